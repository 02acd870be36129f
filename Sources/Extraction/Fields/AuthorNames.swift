import Documents

/// Takes names out of a byline: `By Anna Berg and Luis Ortega, Harbour correspondent` holds two.
enum AuthorNames {
    /// - Parameter isStated: the text is nothing but names, because a field that holds the author's name says so; handles in
    ///   lower case count then.
    static func split(_ text: String, isStated: Bool = false) -> [String] {
        guard let clean = PlainField.clean(text), !clean.contains("://") else { return [] }
        var (rest, hasOpener) = withoutOpener(withoutDate(clean))
        if hasOpener { rest = withoutOpener(rest).text }
        rest = upToStop(rest, isStated && !hasOpener ? stops : bylineStops)
        var parts = [rest]
        for separator in mayPart(rest) ? separators : [] {
            guard parts.contains(where: { $0.contains(separator) }) else { continue }
            parts = parts.flatMap { $0.split(separator: separator, omittingEmptySubsequences: true).map(String.init) }
        }
        // `Anna Berg, head of sales and customer care`: all that follows is the role.
        if !isStated, let role = parts.indices.dropFirst().first(where: { parts[$0].lowercased().contains(" of ") }) {
            parts.removeSubrange(role...)
        }
        return parts.enumerated().compactMap { index, part in
            if index > 0, isAddition(part) { return nil }
            return name(part, allowsHandle: isStated || hasOpener, isStated: isStated)
        }
    }

    private static let separators = [",", ";", "|", "/", "，"] + AuthorWords.conjunctions
    private static let conjunctions = PhraseSet(AuthorWords.conjunctions)

