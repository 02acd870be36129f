/// A `.warc` file that is not compressed.
final class PlainWARCInput: WARCInput {
    private let bytes: WARCBytes
    private var offset: Int

    init(_ bytes: WARCBytes, offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    var isMemberAtEnd: Bool { false }

    func position(unread: Int) -> Int { offset - unread }

    func fill(_ buffer: inout [UInt8]) throws(WARCFault) -> Bool {
        let piece = try bytes.read(at: offset)
        buffer += piece
        offset += piece.count
        return !piece.isEmpty
    }

    func resume(after offset: Int) throws(WARCFault) -> Bool {
        guard let found = try bytes.firstOffset(of: Array("\nWARC/".utf8), from: offset + 1) else { return false }
        self.offset = found + 1
        return true
    }
}
