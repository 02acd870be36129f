import Documents

/// Authors in the lines around the headline and at the end of the body, in elements that nothing marks.
struct PrintedAuthors {
    private let lines: [PageEvidence.Line]
    /// Around the headline.
    private let near: [PageEvidence.Line]
    private let end: [PageEvidence.Line]
    /// Folded: the headline's words are no name's.
    private let headline: String
    /// Of the text.
    private let lastLine: String?

    init(_ subject: Subject) {
        lines = subject.evidence.lines
        // Above the headline, menus end where a dateline may stand.
        near = lines.filter { $0.place == .aboveHeadline }.suffix(4) + lines.filter { $0.place == .belowHeadline }
        end = lines.filter { $0.place == .end }
        headline = TitleWords.fold(subject.evidence.headline ?? subject.evidence.title ?? "")
        let text = subject.article.text.utf8
        lastLine = text.lastIndex(of: 0x0A).flatMap { String(text[text.index(after: $0)...]) }
    }

    /// `By Anna Berg`, on one line or two.
    var opened: [Author] { opened(in: near) }
    /// The same at the end of the text.
    var openedAtEnd: [Author] { opened(in: end) }

    /// The line itself, as printed.
    var byline: String? {
        near.first { !$0.isPicture && $0.text.unicodeScalars.count <= 120 && !names(opening: $0).isEmpty }?.text
    }

