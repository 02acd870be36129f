/// What names look like, where nothing but their look speaks for them.
enum PersonName {
    /// Two to four words that begin in upper case, of letters only, none of them a word that menus are made of.
    static func isLikely(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        guard (2...4).contains(words.count), text.unicodeScalars.count <= 40 else { return false }
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
        // `Editorial Team` is nobody: something has to say whose.
        return lower.dropLast().contains {
            !AuthorWords.bodies.contains($0) && !AuthorWords.generic.contains($0) && $0 != "support"
        }
    }
}
