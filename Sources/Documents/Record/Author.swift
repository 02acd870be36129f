/// Who wrote it: a person or a body, without "By", role or e-mail address.
public struct Author: Sendable, Hashable {
    public var name: String
    public var url: String?

    public init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }
}