    private func opened(in lines: [PageEvidence.Line]) -> [Author] {
        for (index, line) in lines.enumerated() where !line.isPicture {
            let names = names(opening: line)
            if !names.isEmpty { return names }
            guard AuthorWords.aloneOpeners.contains(Self.label(line.text)) else { continue }
            // The name comes next; between them there may be a portrait.
            let next = lines[(index + 1)...].filter { !$0.isPicture }.prefix(8)
            var found: [Author] = []
            for (offset, line) in next.enumerated() where !found.isEmpty || offset < 3 {
                let isSure = line.links.contains { Self.isAuthorPage($0.url) || $0.url.lowercased().contains("author") }
                let names = authors(of: line, isSure ? AuthorNames.split(line.text) : likelyNames(line.text))
                if names.isEmpty || !found.isEmpty && !isSure { if found.isEmpty { continue } else { break } }
                found += names
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func label(_ text: String) -> String {
        guard text.utf8.count <= longestLabel, mayOpen(text) else { return "" }
        return text.lowercased().trimmed.split(separator: " ").joined(separator: " ").filter { $0 != ":" && $0 != "’" }
    }

    /// Most lines begin with two letters that no label begins with.
    private static func mayOpen(_ text: String) -> Bool {
        AuthorWords.aloneBeginnings.mayBegin(text.utf8.drop { $0 <= 0x20 })
    }

    /// In bytes: longer lines say more than who comes next.
    private static let longestLabel = 48

    private func names(opening line: PageEvidence.Line) -> [Author] {
        guard let opener = AuthorNames.opener(of: line.text), AuthorWords.plainOpeners.contains(opener),
            line.text.unicodeScalars.count <= 140
        else { return [] }
        let names = AuthorNames.split(line.text)
        let linked = Set(line.links.map { TitleWords.fold($0.text) })
        let sure = names.prefix { name in
            linked.contains(TitleWords.fold(name)) || PersonName.isLikely(name)
                || PersonName.isBody(name.lowercased().split(separator: " ").map(String.init))
        }
        // `By Topic`, `by signing up`: a word alone is a name only where it leads to its bearer; behind a name it is a role.
        return authors(of: line, Array(sure))
    }

    /// Links to authors' own pages, of the lines that have some and follow each other.
    var linked: [Author] {
        var found: [Author] = []
        var gap = 0
        for line in near where !line.isPicture {
            let names = linked(in: line)
            if names.isEmpty {
                gap += 1
                if gap > 3, !found.isEmpty { break }
            } else {
                gap = 0
                for name in names where !found.contains(where: { TitleWords.fold($0.name) == TitleWords.fold(name.name) }) {
                    found.append(name)
                }
            }
        }
        return found.count <= 8 ? found : []
    }

    /// The same, of the first line that has any.
    var linkedTogether: [Author] { near.lazy.filter { !$0.isPicture }.map(linked(in:)).first { !$0.isEmpty } ?? [] }

    private func linked(in line: PageEvidence.Line) -> [Author] {
        line.links.filter { Self.isAuthorPage($0.url) }.flatMap { link in
            AuthorNames.split(link.text).filter { !Self.isLabel($0) }.map { Author(name: $0, url: link.url) }
        }
    }

    private static func isLabel(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ").map(String.init)
        return words.contains {
            ["more", "all", "posts", "articles", "view", "see", "read", "about", "follow", "bio"].contains($0)
        }
    }

    /// Leads to what has been written about a topic, and to nobody.
    static func isTopicPage(_ url: String) -> Bool { stands(in: url, topicFolders) }

    static func isAuthorPage(_ url: String) -> Bool { stands(in: url, authorFolders) }

    /// Whether the last part of an address's path stands in one of the folders. The address is a `WebAddress`'s text.
    private static func stands(in url: String, _ folders: Set<Substring>) -> Bool {
        let slash = UInt8(ascii: "/")
        let address = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        // Those of `https://` come before the path's own.
        guard address.count(where: { $0 == slash }) > 3 else { return false }
        let parts = address.split(separator: slash).dropFirst(2)
        return parts.count >= 2 && parts.dropLast().contains { folders.contains(Substring(Substring($0).lowercased())) }
    }

    private static let topicFolders: Set<Substring> = [
        "tag", "tags", "category", "categories", "topic", "topics", "section", "kategorie", "rubrik",
    ]
    private static let authorFolders: Set<Substring> = [
        "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori", "people", "person",
        "staff",
        "profile", "profiles", "contributor", "contributors", "writer", "writers", "journalist", "journalists", "reporter",
        "team", "experts", "our-experts", "our-people", "by", "byline", "bylines", "u", "user", "users", "member", "members",
        "redaktion", "redakteur", "auteure", "columnists", "columnist", "skribent", "forfatter",
    ]

    /// Names that only their look and what stands beside them speak for: a portrait with that name, a date on the same line or
    /// right before or after, a role on the next.
    var unmarked: [Author] {
        let near = near.filter { !$0.isPicture && $0.text.unicodeScalars.count <= 100 }
        for (index, line) in near.enumerated() where !line.links.contains(where: { !Self.isAuthorPage($0.url) }) {
            let isDated = !WrittenDate.all(in: line.text).isEmpty
            for name in likelyNames(isDated ? Self.head(line.text) : line.text) {
                let isBesideDate = [index - 1, index + 1].contains {
                    near.indices.contains($0) && near[$0].place == line.place && Self.isDate(near[$0].text)
                        && TitleWords.fold(name) == TitleWords.fold(line.text)
                }
                let hasRole =
                    near.indices.contains(index + 1) && near[index + 1].links.isEmpty && near[index + 1].place == line.place
                    && Self.isRole(near[index + 1].text)
                if isDated || isBesideDate || hasRole || hasPortrait(name) || isSignedTwice(name, line) {
                    return authors(of: line, [name])
                }
            }
        }
        return []
    }

    /// A name below the headline that stands alone at the text's end again, where the author is introduced.
    private func isSignedTwice(_ name: String, _ line: PageEvidence.Line) -> Bool {
        let folded = TitleWords.fold(name)
        return line.place == .belowHeadline && folded == TitleWords.fold(line.text)
            && end.contains { !$0.isPicture && TitleWords.fold($0.text) == folded }
    }

    /// `Anna Berg, DVM, PhD; Luis Ortega, PhD`: names with their degrees, on a line of their own.
    var withDegrees: [Author] {
        for line in near where !line.isPicture && line.place == .belowHeadline {
            let names = DegreedNames.read(line.text)
            if !names.isEmpty { return authors(of: line, names) }
        }
        return []
    }

    /// A name that is all of the text's last line: who signs it.
    var signed: [Author] {
        guard let line = lastLine, line.unicodeScalars.count <= 40, PersonName.isLikely(line),
            !headline.contains(TitleWords.fold(line))
        else { return [] }
        return [Author(name: line)]
    }

    /// Names at the end of the text with a portrait of that name.
    var portrayedAtEnd: [Author] {
        // A picture and its name that lead elsewhere are another article's.
        for line in end
        where !line.isPicture && line.text.unicodeScalars.count <= 60
            && !line.links.contains(where: { !Self.isAuthorPage($0.url) })
        {
            if let name = likelyNames(line.text).first, hasPortrait(name) { return authors(of: line, [name]) }
        }
        return introducedAtEnd
    }

    /// A portrait that is called by the name with which the line after it begins: `Anna Berg is a pilot on the ferry …`
    private var introducedAtEnd: [Author] {
        for (picture, line) in zip(end, end.dropFirst()) where picture.isPicture && !line.isPicture {
            let name = picture.text
            guard PersonName.isLikely(name), line.text.hasPrefix(name), !headline.contains(TitleWords.fold(name)),
                line.text.dropFirst(name.count).first.map({ !$0.isLetter }) ?? true,
                line.links.allSatisfy({ !$0.text.contains(name) || Self.isAuthorPage($0.url) })
            else { continue }
            return authors(of: line, [name])
        }
        return []
    }

    private func hasPortrait(_ name: String) -> Bool {
        let folded = TitleWords.fold(name)
        return lines.contains { line in
            guard line.isPicture else { return false }
            let picture = TitleWords.fold(line.text)
            return picture.contains(folded) && picture.count <= folded.count + 30
        }
    }

    /// A line that says little more than a day.
    private static func isDate(_ text: String) -> Bool {
        text.unicodeScalars.count <= 40 && !WrittenDate.all(in: text).isEmpty
    }

    /// `2 March 2026 · Anna Berg on behalf of …` without what follows the name.
    private static func head(_ text: String) -> String {
        for word in [" on behalf of ", " for ", " from "] {
            if let range = text.firstRange(of: word) { return String(text[..<range.lowerBound]) }
        }
        return text
    }

    private static func isRole(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        return (1...6).contains(words.count) && words.contains { AuthorWords.roles.contains($0) }
    }

    /// The parts of a line that look like a name.
    private func likelyNames(_ text: String) -> [String] {
        var parts = [text[...]]
        // Beyond ASCII there are other numbers.
        guard !text.utf8.allSatisfy({ $0 < 0x80 && !($0 >= 0x30 && $0 <= 0x39) }) else { return likelyNames(parts) }
        parts = [text.drop { $0.isNumber }]
        if let date = text.lastIndex(where: \.isNumber), date < text.index(before: text.endIndex) {
            // `Dec 17, 2025Anna Berg`
            parts = [text[text.index(after: date)...], text[...date]]
        }
        return likelyNames(parts)
    }

    private func likelyNames(_ parts: [Substring]) -> [String] {
        parts.flatMap { $0.unicodeScalars.split(whereSeparator: Self.partsNames) }.map { String($0).trimmed }.filter {
            PersonName.isLikely($0) && !headline.contains(TitleWords.fold($0))
        }
    }

    private static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "·", "•", "⋅", "‧", "∙", "—", "–", ",", "/": true
        default: false
        }
    }

    private func authors(of line: PageEvidence.Line, _ names: [String]) -> [Author] {
        names.map { name in
            let link = line.links.first { TitleWords.fold($0.text) == TitleWords.fold(name) }
            return Author(name: name, url: link?.url)
        }
    }
}
