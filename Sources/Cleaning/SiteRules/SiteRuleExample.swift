/// A page that a rule file names as an example, and what its text must hold.
public struct SiteRuleExample: Sendable, Hashable {
    public struct Expectation: Sendable, Hashable {
        public var line: Int
        public var text: String
    }

    /// The number of the `test_url` among those of its file, from 1.
    public var number: Int
    /// Of the `test_url`.
    public var line: Int
    public var url: String
    public var contains: [Expectation] = []
}
