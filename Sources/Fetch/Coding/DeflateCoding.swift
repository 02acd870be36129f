/// `deflate`: by the book a zlib stream (RFC 9110, section 8.4.1.2), on the web as often the bare one inside it (RFC 1951).
struct DeflateCoding: ContentCoding {
    func decode(_ bytes: [UInt8], limit: Int) throws(ContentCodingFailure) -> [UInt8] {
        if Self.hasZlibHeader(bytes) {
            do {
                return try decode(bytes, as: .zlib, limit: limit)
            } catch .malformed {
                // One bare stream in five hundred happens to begin like a zlib header.
                return try decode(bytes, as: .bare, limit: limit)
            }
        }
        return try decode(bytes, as: .bare, limit: limit)
    }

    private func decode(_ bytes: [UInt8], as format: Inflater.Format, limit: Int) throws(ContentCodingFailure) -> [UInt8] {
        var output = BodyChunks()
        _ = try Inflater(format).inflate(bytes[...], into: &output, limit: limit)
        return output.take()
    }

    /// RFC 1950, section 2.2: method 8, and the first two bytes are a multiple of 31.
    private static func hasZlibHeader(_ bytes: [UInt8]) -> Bool {
        // A single byte is the start of either; as zlib it is told to have been cut.
        guard let first = bytes.first, first & 0x0F == 8 else { return false }
        return bytes.count == 1 || (Int(first) * 256 + Int(bytes[1])) % 31 == 0
    }
}
