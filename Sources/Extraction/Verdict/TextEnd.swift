/// How a text ends: whole, or cut.
struct TextEnd {
    /// It ends with dots that leave something out, or with an invitation to read on.
    let isCut: Bool

    init(_ text: String) {
        let last = text.split(separator: "\n").last.map(String.init) ?? ""
        let tail = last.trimmed.lowercased()
        let marks = ["…", "...", "[…]", "[...]", "(…)", "(...)", "[&hellip;]", "... »", "…»"]
        let invites = tail.unicodeScalars.count <= 60 && WallWords.any(WallWords.more, in: tail)
        isCut = marks.contains { tail.hasSuffix($0) } || invites
    }
}
