/// Reads `srcset` (HTML Standard, section 4.8.4.2.1).
enum ImageCandidates {
    /// The candidate with the largest width or density.
    static func largest(in srcset: String) -> String? {
        var best: (url: Substring.UTF8View, size: Double)?
        var rest = Substring(srcset).utf8
        while true {
            rest = rest.drop { isSpace($0) || $0 == comma }
            guard !rest.isEmpty else { return best.map { String(Substring($0.url)) } }
            var url = rest.prefix { !isSpace($0) }
            rest = rest[url.endIndex...]
            var descriptor = rest.prefix(0)
            if url.last == comma {
                while url.last == comma { url.removeLast() }
            } else {
                descriptor = rest.prefix { $0 != comma }
                rest = rest[descriptor.endIndex...]
            }
            let length = descriptor.drop(while: isSpace).prefix { !isSpace($0) }
            let size = Double(Substring(length.dropLast())) ?? 1
            if !url.isEmpty, !url.starts(with: "data:".utf8), best.map({ size > $0.size }) ?? true { best = (url, size) }
        }
    }

    private static let comma = UInt8(ascii: ",")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
