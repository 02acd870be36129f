import CZlib

/// A `.warc.gz` file: gzip members one after the other (RFC 1952, section 2.2), usually one for each record.
final class GzipWARCInput: WARCInput {
    static let magic: [UInt8] = [0x1F, 0x8B]

    private let bytes: WARCBytes
    private var stream = z_stream()
    private var input: [UInt8] = []
    private var inputIndex = 0
    /// Byte of the file that `input` starts at.
    private var inputOffset: Int
    private(set) var isMemberAtEnd = true
    /// Where the member starts whose bytes came last.
    private var memberOffset: Int

    init(_ bytes: WARCBytes, offset: Int) {
        self.bytes = bytes
        inputOffset = offset
        memberOffset = offset
        guard ingest_inflate_init2(&stream, 15 + 16) == Z_OK else { fatalError("zlib is out of memory") }
    }

    deinit { inflateEnd(&stream) }

    func position(unread: Int) -> Int {
        unread == 0 && isMemberAtEnd ? inputOffset + inputIndex : memberOffset
    }

    func fill(_ buffer: inout [UInt8]) throws(WARCFault) -> Bool {
        if isMemberAtEnd {
            guard try beginMember() else { return false }
        }
        let before = buffer.count
        while buffer.count == before, !isMemberAtEnd {
            if inputIndex == input.count, try !readMore() {
                throw .damage(.truncated, "the file ends inside a gzip member")
            }
            try inflatePiece(&buffer)
        }
        return true
    }

    func resume(after offset: Int) throws(WARCFault) -> Bool {
        // The third byte is the only compression method there is.
        guard let found = try bytes.firstOffset(of: Self.magic + [8], from: offset + 1) else { return false }
        input = []
        inputIndex = 0
        inputOffset = found
        isMemberAtEnd = true
        return true
    }

    private func beginMember() throws(WARCFault) -> Bool {
        if inputIndex == input.count, try !readMore() { return false }
        memberOffset = position(unread: 0)
        let start = try bytes.read(at: memberOffset, count: 2)
        guard start == Self.magic else { throw .damage(start.count < 2 ? .truncated : .unreadable, "there is no gzip member") }
        inflateReset(&stream)
        isMemberAtEnd = false
        return true
    }

    private func readMore() throws(WARCFault) -> Bool {
        inputOffset += input.count
        inputIndex = 0
        input = try bytes.read(at: inputOffset)
        return !input.isEmpty
    }

    private func inflatePiece(_ buffer: inout [UInt8]) throws(WARCFault) {
        var result = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: WARCBytes.pieceSize) { output, filled in
            input.withUnsafeBufferPointer { input in
                // zlib does not write to its input; the pointer is only declared so.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress! + inputIndex)
                stream.avail_in = UInt32(input.count - inputIndex)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                result = inflate(&stream, Z_NO_FLUSH)
                inputIndex = input.count - Int(stream.avail_in)
                filled = output.count - Int(stream.avail_out)
            }
        }
        buffer += piece
        switch result {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isMemberAtEnd = true
        default: throw .damage(.unreadable, "the compressed bytes are wrong")
        }
    }
}
