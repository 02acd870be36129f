/// Puts the chunks of an HTTP/1.1 body together (RFC 9112, section 7.1).
enum ChunkedBody {
    /// `nil` for what is not in chunks. A body that breaks off gives what there is of it.
    static func decode(_ bytes: [UInt8]) -> [UInt8]? {
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard let feed = bytes[index...].firstIndex(of: 0x0A), let size = size(bytes[index..<feed]) else {
                return index == 0 ? nil : out
            }
            if size == 0 { return out }
            let start = feed + 1
            let end = min(bytes.count, size > bytes.count - start ? bytes.count : start + size)
            out.append(contentsOf: bytes[start..<end])
            index = end
            if index < bytes.count, bytes[index] == 0x0D { index += 1 }
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        }
        return out
    }

    /// The hexadecimal number that a chunk's line begins with; extensions after `;` are passed over.
    private static func size(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D && $0 != 0x20 }
        guard (1...15).contains(digits.count), line.count < 4096 else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 >= 0 ? $0 : nil }
    }
}
