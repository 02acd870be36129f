import Documents

/// Judges whether what came out is the article.
///
/// From the answer's status, the page's structure and lengths, what it declares, and what the feed said of it. Words
/// of walls count in short pages only: see `PageFront`.
struct Verdict {
    let subject: Subject
    let isAccessibleForFree: Bool?
    let wordCount: Int

    /// Fewer words than that are no article where none is declared.
    private static let stubWords = 60
    /// Where the page says that its article costs money, fewer words than that are its open part.
    private static let openPartWords = 350
    /// A text that ends in dots is cut, if it is shorter than that; a longer one may just end so.
    private static let teaserWords = 250

    func quality() -> Quality {
        let measures = subject.article.measures
        var warnings = subject.article.warnings
        func verdict(_ status: Quality.Status, _ score: Double) -> Quality {
            Quality(status: status, score: score, warnings: warnings)
        }

        if let status = subject.retrieval.status, status >= 400 {
            warnings.append("http_error")
            if PageFront(subject, words: wordCount)?.isChallenge == true { warnings.append(Quality.botChallenge) }
            return verdict(
                [401, 402].contains(status) ? .paywalled : [403, 429, 503].contains(status) ? .botWall : .notArticle, 0.9)
        }
        let front = PageFront(subject, words: wordCount)
        if !isRuled, let front {
            if front.isBotWall { return verdict(.botWall, 0.85) }
            if front.isConsentWall { return verdict(.consentWall, 0.85) }
            if front.isUnbuilt { return verdict(.empty, measures.characters < 200 ? 0.95 : 0.7) }
            if front.isMissing {
                warnings.append("soft_404")
                return verdict(.notArticle, 0.85)
            }
            if front.isLogin {
                warnings.append("login_form")
                return verdict(.notArticle, 0.8)
            }
        }
        if wordCount == 0 { return verdict(.empty, measures.characters < 200 ? 0.95 : 0.7) }
        if isAccessibleForFree == false {
            if wordCount < Self.openPartWords { return verdict(.paywalled, 0.85) }
            warnings.append("declared_paywalled")
        } else if isAccessibleForFree == nil, front?.isPaywalled == true {
            return verdict(.paywalled, 0.75)
        }
        if isSentHome {
            warnings.append("redirected_to_home")
            return verdict(.notArticle, 0.8)
        }
        if saysSomething, !isRuled, !subject.declaresThread {
            if isListing(measures) { return verdict(.notArticle, 0.7) }
            let kind = PageKind(PageTraits(subject))
            if !kind.isArticle { return verdict(.notArticle, min(0.95, 0.6 - kind.score / 10)) }
        }
        if TextEnd(subject.article.text).isCut {
            warnings.append("text_cut")
            if wordCount < Self.teaserWords { return verdict(.partial, 0.75) }
        }
        if isShorterThanFeed {
            warnings.append("shorter_than_feed")
            return verdict(.partial, 0.7)
        }
        if wordCount < Self.stubWords {
            warnings.append("short_text")
            return verdict(declaresArticle ? .partial : .notArticle, 0.5)
        }
        if measures.proseCharacters > 0, measures.bodyProseCharacters * 3 < measures.proseCharacters {
            warnings.append("much_text_outside")
            return verdict(.complete, 0.5)
        }
        return verdict(.complete, declaresArticle ? 0.95 : 0.8)
    }

    private var declaresArticle: Bool {
        subject.declaresArticle || subject.evidence.meta("article:published_time") != nil || isRuled || !saysSomething
    }

    /// The document is a page that says something of itself: plain text does not.
    private var saysSomething: Bool { subject.evidence.title != nil || !subject.evidence.metas.isEmpty }

    /// A site rule says where its article is, and it is there.
    private var isRuled: Bool { subject.evidence.rule?.selectsBody == true }

    /// An article's address answered with the site's front page.
    private var isSentHome: Bool {
        guard let asked = subject.retrieval.requestedURL.flatMap(WebAddress.init), let url = subject.url else { return false }
        return !URLTraits(asked).isRoot && URLTraits(url).isRoot
    }

    /// Mostly links, and hardly any prose.
    private func isListing(_ measures: PageMeasures) -> Bool {
        guard measures.characters > 0, !declaresArticle else { return false }
        let linkShare = Double(measures.linkedCharacters) / Double(measures.characters)
        return linkShare > 0.55 && measures.bodyProseCharacters < 1200
    }

    /// The feed's summary is longer than the whole text.
    private var isShorterThanFeed: Bool {
        guard let summary = subject.retrieval.hint?.summary else { return false }
        let words = WordTally.words(in: summary)
        return words >= 40 && words > wordCount + wordCount / 4
    }
}
