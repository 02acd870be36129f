import Markup

/// What one rule file says about the pages of a site.
public struct SiteRule: Sendable {
    struct Replacement: Sendable {
        var find: String
        var replacement: String
    }

    struct Link: Sendable {
        enum Kind: Sendable { case singlePage, nextPage }

        var kind: Kind
        var xpath: XPath
        /// Only on pages where this holds (`if_page_contains`).
        var condition: XPath?
    }

    struct Wrap: Sendable {
        var tag: String
        var xpath: XPath
    }

    /// The file's name.
    public let file: String
    /// Alternatives: the first that gives anything counts.
    var titles: [XPath] = []
    var bodies: [XPath] = []
    var dates: [XPath] = []
    var authors: [XPath] = []
    /// What goes: `strip`, `strip_id_or_class`, `strip_image_src`.
    var removals: [XPath] = []
    var replacements: [Replacement] = []
    var links: [Link] = []
    var wraps: [Wrap] = []
    var dissolutions: [XPath] = []
    var adClues: [XPath] = []
    /// Attributes in which the site keeps the addresses of pictures that load late.
    var lazyAttributes: [String] = []
    var skipsJSONLD = false
    /// The file has a `body`, be it one that cannot be read.
    var statesBody = false
    public internal(set) var examples: [SiteRuleExample] = []

    init(file: String) { self.file = file }

    /// For a file that is there and cannot be read: it fails on every page.
    static func unreadable(file: String) -> SiteRule {
        var rule = SiteRule(file: file)
        rule.statesBody = true
        return rule
    }
}
