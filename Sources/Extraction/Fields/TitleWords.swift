/// Compares headlines by their letters and digits only.
enum TitleWords {
    static func fold(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            out.append(scalar)
        }
        return String(out)
    }

    /// How much two headlines have in common, 0…1: the shared words of the one that has fewer; short words count little.
    static func likeness(_ a: String, _ b: String) -> Double {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
        }
        func weight(_ words: Set<String>) -> Int { words.reduce(0) { $0 + min($1.count, 6) } }
        let (x, y) = (words(a), words(b))
        // A word or two have nothing to compare.
        guard x.count >= 2, y.count >= 2 else { return fold(a) == fold(b) ? 1 : 0 }
        return Double(weight(x.intersection(y))) / Double(max(1, min(weight(x), weight(y))))
    }
}
