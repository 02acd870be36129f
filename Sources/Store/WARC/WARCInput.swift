/// Gives a WARC file's bytes in pieces, decompressed.
protocol WARCInput: AnyObject {
    /// Nothing of the gzip member is left to come; what follows belongs to another. Never so in a file without members.
    var isMemberAtEnd: Bool { get }

    /// Byte of the file that a record starts at whose text begins with the last `unread` bytes given, or with the next one:
    /// in a compressed file, where its gzip member starts.
    func position(unread: Int) -> Int
    /// Appends some bytes, never of more than one gzip member; `false` when there are none left.
    func fill(_ buffer: inout [UInt8]) throws(WARCFault) -> Bool
    /// Goes to the next place after `offset` that looks like the start of a record; `false` where there is none.
    func resume(after offset: Int) throws(WARCFault) -> Bool
}

/// Why there are no more bytes.
enum WARCFault: Error {
    case io(StoreError)
    case damage(WARCDamage.Kind, String)
}

/// The bytes of a file, or of what was read from standard input.
enum WARCBytes {
    case file(OpenFile)
    case memory([UInt8])

    static let pieceSize = 1 << 16

    func read(at offset: Int, count: Int = pieceSize) throws(WARCFault) -> [UInt8] {
        switch self {
        case .file(let file):
            do { return try file.read(at: offset, count: count) } catch { throw .io(error) }
        case .memory(let bytes):
            return offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
        }
    }

    /// Where `pattern` is found first at or after `offset`.
    func firstOffset(of pattern: [UInt8], from offset: Int) throws(WARCFault) -> Int? {
        var start = offset
        while true {
            let piece = try read(at: start)
            guard piece.count >= pattern.count else { return nil }
            for index in 0...(piece.count - pattern.count)
            where piece[index] == pattern[0] && piece[index..<(index + pattern.count)].elementsEqual(pattern) {
                return start + index
            }
            start += piece.count - pattern.count + 1
        }
    }
}
