import Foundation

/// A gzip stream of stored blocks: compressed in form only, which is all that a client's decoder needs to be tried.
enum StoredGzip {
    /// RFC 1952 around RFC 1951, section 3.2.4.
    static func wrap(_ body: Data) -> Data {
        var stream = Data([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
        var rest = body[...]
        repeat {
            let block = rest.prefix(65535)
            rest = rest.dropFirst(65535)
            stream.append(rest.isEmpty ? 1 : 0)
            stream += bytes(UInt16(block.count)) + bytes(~UInt16(block.count)) + block
        } while !rest.isEmpty
        return stream + bytes(checksum(body)) + bytes(UInt32(truncatingIfNeeded: body.count))
    }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian, Array.init)
    }

    /// CRC-32 as RFC 1952, section 8, has it, bit by bit: the site's files are small.
    static func checksum(_ body: Data) -> UInt32 {
        ~body.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
        }
    }
}
