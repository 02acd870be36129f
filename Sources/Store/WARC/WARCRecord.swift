/// One record of a WARC file (ISO 28500:2017): header fields and block.
public struct WARCRecord: Sendable, Hashable {
    public var fields: WARCFields
    public var block: [UInt8]
    /// Byte at which the record starts; in a compressed file, at which the gzip member starts that it begins in.
    public var offset: Int

    public init(fields: WARCFields, block: [UInt8], offset: Int = 0) {
        self.fields = fields
        self.block = block
        self.offset = offset
    }

    /// `response`, `request`, `resource`, `metadata`, `warcinfo`, `revisit`, …, in lower case.
    public var type: String { fields["WARC-Type"]?.lowercased() ?? "" }

    /// `<urn:uuid:…>`
    public var id: String? { fields["WARC-Record-ID"] }

    /// The captured address. Some tools put it in angle brackets, as WARC 1.0 seemed to ask.
    public var targetURI: String? {
        guard let text = fields["WARC-Target-URI"] else { return nil }
        return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }

    /// The HTTP message in the block; `nil` for records that hold none.
    public var http: HTTPMessage? {
        guard type == "response" || type == "request" || type == "revisit" else { return nil }
        return HTTPMessage(block)
    }

    /// What was asked for: the body of a response, the block of a resource.
    public var payload: [UInt8] { http?.body ?? block }
}
