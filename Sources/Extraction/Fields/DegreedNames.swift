/// Reads names that are printed with their degrees, and nothing else: `Anna Berg, DVM, PhD; Luis Ortega, PhD & Eva Lind, MPH`.
enum DegreedNames {
    /// The names, or none where the text is anything else. `San Antonio, TX` is a place: one of the degrees has to be a known one that is
    /// no state's name.
    static func read(_ text: String) -> [String] {
        guard text.contains(","), text.unicodeScalars.count <= 200 else { return [] }
        var lines = [text]
        for separator in [";", " & ", " and "] {
            lines = lines.flatMap { $0.split(separator: separator, omittingEmptySubsequences: true).map(String.init) }
        }
        var names: [String] = []
        var isSure = false
        for line in lines {
            let parts = line.split(separator: ",").map { String($0).trimmed }
            guard parts.count >= 2, PersonName.isLikely(parts[0]), parts.dropFirst().allSatisfy(isDegree) else { return [] }
            names.append(parts[0])
            isSure = isSure || parts.dropFirst().contains { $0.count > 2 && AuthorWords.credentials.contains($0.lowercased()) }
        }
        return isSure ? names : []
    }

    /// `DVM`, `PhD`, `VTS (Behavior)`.
    private static func isDegree(_ part: String) -> Bool {
        guard let word = part.split(separator: " ").first, part.count <= 20 else { return false }
        return word.count <= 8 && word.count(where: \.isUppercase) >= 2
            && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" }
    }
}
