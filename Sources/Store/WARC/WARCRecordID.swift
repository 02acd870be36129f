import Hashing

/// Makes record identifiers that depend on nothing but what is recorded, where and when.
enum WARCRecordID {
    /// `<urn:uuid:…>`: a version 8 UUID (RFC 9562, section 5.8) whose 122 free bits are the start of a SHA-256 of the parts.
    static func make(_ parts: [String]) -> String {
        var bytes = Array(Digest(.sha256, of: parts.joined(separator: "\n").utf8).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { out.append(UInt8(ascii: "-")) }
            out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return "<urn:uuid:\(String(decoding: out, as: UTF8.self))>"
    }
}
