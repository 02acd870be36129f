/// What a server gave us to ask "has it changed?" with (RFC 9110, section 8.8).
public struct Validators: Sendable, Hashable {
    public var etag: String?
    public var lastModified: String?

    public init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    /// Without what is longer than 1 KiB or holds anything but printable ASCII: a server chooses these bytes, and they are
    /// kept and sent back as a header field.
    public var usable: Validators {
        func checked(_ value: String?) -> String? {
            value.flatMap { $0.utf8.count <= 1024 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? $0 : nil }
        }
        return Validators(etag: checked(etag), lastModified: checked(lastModified))
    }

    public var isEmpty: Bool { etag == nil && lastModified == nil }
}
