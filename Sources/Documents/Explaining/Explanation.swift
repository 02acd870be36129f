/// Why a page's record came out as it did: what became of each stretch of its text, by what evidence, and which values its fields
/// were chosen from.
public struct Explanation: Sendable, Equatable {
    /// How the body was found.
    public enum Method: String, Sendable, CaseIterable {
        /// Trained trees weighed the page's segments.
        case model
        /// A site rule selected it; nothing was weighed.
        case siteRule = "site_rule"
        /// It lay in the page's own data; no segment of the page itself was prose.
        case data
        case plainText = "plain_text"
    }

    /// What became of a segment, and in which step.
    public enum Fate: String, Sendable, CaseIterable {
        case kept
        /// Kept unweighed: the page is nothing but paragraphs.
        case keptAsBarePage = "kept_as_bare_page"
        /// Brought back as the printed standfirst.
        case keptAsStandfirst = "kept_as_standfirst"
        /// It weighs too little to be the article's.
        case light
        /// A row of short links, whatever it weighs.
        case menu
        /// The same text came before.
        case repeated
        case headline
        case byline
        /// It stands where readers' comments do.
        case comments

        public var isKept: Bool { self == .kept || self == .keptAsBarePage || self == .keptAsStandfirst }
    }

    /// What a kind of evidence adds to a segment's weight.
    public struct Reason: Sendable, Equatable {
        /// What was looked at: `class_names`, `headline`, …
        public var evidence: String
        /// In logarithms of odds: above nought for the article, below against it.
        public var weight: Double

        public init(evidence: String, weight: Double) {
            self.evidence = evidence
            self.weight = weight
        }
    }

    public struct Segment: Sendable, Equatable {
        public var fate: Fate
        /// How likely it is the article's, as the trees see it: 0…1.
        public var score: Double
        /// Its element and those around it, outermost first: `article > div.story > p`.
        public var path: String
        /// Code points that are not white space.
        public var characters: Int
        /// How it begins.
        public var text: String
        /// The strongest first.
        public var reasons: [Reason]

        public init(fate: Fate, score: Double, path: String, characters: Int, text: String, reasons: [Reason]) {
            self.fate = fate
            self.score = score
            self.path = path
            self.characters = characters
            self.text = text
            self.reasons = reasons
        }
    }

    public var method: Method
    /// The score from which on a segment is kept.
    public var threshold: Double?
    /// In the order of the page; empty where nothing was weighed.
    public var segments: [Segment]
    /// What the page gives for the fields that weigh several values: field by field, the best first.
    public var fields: [FieldCandidate]

    public init(method: Method, threshold: Double? = nil, segments: [Segment] = [], fields: [FieldCandidate] = []) {
        self.method = method
        self.threshold = threshold
        self.segments = segments
        self.fields = fields
    }
}
