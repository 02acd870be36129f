import Documents

/// How much an address looks like an article's.
enum ArticleAddress {
    /// Three and more is an article; below zero never is.
    static func score(_ address: WebAddress) -> Int {
        let segments = address.path.split(separator: "/").map { $0.lowercased() }
        guard let last = segments.last else { return queryScore(address) }
        guard !segments.contains(where: sections.contains), !(segments.first.map(pages.contains) ?? false),
            !isFile(last)
        else { return -1 }
        // `/news/page/2`, `/news/2`: further pages of the list.
        if segments.count >= 2, isNumber(last), last.utf8.count <= 3, !hasDate(segments) { return -1 }
        var score = 0
        if hasDate(segments) { score += segments.count > 3 || last.utf8.count > 10 ? 3 : 0 }
        let slug = withoutExtension(last)
        let words = slug.split { $0 == "-" || $0 == "_" }
        let hasLetters = slug.utf8.contains { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "%") || $0 >= 0x80 }
        if words.count >= 3, hasLetters { score += words.count >= 5 ? 3 : 2 }
        if words.contains(where: { isIdentifier($0) }) { score += 2 }
        if slug.utf8.count < last.utf8.count { score += 1 }
        if segments.count >= 2 { score += 1 }
        return score + queryScore(address)
    }

    /// `?p=123`, `?id=4711`: sites without slugs.
    private static func queryScore(_ address: WebAddress) -> Int {
        guard let query = address.query?.lowercased() else { return 0 }
        var score = 0
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            if ["p", "id", "article", "story", "artid", "articleid", "newsid"].contains(parts[0]), isNumber(String(parts[1])) {
                score = 3
            }
            if ["page", "paged", "cat", "tag", "s", "q", "replytocom", "share", "sort"].contains(parts[0]) { return -4 }
        }
        return score
    }

    /// `/2026/11/23/` or `/2026/11/`, or `20261123` and `2026-11-23` inside a segment.
    private static func hasDate(_ segments: [String]) -> Bool {
        for (index, segment) in segments.enumerated() {
            if isYear(segment), index + 1 < segments.count, let month = Int(segments[index + 1]), (1...12).contains(month) {
                return true
            }
            let digits = segment.utf8.prefix(10).filter { (0x30...0x39).contains($0) }
            if digits.count == 8, segment.utf8.prefix(8).allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
                isYear(String(decoding: digits.prefix(4), as: UTF8.self))
            {
                return true
            }
        }
        return false
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1990...2099).contains($0) } ?? false
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Five digits or more, alone or after one letter: `article-1234567`, `a12345`.
    private static func isIdentifier(_ word: Substring) -> Bool {
        let digits = word.utf8.filter { (0x30...0x39).contains($0) }.count
        return digits >= 5 && word.utf8.count - digits <= 1
            || digits >= 2 && word.utf8.count >= 8
                && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func withoutExtension(_ segment: String) -> Substring {
        for ending in [".html", ".htm", ".shtml", ".xhtml", ".php", ".aspx", ".asp", ".jsp"] where segment.hasSuffix(ending) {
            return segment.dropLast(ending.count)
        }
        return segment[...]
    }

    private static func isFile(_ segment: String) -> Bool {
        [
            ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".pdf", ".mp3", ".mp4", ".zip", ".gz", ".css", ".js",
            ".xml",
            ".rss", ".atom", ".json", ".ics", ".doc", ".docx", ".xls", ".xlsx",
        ].contains(where: segment.hasSuffix)
    }

    /// Never an article, wherever in the path.
    private static let sections: Set<String> = [
        "tag", "tags", "category", "categories", "kategorie", "author", "authors", "page", "login", "signin", "sign-in", "signup",
        "sign-up", "register", "logout", "wp-login.php", "wp-admin", "wp-content", "search", "feed", "rss", "comments", "cart",
        "checkout", "share", "print", "amp", "topic", "topics", "archive", "archives",
    ]

    /// Never an article where the path begins with it.
    private static let pages: Set<String> = [
        "about", "about-us", "contact", "contact-us", "privacy", "privacy-policy", "terms", "terms-of-service",
        "terms-and-conditions", "terms-of-use", "cookie-policy", "cookies", "imprint", "impressum", "datenschutz", "advertise",
        "advertising", "subscribe", "subscription", "subscriptions", "newsletter", "newsletters", "account", "my-account", "user",
        "users", "profile", "jobs", "careers", "help", "faq", "legal", "sitemap", "accessibility", "shop", "store", "donate",
    ]
}
