/// `gzip` (RFC 1952): one member or several in a row, each with its checksum and length at the end.
struct GzipCoding: ContentCoding {
    func decode(_ bytes: [UInt8], limit: Int) throws(ContentCodingFailure) -> [UInt8] {
        var output = BodyChunks()
        var rest = bytes[...]
        repeat {
            let used = try Inflater(.gzip).inflate(rest, into: &output, limit: limit)
            rest = rest.dropFirst(used)
        } while Self.startsMember(rest)
        return output.take()
    }

    /// Whether another member follows (RFC 1952, section 2.2). Other bytes after the last member are padding, which browsers
    /// ignore too; the one byte `1f` may be a member that was cut, and is taken for it.
    private static func startsMember(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == 0x1F else { return false }
        return bytes.count == 1 || bytes[bytes.startIndex + 1] == 0x8B
    }
}
