import Hashing

/// Makes record identifiers that depend on nothing but what is recorded, where and when.
enum WARCRecordID {
    /// `<urn:uuid:…>`: a version 8 UUID (RFC 9562, section 5.8) whose 122 free bits are the start of a SHA-256 of the parts.
    static func make(_ parts: [String]) -> String {
        var bytes = Array(Digest(.sha256, of: parts.joined(separator: "\n").utf8).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Hexadecimal.string(of: bytes)
        var uuid = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { uuid.append("-") }
            uuid.append(digit)
        }
        return "<urn:uuid:\(uuid)>"
    }
}
