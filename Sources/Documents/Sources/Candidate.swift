/// An article's address that a source named, with what it said of it.
public struct Candidate: Sendable, Hashable {
    public var url: WebAddress
    public var hint: EntryHint

    public init(url: WebAddress, hint: EntryHint = EntryHint()) {
        self.url = url
        self.hint = hint
    }
}
