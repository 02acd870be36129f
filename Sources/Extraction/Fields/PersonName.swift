import Documents

/// What names look like, where nothing but their look speaks for them.
enum PersonName {
    /// Two to four words that begin in upper case, of letters only, none of them a word that menus are made of.
    static func isLikely(_ text: String) -> Bool {
        guard text.utf8.count <= 160 else { return false }
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        guard (2...4).contains(words.count), beginsLikeName(words[0]), beginsLikeName(words[words.count - 1]),
            text.unicodeScalars.count <= 40
        else { return false }
        return words.enumerated().allSatisfy { index, word in
            let lower = word.lowercased()
            if AuthorWords.notNames.contains(lower) || AuthorWords.generic.contains(lower) || AuthorWords.roles.contains(lower)
                || MonthNames.month(lower) != nil && words.count == 2 && index == 1
            {
                return false
            }
            if index > 0, index < words.count - 1, AuthorWords.nobiliary.contains(lower) { return true }
            guard let first = word.first, first.isUppercase || first.isLetter && !first.isCased else { return false }
            let isInitial = word.count <= 2
            let isShouted = word.count > 2 && word == word.uppercased() && first.isCased
            return (isInitial || !isShouted) && word.allSatisfy { $0.isLetter || ".'’-".contains($0) }
        }
    }

    /// Its first character may be a name's, without a look into Unicode's tables.
    private static func beginsLikeName(_ word: String) -> Bool {
        word.utf8.first.map { $0 >= 0x80 || $0 >= 0x41 && $0 <= 0x5A } ?? false
    }

    /// A login rather than a name: `annab`, `anna.berg`, `AnnaB42`.
    static func isHandle(_ name: String) -> Bool {
        guard !name.contains(" ") else { return false }
        if name.contains(where: { $0.isNumber || $0 == "." || $0 == "_" }) { return true }
        guard let first = name.first else { return true }
        return first.isLowercase || name.dropFirst().contains(where: \.isUppercase) && name != name.uppercased()
    }

    /// A body that writes: `The Harbour Post Staff`, `News Desk`.
    static func isBody(_ lower: [String]) -> Bool {
        guard lower.count >= 2, let last = lower.last, AuthorWords.bodies.contains(last) else { return false }
        // Newsrooms sign with the name of a desk.
        if last == "desk" { return true }
        // `Editorial Team` is nobody: something has to say whose.
        return lower.dropLast().contains {
            !AuthorWords.bodies.contains($0) && !AuthorWords.generic.contains($0) && $0 != "support"
        }
    }
}