    /// Whether one of the separators stands in a text: mostly none does.
    private static func mayPart(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x7C || $0 == 0x2F || $0 == 0xEF } || conjunctions.hasAny(in: text)
    }

    private typealias Stops = (words: [String], phrases: PhraseSet)

    private static let stops: Stops = (AuthorWords.stops, PhraseSet(AuthorWords.stops))
    private static let bylineStops: Stops = (
        AuthorWords.stops + AuthorWords.bylineStops, PhraseSet(AuthorWords.stops + AuthorWords.bylineStops)
    )

    /// `2 March 2026 · Anna Berg` without what stands before the name.
    private static func withoutDate(_ text: String) -> String {
        guard text.utf8.contains(where: mayBeginMark), text.contains(where: \.isNumber),
            let mark = text.firstIndex(where: { $0 == "·" || $0 == "•" || $0 == "|" })
        else {
            return text
        }
        let (date, rest) = (text[..<mark], String(text[text.index(after: mark)...]).trimmed)
        let isDate = date.split { !$0.isLetter }.allSatisfy { $0.count <= 2 || MonthNames.month($0.lowercased()) != nil }
        return rest.isEmpty || !isDate || WrittenDate.all(in: String(date)).isEmpty ? text : rest
    }

    /// A bullet, a middle dot (in either spelling) or a bar may begin with it.
    private static func mayBeginMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == 0xC2 || byte == 0xCE || byte == 0xE2
    }

    /// Whether the text begins as bylines do.
    static func hasOpener(_ text: String) -> Bool { withoutOpener(text).found }

    /// The words it begins with, in lower case.
    static func opener(of text: String) -> String? {
        guard mayOpen(text) else { return nil }
        let lower = text.lowercased()
        guard withoutOpener(text).found else { return nil }
        return openers(of: lower).first { lower.hasPrefix($0) }
    }

    private static func withoutOpener(_ text: String) -> (text: String, found: Bool) {
        guard mayOpen(text) else { return (text, false) }
        let lower = text.lowercased()
        for opener in openers(of: lower) where lower.hasPrefix(opener) {
            let rest = String(text.dropFirst(opener.count))
            guard let next = rest.first else { return ("", true) }
            let trimmed = rest.trimmed
            let isApart = next.isWhitespace || opener.last.map { ":：".contains($0) } ?? false
            // `byAnna Berg`: the blank got lost where tags were taken away.
            guard
                isApart || (next.isUppercase && (text.hasPrefix(opener) || opener == "by" && text.hasPrefix("By")))
                    || (next.isUppercase && opener.hasSuffix(" by"))
                    || next == ":"
            else { continue }
            if AuthorWords.particles.contains(opener) {
                // A surname's own: `von der Leyen`, `Da Silva`.
                guard trimmed.first?.isLowercase != true, trimmed.contains(" ") else { continue }
            }
            return (next == ":" ? String(rest.dropFirst()).trimmed : trimmed, true)
        }
        return (text, false)
    }

    /// By their first character, the longest first: most lines begin with none.
    private static let openers = Dictionary(
        grouping: AuthorWords.openers.sorted { ($0.count, $1) > ($1.count, $0) }, by: { $0.first })

    /// Most lines begin with two letters that no opener begins with.
    private static func mayOpen(_ text: String) -> Bool { beginnings.mayBegin(text[...].utf8) }

    private static let beginnings = Beginnings(AuthorWords.openers)

    private static func openers(of lower: String) -> [String] { openers[lower.first] ?? [] }

    /// The text before what cannot be part of names any more: a stop, an address, a date.
    private static func upToStop(_ text: String, _ stops: Stops) -> String {
        var rest = text[...]
        let lower = text.lowercased()
        // Lower case may change a text's length; then offsets mean nothing.
        if stops.phrases.hasAny(in: lower), lower.count == text.count {
            for stop in stops.words {
                guard let range = lower.firstRange(of: stop) else { continue }
                let offset = lower.distance(from: lower.startIndex, to: range.lowerBound)
                if offset > 0, offset < rest.count { rest = text.prefix(offset) }
            }
        }
        let isPlain = rest.utf8.allSatisfy { $0 < 0x80 && !($0 >= 0x30 && $0 <= 0x39) }
        if !isPlain, let digit = rest.firstIndex(where: { $0.isNumber }), digit > rest.startIndex,
            rest[rest.index(before: digit)] != "_",
            rest.contains(" ")
        {
            var words = rest[..<digit].split(separator: " ")
            // `Anna Berg 2 March`, `Luke KimDecember 17`, `Sat, 20 Dec`
            if let last = words.last, MonthNames.month(last.filter(\.isLetter)) != nil { words.removeLast() }
            if let last = words.last, let month = trailingMonth(last) { words[words.count - 1] = last.dropLast(month) }
            rest = Substring(words.joined(separator: " "))
        }
        return String(rest)
    }

    /// How many letters at the end of a word are a month's name that begins in upper case.
    private static func trailingMonth(_ word: Substring) -> Int? {
        guard let start = word.dropFirst().lastIndex(where: \.isUppercase),
            MonthNames.month(word[start...].filter(\.isLetter)) != nil
        else { return nil }
        return word[start...].count
    }

    /// What stands behind a comma without being another name: a role, a degree.
    private static func isAddition(_ part: String) -> Bool {
        let words = part.split(separator: " ").map { $0.lowercased() }
        return words.contains { AuthorWords.roles.contains($0) || AuthorWords.roles.contains($0.filter(\.isLetter)) }
            || words.count == 1 && part.trimmed.count <= 5 && part == part.uppercased() && part != part.lowercased()
            || words.allSatisfy { AuthorWords.credentials.contains($0) || $0.count <= 1 } || words.contains("of")
    }

    /// A name, or `nil` for what looks like none: an address, a date, a role, a sentence.
    private static func name(_ part: String, allowsHandle: Bool, isStated: Bool) -> String? {
        var name = part.trimmed
        if name.contains("@") {
            let words = name.split(separator: " ").filter { !$0.contains("@") }
            name = words.joined(separator: " ")
        }
        let (stripped, hasOpener) = withoutOpener(name)
        if hasOpener { name = stripped }
        // `Recipe by Anna Berg`, but not `Photos by`.
        if let by = name.lowercased().firstRange(of: " by "), name.lowercased().count == name.count {
            let before = name[..<by.lowerBound].split(separator: " ")
            if before.contains(where: { AuthorWords.otherWork.contains($0.lowercased()) }) { return nil }
            if before.count <= 3 { name = String(name[by.upperBound...]) }
        }
        if let parenthesis = name.firstIndex(of: "(") { name = String(name[..<parenthesis]).trimmed }
        while let first = name.first, !(first.isLetter || first.isNumber) { name.removeFirst() }
        while let last = name.last, !(last.isLetter || last.isNumber || last == ")" || last == "'" || last == "’"),
            !(last == "." && name.dropLast().last?.isUppercase ?? false)
        {
            name.removeLast()
        }
        guard name.contains(where: \.isLetter), !name.contains("@"), !name.contains(":"), name.count >= 2, name.count <= 70 else {
            return nil
        }
        let words = withoutRole(name.split(separator: " ").map(String.init))
        let lower = words.map { $0.lowercased() }
        guard words.count <= 6, let first = words.first, let last = lower.last else { return nil }
        if name.contains(where: \.isNumber), words.count > 1 || !allowsHandle { return nil }
        if first.first?.isLowercase ?? false {
            guard
                words.count == 1
                    ? allowsHandle
                    : AuthorWords.nobiliary.contains(first) || words.dropFirst().allSatisfy({ $0.first?.isUppercase ?? false })
                        || isStated && words.count <= 3 && words.allSatisfy({ $0.allSatisfy(\.isLetter) })
            else { return nil }
        }
        if !PersonName.isBody(lower) {
            if lower.allSatisfy({ AuthorWords.generic.contains($0) || AuthorWords.roles.contains($0) })
                || AuthorWords.roles.contains(last)
            {
                return nil
            }
        }
        if !isStated, AuthorWords.dangling.contains(last) { return nil }
        if AuthorWords.otherWork.contains(lower[0]) { return nil }
        let degrees = words.reversed().prefix(while: isDegree).count
        return degrees < words.count ? words.dropLast(degrees).joined(separator: " ") : nil
    }

    /// `PhD`, `MD`, `Jr.`: as they are written behind a name. `Ma` is a surname.
    private static func isDegree(_ word: String) -> Bool {
        let lower = word.lowercased()
        return AuthorWords.credentials.contains(lower)
            && (word.count(where: \.isUppercase) >= 2 || word.contains(".") || ["jr", "sr", "esq"].contains(lower))
    }

    /// `Anna Berg Senior Correspondent`, `Anna BergFounder`: the name alone.
    private static func withoutRole(_ words: [String]) -> [String] {
        var words = words
        var hasRole = false
        while words.count >= 3, let last = words.last?.lowercased(), !PersonName.isBody(words.map { $0.lowercased() }),
            AuthorWords.roles.contains(last) || hasRole && AuthorWords.ranks.contains(last)
        {
            words.removeLast()
            hasRole = true
        }
        if let rank = words.indices.dropFirst(2).first(where: { AuthorWords.surelyRanks.contains(words[$0].lowercased()) }) {
            words.removeSubrange(rank...)
        }
        if words.count >= 2, let last = words.last, let joint = last.indices.dropFirst().last(where: { last[$0].isUppercase }),
            last[last.index(before: joint)].isLowercase, AuthorWords.roles.contains(last[joint...].lowercased())
        {
            words[words.count - 1] = String(last[..<joint])
        }
        return words
    }
}
