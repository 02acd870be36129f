/// What is known of one version of one article: section 5 of the contract, field for field.
public struct Record: Sendable, Hashable {
    public static let schema = "ingest/record/1"
    public static let textUnit = "unicode_code_points"

    public var id: String
    public var version = 1
    public var previousTextSHA256: String?
    public var source: String?
    public var url: String?
    public var canonicalURL: String?
    public var host: String?
    public var title: String?
    public var description: String?
    public var byline: String?
    public var authors: [Author] = []
    public var datePublished: String?
    public var dateModified: String?
    public var siteName: String?
    public var section: String?
    public var tags: [String] = []
    public var license: String?
    public var language: String?
    public var isAccessibleForFree: Bool?
    public var text: String
    public var blocks: [Block] = []
    public var images: [Image] = []
    public var links: [Link] = []
    public var comments: [Comment] = []
    public var wordCount = 0
    public var annotations: [Annotation] = []
    public var quality: Quality
    /// By the field's name in the JSON.
    public var fieldSources: [String: FieldOrigin] = [:]
    public var textSHA256: String
    /// 64 bits in hexadecimal; `nil` where there is no text to compare.
    public var simhash: String?
    public var duplicateOf: String?
    public var provenance: Provenance
    /// The file's name, for documents that have no URL. Names the record's file; no field of the record.
    public var fileName: String?

    public init(id: String, text: String, textSHA256: String, quality: Quality, provenance: Provenance) {
        self.id = id
        self.text = text
        self.textSHA256 = textSHA256
        self.quality = quality
        self.provenance = provenance
    }
}
