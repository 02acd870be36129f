import Documents

/// Corrects names by what the other sources call the same people.
struct AuthorSpelling {
    private let others: [Author]
    /// Lists that machines are told.
    private let stated: [[Author]]

    /// - Parameter claims: every list of authors that anything in the page gives.
    init(_ claims: [Claim<[Author]>]) {
        others = claims.flatMap(\.value)
        stated = claims.filter { $0.origin == .jsonLD || $0.origin == .meta }.map(\.value)
    }

    func corrected(_ authors: [Author]) -> [Author] {
        let corrected = confirmed(authors.map { spelled(shortened($0)) })
        // A lone word beside full names is a label that stood next to them.
        let full = corrected.filter { $0.name.contains(" ") }
        guard !full.isEmpty else { return corrected }
        return corrected.filter { author in
            author.name.contains(" ")
                || stated.contains { $0.contains { TitleWords.fold($0.name) == TitleWords.fold(author.name) } }
        }
    }

    /// Where machines are told of one of the people in a byline, what stands behind in it without a link of its own is a role or
    /// somebody with another part in it.
    private func confirmed(_ authors: [Author]) -> [Author] {
        guard authors.count > 1, let first = authors.first else { return authors }
        let folded = TitleWords.fold(first.name)
        // One meta may have the first author alone, and another one all.
        let lists = stated.filter { $0.contains { TitleWords.fold($0.name) == folded } }
        guard !lists.isEmpty else { return authors }
        let names = Set(lists.joined().map { TitleWords.fold($0.name) })
        return authors.filter { $0.url != nil && $0.url != first.url || names.contains(TitleWords.fold($0.name)) }
    }

    /// As a person writes the name, where a field has the system's spelling: `anna-berg`.
    private func spelled(_ author: Author) -> Author {
        guard author.name == author.name.lowercased(), !author.name.contains(" ") else { return author }
        let folded = TitleWords.fold(author.name)
        return others.first { TitleWords.fold($0.name) == folded && $0.name.contains(" ") } ?? author
    }

    /// The name alone where it was read together with what stood behind it: `Anna Berg Harbour Post`, and elsewhere `Anna Berg`.
    private func shortened(_ author: Author) -> Author {
        let shorter = others.first { other in
            (other.name.contains(" ") || other.name.count >= 5 && others.count { $0.name == other.name } > 1)
                && author.name.count > other.name.count && author.name.hasPrefix(other.name)
        }
        guard let shorter else { return author }
        let rest = author.name.dropFirst(shorter.name.count)
        guard rest.first == " " || rest.first?.isUppercase ?? false else { return author }
        return Author(name: shorter.name, url: author.url ?? shorter.url)
    }
}
