/// What firms have behind their names, by the law of their country: `Harbour Post Ltd`, `Hafenbote GmbH & Co. KG`.
enum LegalForm {
    /// The name alone. A name that is nothing else stays.
    static func removed(from name: String) -> String {
        var words = name.split(separator: " ")
        while words.count > 1, let last = words.last, forms.contains(last.lowercased().filter { $0 != "." && $0 != "," }) {
            words.removeLast()
        }
        guard let last = words.last, last.last == ",", words.count < name.split(separator: " ").count else {
            return words.joined(separator: " ")
        }
        words[words.count - 1] = last.dropLast()
        return words.joined(separator: " ")
    }

    private static let forms: Set<String> = [
        "ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "corp", "corporation", "co", "gmbh", "ag", "kg", "kgaa",
        "ug",
        "mbh", "ev", "se", "sa", "sas", "sarl", "srl", "spa", "sl", "slu", "bv", "nv", "ab", "as", "asa", "aps", "oy", "oyj",
        "pty",
        "pte", "pvt", "kft", "zrt", "sro", "ooo", "&",
    ]
}
