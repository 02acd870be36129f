import Documents
import Hashing

/// Makes a record of a cleaned page: its fields with their origins, and the verdict.
///
/// A pure function of its arguments: the same page, retrieval and version give the same record, byte for byte.
public struct Extractor: Sendable {
    private let language: LanguageField
    private let canonicalURL: CanonicalURLField
    private let generator: Provenance.Generator

    public init(languageDetector: any LanguageDetector, trackingParameters: TrackingParameters, generator: Provenance.Generator) {
        language = LanguageField(detector: languageDetector)
        canonicalURL = CanonicalURLField(trackingParameters: trackingParameters)
        self.generator = generator
    }

    /// - Parameter rawBytes: the document as it came, decoded from its content coding; only hashed.
    public func record(of page: Article, _ retrieval: Retrieval, rawBytes: [UInt8]) -> Record {
        let whole = Subject(page, retrieval)
        let byline = AuthorsField.byline(whole)
        let article = BylineBlock.removed(from: page, byline: byline)
        let subject = article.text == page.text ? whole : Subject(article, retrieval)
        var sources: [String: FieldOrigin] = [:]
        func take<Value>(_ field: String, _ claim: Claim<Value>?) -> Value? {
            if let claim { sources[field] = claim.origin }
            return claim?.value
        }

        let rawSHA256 = Digest(.sha256, of: rawBytes)
        let canonical = take("canonical_url", canonicalURL.claim(subject))
        let idDigest = canonical.map { Digest(.sha256, of: Array($0.utf8)) } ?? rawSHA256
        let siteName = take("site_name", SiteNameField.claim(subject))
        let isAccessibleForFree = take("is_accessible_for_free", RightsFields.isAccessibleForFree(subject))
        let words = WordTally.hashes(in: article.text)
        let quality = Verdict(subject: subject, isAccessibleForFree: isAccessibleForFree, wordCount: words.count).quality()

        var record = Record(
            id: String(idDigest.hex.prefix(32)), text: article.text,
            textSHA256: Digest(.sha256, of: Array(article.text.utf8)).hex,
            quality: quality, provenance: provenance(subject, rawSHA256: rawSHA256.hex))
        record.source = retrieval.source
        record.url = retrieval.requestedURL
        record.fileName = retrieval.fileName
        record.canonicalURL = canonical
        record.host = (canonical.flatMap(WebAddress.init) ?? subject.url)?.host
        record.title = take("title", TitleField.claim(subject, siteName: siteName))
        record.description = take("description", DescriptionField.claim(subject))
        record.byline = take("byline", byline.map { Claim($0, .markup) })
        record.authors = take("authors", AuthorsField.claim(subject, siteName: siteName)) ?? []
        record.datePublished = take("date_published", DatesField.published(subject))
        record.dateModified = take("date_modified", DatesField.modified(subject))
        record.siteName = siteName
        record.section = take("section", TopicFields.section(subject))
        record.tags = take("tags", TopicFields.tags(subject)) ?? []
        record.license = take("license", RightsFields.license(subject))
        record.language = take("language", language.claim(subject))
        record.isAccessibleForFree = isAccessibleForFree
        record.blocks = article.blocks
        record.images = take("images", LeadImageField.images(subject)) ?? []
        record.links = article.links
        record.comments = article.comments
        record.wordCount = words.count
        record.simhash = SimHash.of(words: words).map(Self.hex)
        for tag in retrieval.sourceTags where !record.tags.contains(tag) {
            record.tags.append(tag)
            // The configuration speaks for the whole feed.
            sources["tags"] = sources["tags"] ?? .feed
        }
        if let origin = article.textOrigin { sources["text"] = origin }
        record.fieldSources = sources
        return record
    }

    private static func hex(_ value: UInt64) -> String {
        withUnsafeBytes(of: value.bigEndian) { Hexadecimal.string(of: $0) }
    }

    private func provenance(_ subject: Subject, rawSHA256: String) -> Provenance {
        let retrieval = subject.retrieval
        var generator = self.generator
        generator.rules = subject.evidence.rule?.file
        return Provenance(
            requestedURL: retrieval.requestedURL, finalURL: retrieval.finalURL, redirects: retrieval.redirects,
            status: retrieval.status, fetchedAt: retrieval.fetchedAt,
            http: Provenance.HTTP(
                etag: retrieval.headers["ETag"], lastModified: retrieval.headers["Last-Modified"],
                contentType: retrieval.headers["Content-Type"]),
            charset: subject.article.charset, rawSHA256: rawSHA256, warc: retrieval.archive, robots: retrieval.robots,
            rights: RightsFields.rights(subject), discoveredVia: retrieval.discoveredVia, generator: generator)
    }
}
