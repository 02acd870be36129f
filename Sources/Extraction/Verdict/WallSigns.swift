import Documents

/// Signs that a page stands in front of the article: asks for consent, or doubts that a person is reading.
struct WallSigns {
    private let subject: Subject

    init(_ subject: Subject) { self.subject = subject }

    /// Challenge pages and consent pages have little text, no article markup, and speak of themselves.
    func wall(bodyWords: Int) -> Quality.Status? {
        guard bodyWords < 400, subject.structured.article == nil else { return nil }
        let text = subject.article.text.prefix(4000).lowercased() + "\n"
        let title = subject.evidence.title?.lowercased() ?? ""
        func score(_ words: [String]) -> Int { words.count { text.contains($0) } + words.count { title.contains($0) } }
        if score(Self.botWords) >= 2 { return .botWall }
        if score(Self.consentWords) >= 3 { return .consentWall }
        return nil
    }

    private static let botWords = [
        "captcha", "are you human", "are you a robot", "verify you are", "unusual traffic", "access denied",
        "enable javascript and cookies",
        "checking your browser", "security check", "just a moment", "ray id", "bot protection", "not a robot", "automated access",
        "request blocked",
    ]
    private static let consentWords = [
        "cookie", "consent", "privacy policy", "accept all", "personal data", "partners", "legitimate interest", "datenschutz",
        "einwilligung",
        "akzeptieren", "consentement", "confidentialité", "tout accepter", "privacidad", "aceptar", "trattamento dei dati",
        "accetta",
        "we value your privacy", "before you continue", "manage options", "vendors", "zustimmen",
    ]
}
