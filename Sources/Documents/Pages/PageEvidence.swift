/// What a page says about itself, as found: nothing here is believed yet.
public struct PageEvidence: Sendable, Hashable {
    /// `<meta>`: `property`, `name`, `itemprop` or `http-equiv` in lower case, and `content`.
    public struct Meta: Sendable, Hashable {
        public var name: String
        public var content: String

        public init(name: String, content: String) {
            self.name = name
            self.content = content
        }
    }

    /// `<link rel>` and `<a rel>`.
    public struct Relation: Sendable, Hashable {
        /// In lower case; several values stay separated by a blank.
        public var rel: String
        /// Absolute.
        public var url: String
        public var text: String

        public init(rel: String, url: String, text: String) {
            self.rel = rel
            self.url = url
            self.text = text
        }
    }

    /// A piece of visible markup that may be a headline, a byline or a date.
    public struct Mark: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable {
            case h1, time, byline, itemprop
        }

        public var kind: Kind
        /// The `itemprop`, or the class tokens that made it a candidate.
        public var name: String
        /// A time that its element, or the one around it, calls that of a change.
        public var isCalledChange = false
        public var text: String
        /// `datetime` or `content`, where there is one.
        public var value: String?
        /// Absolute, where the mark is or holds one link.
        public var url: String?
        /// Number of body text characters before it in the page: negative before the headline is not used.
        public var position: Int

        public init(kind: Kind, name: String, text: String, value: String? = nil, url: String? = nil, position: Int) {
            self.kind = kind
            self.name = name
            self.text = text
            self.value = value
            self.url = url
            self.position = position
        }
    }

    /// A short line of visible text around the headline or at the body's end: bylines and datelines stand there, marked or not.
    public struct Line: Sendable, Hashable {
        public enum Place: String, Sendable, Hashable {
            case aboveHeadline, belowHeadline
            /// Among the last blocks of the body, or right behind it.
            case end
        }

        public struct Link: Sendable, Hashable {
            public var text: String
            /// Absolute.
            public var url: String

            public init(text: String, url: String) {
                self.text = text
                self.url = url
            }
        }

        public var text: String
        public var place: Place
        /// What a picture is said to show (`alt`), instead of a line.
        public var isPicture: Bool
        public var links: [Link]

        public init(text: String, place: Place, isPicture: Bool = false, links: [Link] = []) {
            self.text = text
            self.place = place
            self.isPicture = isPicture
            self.links = links
        }
    }

    /// `<html lang>`, as written.
    public var language: String?
    /// `<title>`
    public var title: String?
    public var metas: [Meta]
    public var relations: [Relation]
    /// The bodies of `<script type="application/ld+json">`, unread.
    public var jsonLD: [String]
    public var marks: [Mark]
    /// The heading that stands over the body and tells what the page's title tells.
    public var headline: String?
    /// Where that heading stands: as a mark's `position`.
    public var headlinePosition: Int?
    /// In document order.
    public var lines: [Line] = []
    /// What a site rule says, if there is one for this page.
    public var rule: RuleClaims?

    public init(
        language: String? = nil, title: String? = nil, metas: [Meta] = [], relations: [Relation] = [], jsonLD: [String] = [],
        marks: [Mark] = []
    ) {
        self.language = language
        self.title = title
        self.metas = metas
        self.relations = relations
        self.jsonLD = jsonLD
        self.marks = marks
    }

    /// The content of the first meta with that name that says something.
    public func meta(_ name: String) -> String? { metas.first { $0.name == name && !$0.content.isEmpty }?.content }
    public func allMeta(_ name: String) -> [String] { metas.filter { $0.name == name && !$0.content.isEmpty }.map(\.content) }
}
