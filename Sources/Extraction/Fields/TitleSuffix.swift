/// Takes the site's name off a headline: `Quay opens in March | The Harbour Post`.
enum TitleSuffix {
    private static let separators: [Character] = ["|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "‹", "›", "~"]

    /// - Parameters:
    ///   - others: the folded texts of the other places that name the headline: what they agree on is the headline.
    ///   - isHeading: the text is a heading's, where nothing but the site's name can be too much.
    static func removed(
        from title: String, siteName: String?, host: String?, others: [String], isHeading: Bool = false
    ) -> String {
        let whole = TitleWords.fold(title)
        for (head, tail, separator) in splits(title) {
            let foldedHead = TitleWords.fold(head)
            let foldedTail = TitleWords.fold(tail)
            if foldedHead.isEmpty || foldedTail.isEmpty { continue }
            if others.contains(foldedHead), foldedHead != whole { return head }
            if isSiteName(foldedTail, siteName, host) {
                return removed(from: head, siteName: siteName, host: host, others: others, isHeading: isHeading)
            }
            // A bar parts the headline from what stands on every page of the site.
            if !isHeading, separator == "|",
                head.count >= tail.count && (head.contains(" ") || head.count > 12) || hasLabel(foldedTail, of: host)
            {
                return removed(from: head, siteName: siteName, host: host, others: others, isHeading: isHeading)
            }
            if isSiteName(foldedHead, siteName, host), head.count < tail.count || others.contains(foldedTail) { return tail }
        }
        return title
    }

    /// Every way to cut the title in two at a separator that stands between blanks.
    private static func splits(_ title: String) -> [(head: String, tail: String, separator: Character)] {
        let characters = Array(title)
        var out: [(head: String, tail: String, separator: Character)] = []
        for index in characters.indices.reversed() where separators.contains(characters[index]) {
            let character = characters[index]
            guard index > 0, index + 1 < characters.count, characters[index + 1] == " " else { continue }
            guard characters[index - 1] == " " || character == ":" || character == "|" else { continue }
            let head = String(characters[..<index]).trimmed
            let tail = String(characters[(index + 1)...]).trimmed
            if !head.isEmpty, !tail.isEmpty { out.append((head, tail, character)) }
        }
        return out
    }

    /// The name of the host stands in it: `Shop Example Store` on `www.example.com`.
    private static func hasLabel(_ folded: String, of host: String?) -> Bool {
        guard let host, folded.count <= 40 else { return false }
        return host.split(separator: ".").dropLast().contains {
            let label = TitleWords.fold(String($0))
            return label.count >= 5 && folded.contains(label)
        }
    }

    private static func isSiteName(_ folded: String, _ siteName: String?, _ host: String?) -> Bool {
        if let siteName {
            let site = TitleWords.fold(siteName)
            if !site.isEmpty, folded == site || (site.count > 4 && folded.hasPrefix(site) && folded.count < site.count + 12) {
                return true
            }
        }
        guard let host, folded.count > 3 else { return false }
        let labels = host.split(separator: ".").dropLast().map { TitleWords.fold(String($0)) }
        return labels.contains(folded) || TitleWords.fold(host).hasSuffix(folded)
    }
}

extension String {
    var trimmed: String {
        var rest = Substring(self).drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
