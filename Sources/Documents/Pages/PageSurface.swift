/// What a page shows besides an article: looked at only where the body is short or missing, to tell a wall from a short text.
public struct PageSurface: Sendable, Hashable {
    /// A product that a page has in front of its article, known by the names it gives elements and scripts.
    public enum Machinery: String, Sendable, Hashable, CaseIterable, Comparable {
        /// A banner or page that asks for consent (IAB TCF vendors and their like).
        case consent
        /// A page that only a check of the visitor shows.
        case challenge
        /// A check of the visitor that ordinary pages have too, in their forms.
        case captcha
        /// Something that asks for money or for an account.
        case paywall
        /// An empty element that a script fills.
        case applicationShell = "application_shell"

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// The first 6,000 characters of the page's visible text, of which `characters` is the whole length.
    public var text: String
    public var characters: Int
    /// Characters in elements that call themselves consent, cookie or privacy.
    public var consentCharacters: Int
    /// What buttons and submit fields say.
    public var controls: [String]
    public var machinery: [Machinery]

    public init(
        text: String = "", characters: Int = 0, consentCharacters: Int = 0, controls: [String] = [], machinery: [Machinery] = []
    ) {
        self.text = text
        self.characters = characters
        self.consentCharacters = consentCharacters
        self.controls = controls
        self.machinery = machinery
    }
}
