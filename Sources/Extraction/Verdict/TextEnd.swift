/// How a text ends: whole, or cut.
struct TextEnd {
    /// It ends with dots that leave something out, or with an invitation to read on.
    let isCut: Bool

    init(_ text: String) {
        let tail = Self.lastLine(of: text).trimmed.lowercased()
        let marks = ["…", "...", "[…]", "[...]", "(…)", "(...)", "[&hellip;]", "... »", "…»"]
        let invites = tail.unicodeScalars.count <= 60 && WallWords.any(WallWords.more, in: tail)
        isCut = marks.contains { tail.hasSuffix($0) } || invites
    }

    /// The last line that is not empty.
    private static func lastLine(of text: String) -> String {
        let utf8 = text.utf8
        var end = utf8.endIndex
        while end > utf8.startIndex, utf8[utf8.index(before: end)] == 0x0A { end = utf8.index(before: end) }
        let start = utf8[..<end].lastIndex(of: 0x0A).map(utf8.index(after:)) ?? utf8.startIndex
        return String(text[start..<end])
    }
}
