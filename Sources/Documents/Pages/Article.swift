/// A cleaned page: the article's body as blocks of text, and beside it everything the page says about itself.
public struct Article: Sendable, Hashable {
    /// The blocks' texts joined by `"\n\n"`, in NFC.
    public var text: String
    /// Where the text was found, if not in the page's markup.
    public var textOrigin: FieldOrigin?
    public var blocks: [Block]
    public var images: [Image]
    public var links: [Link]
    public var comments: [Comment]
    public var evidence: PageEvidence
    public var measures: PageMeasures
    /// What the page shows besides, where the body is so short that it may be a wall's.
    public var surface: PageSurface?
    public var charset: Provenance.Charset
    /// Codes for `quality.warnings` that the cleaning stage found.
    public var warnings: [String]

    public init(
        text: String, blocks: [Block], images: [Image] = [], links: [Link] = [], comments: [Comment] = [],
        evidence: PageEvidence = PageEvidence(), measures: PageMeasures = PageMeasures(), surface: PageSurface? = nil,
        charset: Provenance.Charset, warnings: [String] = []
    ) {
        self.text = text
        self.blocks = blocks
        self.images = images
        self.links = links
        self.comments = comments
        self.evidence = evidence
        self.measures = measures
        self.surface = surface
        self.charset = charset
        self.warnings = warnings
    }
}
