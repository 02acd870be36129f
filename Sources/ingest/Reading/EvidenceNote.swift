import JSON

/// An annotation in one line for people: what it is and what it says.
enum EvidenceNote {
    /// `quantity: at least 45 km, of altitudes`
    static func text(_ note: JSONValue) -> String {
        let type = note["type"]?.string ?? "?"
        let details = details(note)
        return type + (details.isEmpty ? "" : ": " + details.joined(separator: ", "))
    }

    /// With its place and its words, as `show --evidence` lists it.
    static func line(_ note: JSONValue) -> String {
        let place = "\(note["start"]?.int ?? 0)–\(note["end"]?.int ?? 0)"
        return "\(place)  \(words(note))  [\(text(note))]"
    }

    /// For a footnote, `up to 45 km – quantity: …`: the words in front, since a footnote's mark shows only where they end.
    static func sentence(_ note: JSONValue) -> String { "\(words(note)) – \(text(note))" }

    /// Cut where they are many.
    private static func words(_ note: JSONValue) -> String {
        let words = (note["exact"]?.string ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        return words.count > 80 ? words.prefix(79) + "…" : words
    }

    private static func details(_ note: JSONValue) -> [String] {
        func string(_ name: String) -> String? { note[name]?.string }
        switch string("type") {
        case "quantity", "percentage":
            return [amount(note, string("value"), note["unit"]?["label"]?.string), of(note)].compactMap(\.self)
        case "money": return [amount(note, string("amount"), string("currency")), of(note)].compactMap(\.self)
        case "duration": return [amount(note, string("iso8601"), nil)].compactMap(\.self)
        case "date", "period":
            return [string("edtf"), string("anchor").map { "counted from \($0)" }].compactMap(\.self)
        case "quotation":
            let speaker = note["speaker"]?["exact"]?.string
            return [string("style"), speaker.map { "speaker \($0)" }, string("cue").map { "cue \($0)" }].compactMap(\.self)
        case "attribution":
            return [note["source"]?["exact"]?.string, string("kind"), string("cue").map { "cue \($0)" }].compactMap(\.self)
        case "mention": return [string("kind"), string("name"), string("country")].compactMap(\.self)
        default: return []
        }
    }

    private static func amount(_ note: JSONValue, _ value: String?, _ unit: String?) -> String? {
        let ends = [note["min"]?.string, note["max"]?.string].compactMap(\.self)
        let number = value ?? (ends.isEmpty ? nil : ends.joined(separator: " to "))
        let modifier = note["modifier"]?.string.flatMap { $0 == "exact" ? nil : $0.split(separator: "_").joined(separator: " ") }
        let parts = [modifier, number, unit].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static func of(_ note: JSONValue) -> String? { note["of"]?["exact"]?.string.map { "of \($0)" } }
}
