import CZlib

/// One member of a gzip file (RFC 1952), whose bytes depend on nothing but what goes in: no name, no time.
enum GzipMember {
    /// zlib's own compromise.
    static let level: Int32 = 6

    static func compress(_ bytes: [UInt8]) -> [UInt8] { compress([bytes]) }

    /// Of all pieces one after the other, with none of them copied.
    static func compress(_ pieces: [[UInt8]]) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, and 16 for the gzip wrapper.
        guard ingest_deflate_init2(&stream, level, 15 + 16) == Z_OK else { fatalError("zlib is out of memory") }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(pieces.reduce(0) { $0 + $1.count })))
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, filled in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(bound)
            for piece in pieces { deflate(piece, Z_NO_FLUSH, &stream, expecting: Z_OK) }
            deflate([], Z_FINISH, &stream, expecting: Z_STREAM_END)
            filled = bound - Int(stream.avail_out)
        }
    }

    private static func deflate(_ bytes: [UInt8], _ flush: Int32, _ stream: inout z_stream, expecting status: Int32) {
        guard !bytes.isEmpty || flush == Z_FINISH else { return }
        bytes.withUnsafeBufferPointer { input in
            // zlib does not write to its input; the pointer is only declared so.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            guard CZlib.deflate(&stream, flush) == status, stream.avail_in == 0 else { fatalError("deflateBound was too small") }
        }
    }
}
