/// Replaces one text by another in a page's bytes, in linear time whatever the two are (Knuth, Morris and Pratt).
enum LiteralReplacement {
    /// `nil` where the result would be longer than `limit`.
    static func replacing(_ needle: [UInt8], with replacement: [UInt8], in bytes: [UInt8], limit: Int) -> [UInt8]? {
        guard !needle.isEmpty else { return bytes }
        let borders = borders(of: needle)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var matched = 0
        var copied = 0
        for (index, byte) in bytes.enumerated() {
            while matched > 0, needle[matched] != byte { matched = borders[matched - 1] }
            if needle[matched] == byte { matched += 1 }
            guard matched == needle.count else { continue }
            out.append(contentsOf: bytes[copied..<(index + 1 - needle.count)])
            out.append(contentsOf: replacement)
            copied = index + 1
            matched = 0
            if out.count > limit { return nil }
        }
        out.append(contentsOf: bytes[copied...])
        return out.count > limit ? nil : out
    }

    /// For each beginning of the needle, the length of the longest shorter beginning that it ends with.
    private static func borders(of needle: [UInt8]) -> [Int] {
        var borders = [Int](repeating: 0, count: needle.count)
        var length = 0
        for index in needle.indices.dropFirst() {
            while length > 0, needle[length] != needle[index] { length = borders[length - 1] }
            if needle[length] == needle[index] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}
