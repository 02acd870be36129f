import Documents

/// Takes the site's name off a headline: `Quay opens in March | The Harbour Post`.
enum TitleSuffix {
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
    private static func splits(_ title: String) -> [(head: String, tail: String, separator: Unicode.Scalar)] {
        let scalars = title.unicodeScalars
        var out: [(head: String, tail: String, separator: Unicode.Scalar)] = []
        for index in scalars.indices.reversed() where isSeparator(scalars[index]) {
            let separator = scalars[index]
            let next = scalars.index(after: index)
            guard index > scalars.startIndex, next < scalars.endIndex, scalars[next] == " " else { continue }
            guard scalars[scalars.index(before: index)] == " " || separator == ":" || separator == "|" else { continue }
            let head = String(scalars[..<index]).trimmed
            let tail = String(scalars[next...]).trimmed
            if !head.isEmpty, !tail.isEmpty { out.append((head, tail, separator)) }
        }
        return out
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "‹", "›", "~": true
        default: false
        }
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
        // Between visible characters of ASCII nothing is blank.
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return self }
        var rest = Substring(self).drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
