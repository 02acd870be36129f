import CZlib

/// zlib's decoder for one stream.
struct Inflater {
    /// What is around the compressed data, as zlib's `windowBits` says it.
    enum Format: Int32 {
        case zlib = 15
        case gzip = 31
        case bare = -15
    }

    private let format: Format

    init(_ format: Format) { self.format = format }

    /// Decodes one stream, up to its end mark and checksum, and returns how many bytes it took up.
    func inflate(
        _ input: ArraySlice<UInt8>, into output: inout BodyChunks, limit: Int
    ) throws(ContentCodingFailure) -> Int {
        var stream = z_stream()
        guard ingest_inflate_init2(&stream, format.rawValue) == Z_OK else { throw .malformed("zlib cannot start") }
        defer { inflateEnd(&stream) }

        var chunk = [UInt8](repeating: 0, count: 65_536)
        var offset = input.startIndex
        var status = Z_OK
        while true {
            var taken = 0
            var made = 0
            input[offset...].withUnsafeBufferPointer { source in
                chunk.withUnsafeMutableBufferPointer { target in
                    // zlib does not write to its input, its type only says so.
                    stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                    stream.avail_in = UInt32(min(source.count, Int(UInt32.max)))
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    let offered = stream.avail_in
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    taken = Int(offered - stream.avail_in)
                    made = target.count - Int(stream.avail_out)
                }
            }
            offset += taken
            guard output.count + made <= limit else { throw .tooLarge }
            output.append(chunk[..<made])
            switch status {
            case Z_STREAM_END: return offset - input.startIndex
            case Z_OK where taken > 0 || made > 0: continue
            case Z_OK, Z_BUF_ERROR: throw .endsEarly
            default: throw .malformed(stream.msg.map { String(cString: $0) } ?? "zlib status \(status)")
            }
        }
    }
}
