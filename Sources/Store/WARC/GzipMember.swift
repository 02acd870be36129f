import CZlib

/// One member of a gzip file (RFC 1952), whose bytes depend on nothing but what goes in: no name, no time.
enum GzipMember {
    /// zlib's own compromise.
    static let level: Int32 = 6

    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 for the gzip wrapper.
        guard ingest_deflate_init2(&stream, level, 15 + 16) == Z_OK else { fatalError("zlib is out of memory") }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, filled in
            bytes.withUnsafeBufferPointer { input in
                // zlib does not write to its input; the pointer is only declared so.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(bound)
                guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { fatalError("deflateBound was too small") }
                filled = bound - Int(stream.avail_out)
            }
        }
    }
}
