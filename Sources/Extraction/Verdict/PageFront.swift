import Documents

/// What may stand in front of an article, from several kinds of evidence at once: the machinery in the page's source, what its
/// elements and buttons call themselves, what its headline and text speak of, and how little else there is. Words count by how short the page is and where they stand.
struct PageFront {
    private let subject: Subject
    private let surface: PageSurface
    private let words: Int
    /// The body, the page's visible text, and headline with title, in lower case.
    private let body: String
    private let visible: String
    private let headings: String

    /// `nil` where the body is too long for a wall's.
    init?(_ subject: Subject, words: Int) {
        guard words < 400 else { return nil }
        self.subject = subject
        self.words = words
        // Plain text has no page around it.
        let text = subject.article.text
        surface = subject.article.surface ?? PageSurface(text: text, characters: text.unicodeScalars.count)
        body = text.lowercased()
        visible = surface.text.lowercased()
        let marks = subject.evidence.marks.filter { $0.kind == .h1 }.prefix(2).map(\.text)
        headings = ([subject.evidence.title ?? ""] + marks).joined(separator: "\n").lowercased()
    }

    private func has(_ machinery: PageSurface.Machinery) -> Bool { surface.machinery.contains(machinery) }

    /// The text is about what the headline says: half of its longer words are in it. A wall's text is about the wall.
    private var tellsItsHeadline: Bool {
        guard subject.declaresArticle else { return false }
        let headline = subject.structured.text("headline") ?? subject.evidence.meta("og:title") ?? ""
        // A wall speaks of its site too.
        let site = [subject.url?.host, subject.meta("og:site_name")].compactMap(\.self).joined(separator: " ").lowercased()
        let longer = headline.lowercased().wordRuns.filter { $0.count >= 4 && !site.contains($0) }
        guard longer.count >= 2 else { return false }
        return longer.count { body.contains($0) } * 2 >= longer.count
    }

    /// A page that asks for consent: its text, not only a banner beside it, speaks of consent.
    var isConsentWall: Bool {
        if subject.declaresThread, surface.characters - surface.consentCharacters > 1000 { return false }
        // Beside a short post of a page that says much else, a banner is a banner.
        let isWholePage = surface.characters < 1200 || surface.consentCharacters * 2 >= surface.characters
        let spoken = WallWords.count(WallWords.consent, in: words < 40 && isWholePage ? visible : body)
        // A consent manager's dialog that is all of the page, in whatever language.
        let isDialog = has(.consent) && isWholePage && surface.controls.count >= 2 && words < 150 && !subject.declaresArticle
        guard spoken >= (isDialog ? 1 : 2) else { return false }
        // The more words, the more of them must be about it.
        var evidence = min(spoken, 5)
        if surface.characters > 0, surface.consentCharacters * 2 >= surface.characters { evidence += 2 }
        if has(.consent) { evidence += isDialog ? 4 : 2 }
        if surface.controls.contains(where: { WallWords.any(WallWords.accept, in: $0.lowercased()) }) { evidence += 2 }
        if WallWords.count(WallWords.consent, in: headings) > 0 { evidence += 2 }
        // A page that is nothing but a question.
        if surface.characters < 1200, surface.controls.count >= 2, !subject.declaresArticle { evidence += 1 }
        if words >= 150 { evidence -= 1 }
        if words >= 250 { evidence -= 1 }
        // A story about consent stands beside its page's banner, not in it.
        if tellsItsHeadline { evidence -= surface.consentCharacters * 2 < body.unicodeScalars.count ? 7 : 4 }
        return evidence >= 6
    }

    /// A page that doubts that a person is reading, or denies access.
    var isBotWall: Bool {
        if subject.retrieval.headers["cf-mitigated"]?.lowercased() == "challenge" { return true }
        guard words < 300 else { return false }
        let spoken = WallWords.count(WallWords.challenge, in: words < 40 ? visible : body)
        let headed = WallWords.count(WallWords.challenge, in: headings)
        // Sites under guard have the guard's script in every page: a page that has something else to say is none of its walls.
        guard
            spoken + headed > 0 || surface.characters < 120
                || surface.characters < 700 && WallWords.any(WallWords.refusing, in: visible + "\n" + headings)
        else { return false }
        var evidence = min(spoken, 4) + 2 * min(headed, 2)
        if has(.challenge) { evidence += 4 }
        if has(.captcha) { evidence += 2 }
        if surface.characters < 1500 { evidence += 1 }
        if surface.characters < 400 { evidence += 1 }
        // Whoever is refused is told a number by which the refusal can be found again.
        if surface.characters < 1500, !subject.declaresArticle, RequestNumber.stands(in: surface.text) {
            evidence += 2
            if surface.characters < 700, WallWords.any(WallWords.refusing, in: visible + "\n" + headings) { evidence += 3 }
        }
        if subject.declaresArticle { evidence -= 3 }
        if tellsItsHeadline { evidence -= 4 }
        return evidence >= 5
    }

    /// A wall that does more than refuse: it has a challenge's machinery, or speaks of more than that access is denied.
    var isChallenge: Bool {
        guard isBotWall else { return false }
        if has(.challenge) || has(.captcha) || subject.retrieval.headers["cf-mitigated"] != nil { return true }
        let said = visible + "\n" + headings
        return WallWords.count(WallWords.challenge, in: said) > WallWords.count(WallWords.refusal, in: said)
    }

    /// The open part of an article, with something after it that asks for money or an account.
    var isPaywalled: Bool {
        guard words < 350 else { return false }
        let asked = WallWords.count(WallWords.subscription, in: visible)
        var evidence = min(asked, 3)
        if has(.paywall) { evidence += 2 }
        if let tier = subject.evidence.meta("article:content_tier")?.lowercased(), tier == "locked" || tier == "metered" {
            evidence += 3
        }
        if TextEnd(subject.article.text).isCut { evidence += 1 }
        if words < 200 { evidence += 1 }
        let isOffered = subject.declaresArticle && Offer.follows(body, in: visible)
        if isOffered { evidence += words < 60 ? 3 : 2 }
        return evidence >= 4 && (asked >= 1 || has(.paywall) || isOffered)
    }

    /// An error page that is served as a success: it says so where its headline should be, and says little else.
    var isMissing: Bool {
        words < 150 && WallWords.any(WallWords.missing, in: headings) && !tellsItsHeadline
    }

    var isLogin: Bool { words < 150 && subject.article.measures.passwordFields > 0 && !subject.declaresArticle }

    /// A page that a script would build.
    var isUnbuilt: Bool {
        guard words < 60 else { return false }
        if words == 0 { return true }
        // A word or two that say that something is under way.
        if words < 8, surface.characters < 40, !subject.evidence.marks.contains(where: { $0.kind == .h1 }),
            !WallWords.any(WallWords.missing, in: headings)
        {
            return true
        }
        let asksForScript = WallWords.any(WallWords.script, in: visible)
        return surface.characters < 600 && !hasProse
            && (asksForScript || has(.applicationShell) && words < 20)
    }

    private var hasProse: Bool { subject.article.measures.bodyProseCharacters > 300 }
}
