import CZstd

/// `zstd` (RFC 8878): one frame or several in a row.
struct ZstdCoding: ContentCoding {
    /// 8 MiB: the largest window a sender may use over HTTP (RFC 9659).
    private static let windowLog: Int32 = 23

    func decode(_ bytes: [UInt8], limit: Int) throws(ContentCodingFailure) -> [UInt8] {
        guard let context = ZSTD_createDCtx() else { throw .malformed("zstd cannot start") }
        defer { ZSTD_freeDCtx(context) }
        let set = ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
        guard ZSTD_isError(set) == 0 else { throw .malformed(String(cString: ZSTD_getErrorName(set))) }

        var output = BodyChunks()
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var offset = 0
        while true {
            var taken = 0
            var made = 0
            let result = bytes[offset...].withUnsafeBytes { source in
                chunk.withUnsafeMutableBytes { target in
                    var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                    var out = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
                    let result = ZSTD_decompressStream(context, &out, &input)
                    taken = input.pos
                    made = out.pos
                    return result
                }
            }
            guard ZSTD_isError(result) == 0 else { throw .malformed(String(cString: ZSTD_getErrorName(result))) }
            offset += taken
            guard output.count + made <= limit else { throw .tooLarge }
            output.append(chunk[..<made])
            // Zero means that a frame has ended and all of it has been given out.
            if result == 0, !Self.startsFrame(bytes[offset...]) { return output.take() }
            if taken == 0, made == 0 { throw .endsEarly }
        }
    }

    /// Whether the bytes begin, as far as they go, like a frame or one to be skipped (RFC 8878, sections 3.1.1 and 3.1.2).
    private static func startsFrame(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = Array(bytes.prefix(4))
        guard let first = start.first else { return false }
        let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
        let skippable: [UInt8] = [first, 0x2A, 0x4D, 0x18]
        return frame.starts(with: start) || (first & 0xF0 == 0x50 && skippable.starts(with: start))
    }
}
