/// Language tags in the case that BCP 47 (RFC 5646, section 2.1.1) recommends.
enum LanguageTag {
    /// `en_us` becomes `en-US`; `nil` for what is no language tag.
    static func normalized(_ text: String?) -> String? {
        guard let text = text.flatMap(PlainText.trimmed) else { return nil }
        let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let language = parts.first, (2...3).contains(language.utf8.count), language.utf8.allSatisfy(isLetter),
            language != "und",
            parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) })
        else { return nil }
        let rest = parts.dropFirst().map { part in
            switch part.utf8.count {
            case 2: part.uppercased()
            case 4 where part.utf8.allSatisfy(isLetter): part.prefix(1).uppercased() + part.dropFirst()
            default: String(part)
            }
        }
        return ([String(language)] + rest).joined(separator: "-")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}
