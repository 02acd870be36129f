/// One hop: the status, and where it pointed (absolute).
public struct Redirect: Sendable, Hashable {
    public var status: Int
    public var location: String

    public init(status: Int, location: String) {
        self.status = status
        self.location = location
    }
}
