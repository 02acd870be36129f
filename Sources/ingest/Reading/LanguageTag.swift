/// Tells what may be a language tag of BCP 47.
enum LanguageTag {
    /// By its shape: letters first, then subtags of up to eight letters and digits.
    static func isFit(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy {
            (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
            && parts.first.map { $0.utf8.count >= 2 && $0.allSatisfy(\.isLetter) } ?? false
    }
}
