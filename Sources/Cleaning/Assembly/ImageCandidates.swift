/// Reads `srcset` (HTML Standard, section 4.8.4.2.1).
enum ImageCandidates {
    /// The candidate with the largest width or density.
    static func largest(in srcset: String) -> String? {
        var best: (url: Substring, size: Double)?
        var rest = Substring(srcset)
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { return best.map { String($0.url) } }
            var url = rest.prefix { !$0.isWhitespace }
            rest = rest.dropFirst(url.count)
            var descriptor: Substring = ""
            if url.hasSuffix(",") {
                while url.hasSuffix(",") { url.removeLast() }
            } else {
                descriptor = rest.prefix { $0 != "," }
                rest = rest.dropFirst(descriptor.count)
            }
            let size = descriptor.split(whereSeparator: \.isWhitespace).first.flatMap { Double($0.dropLast()) } ?? 1
            if !url.isEmpty, !url.hasPrefix("data:"), best.map({ size > $0.size }) ?? true { best = (url, size) }
        }
    }
}
