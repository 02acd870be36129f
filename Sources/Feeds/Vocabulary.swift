import Documents
import Markup

/// The vocabularies that feeds and sitemaps mix, each with the namespaces it is written in.
enum Vocabulary: Sendable {
    /// No namespace, or one of those that RSS and sitemaps live in.
    case plain
    case atom, rdf, dublinCore, dublinCoreTerms, content, media, itunes, syndication, feedBurner, news, xhtml
    case other

    private static let namespaces: [String: Vocabulary] = [
        "": .plain,
        "http://purl.org/rss/1.0/": .plain,
        "http://my.netscape.com/rdf/simple/0.9/": .plain,
        "http://channel.netscape.com/rdf/simple/0.9/": .plain,
        "http://backend.userland.com/rss2": .plain,
        "http://backend.userland.com/RSS2": .plain,
        "http://blogs.law.harvard.edu/tech/rss": .plain,
        "http://www.sitemaps.org/schemas/sitemap/0.9": .plain,
        "http://www.sitemaps.org/schemas/sitemap/0.9/": .plain,
        "https://www.sitemaps.org/schemas/sitemap/0.9": .plain,
        "http://www.google.com/schemas/sitemap/0.9": .plain,
        "http://www.google.com/schemas/sitemap/0.84": .plain,
        "http://opml.org/spec2": .plain,
        "http://www.w3.org/2005/Atom": .atom,
        "http://www.w3.org/2005/atom": .atom,
        "http://purl.org/atom/ns#": .atom,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/elements/1.0/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinCoreTerms,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://search.yahoo.com/mrss/": .media,
        "http://search.yahoo.com/mrss": .media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.itunes.com/DTDs/Podcast-1.0.dtd": .itunes,
        "http://purl.org/rss/1.0/modules/syndication/": .syndication,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
        "http://www.google.com/schemas/sitemap-news/0.9": .news,
        XMLNamespace.xhtml: .xhtml,
    ]

    /// What feeds mean by prefixes that they forget to declare.
    private static let usualPrefixes = [
        "atom": "http://www.w3.org/2005/Atom",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "content": "http://purl.org/rss/1.0/modules/content/",
        "media": "http://search.yahoo.com/mrss/",
        "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "sy": "http://purl.org/rss/1.0/modules/syndication/",
        "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
        "news": "http://www.google.com/schemas/sitemap-news/0.9",
        "xhtml": XMLNamespace.xhtml,
    ]

    init(namespace: String) { self = Self.namespaces[namespace] ?? .other }

    /// Parses a document whose root is one that feeds, sitemaps and lists have.
    static func parse(_ text: XMLText) throws(FeedError) -> XMLDocument {
        do {
            return try XMLReader.parse(
                text, undeclaredPrefixes: usualPrefixes, roots: DocumentKind.roots.subtracting(["html", "head", "body"]))
        } catch {
            throw Refusal.of(error)
        }
    }
}

extension XMLElement {
    var vocabulary: Vocabulary { Vocabulary(namespace: namespace) }

    /// The child elements of that name. Names are compared as written: XML minds case.
    func all(_ vocabulary: Vocabulary, _ name: String) -> [XMLElement] {
        elements.filter { $0.name == name && $0.vocabulary == vocabulary }
    }

    func first(_ vocabulary: Vocabulary, _ name: String) -> XMLElement? {
        elements.first { $0.name == name && $0.vocabulary == vocabulary }
    }

    /// The trimmed text of the first such child that has any.
    func string(_ vocabulary: Vocabulary, _ name: String) -> String? {
        for element in elements where element.name == name && element.vocabulary == vocabulary {
            if let text = PlainText.trimmed(element.text) { return text }
        }
        return nil
    }

    /// The base of references inside this element (XML Base, section 4).
    func base(_ outer: WebAddress) -> WebAddress {
        attribute("base", namespace: XMLNamespace.xml).flatMap(outer.resolving) ?? outer
    }

    /// `xml:lang`, normalized.
    var statedLanguage: String? { LanguageTag.normalized(attribute("lang", namespace: XMLNamespace.xml)) }
}
