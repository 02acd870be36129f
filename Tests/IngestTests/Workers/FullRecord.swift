import Documents
import JSON

/// A record and a retrieval in which every field has a value.
enum FullRecord {
    static var record: Record {
        let span = Span(0, 6)
        let image = Image(url: "https://post.example/a.png", alt: "A boat", caption: "The boat", credit: "Berg")
        var record = Record(
            id: "00112233445566778899aabbccddeeff", text: "A te\u{301}xt", textSHA256: "0123",
            quality: Quality(status: .partial, score: 0.9375, warnings: ["few_words", "cut"]),
            provenance: Provenance(
                requestedURL: "https://post.example/a", finalURL: "https://post.example/b",
                redirects: [Redirect(status: 301, location: "https://post.example/b")], status: 200,
                fetchedAt: Timestamp(seconds: 1_772_400_000),
                http: .init(etag: "\"x\"", lastModified: "Mon, 02 Mar 2026 08:00:00 GMT", contentType: "text/html"),
                charset: .init(name: "utf-8", decidedBy: .validUTF8), rawSHA256: "4567",
                warc: ArchiveLocation(file: "archive/2026/03/a.warc.gz", offset: 4096, recordID: "<urn:uuid:0>"),
                robots: .unreachable, rights: .init(xRobotsTag: "noai", robotsMeta: "noindex", tdmReservation: "1"),
                discoveredVia: "https://post.example/rss",
                generator: .init(name: "ingest", version: "1", rules: "post.example.txt")))
        record.version = 3
        record.previousTextSHA256 = "89ab"
        record.source = "post"
        record.url = "https://post.example/b"
        record.canonicalURL = "https://post.example/c"
        record.host = "post.example"
        record.title = "Title"
        record.description = "Description"
        record.byline = "By Anna Berg"
        record.authors = [Author(name: "Anna Berg", url: "https://post.example/anna")]
        record.datePublished = "2026-03"
        record.dateModified = "2026-03-02T17:40:00+01:00"
        record.siteName = "Post"
        record.section = "Harbour"
        record.tags = ["a", "b"]
        record.license = "CC0"
        record.language = "en-GB"
        record.isAccessibleForFree = false
        record.blocks = [
            Block(.heading(level: 2, inferred: true, confidence: 0.8), span: span),
            Block(.paragraph(role: .standfirst), span: span),
            Block(.list(ordered: true, items: [.init(span: span, level: 1)]), span: span),
            Block(.table(rows: [[.init(span: span, isHeader: true)]]), span: span),
            Block(.figure(images: [image], caption: "The boat"), span: span),
        ]
        record.images = [image]
        record.links = [Link(url: "https://post.example/d", text: "A", span: Span(0, 1))]
        record.comments = [Comment(author: "Tom", date: "2026-03-02", text: "Well.")]
        record.wordCount = 2
        record.annotations = [
            Annotation(
                type: "quantity", span: span, exact: "A text", block: 1, rule: "sample", confidence: 0.125,
                details: [JSONMember("value", "16.5"), JSONMember("unit", ["label": "km", "ucum": "km"])])
        ]
        record.fieldSources = ["title": .jsonLD, "language": .inferred]
        record.simhash = "0123456789abcdef"
        record.duplicateOf = "ffeeddccbbaa99887766554433221100"
        record.fileName = "a.html"
        return record
    }

    static var retrieval: Retrieval {
        var retrieval = Retrieval()
        retrieval.source = "post"
        retrieval.sourceTags = ["x"]
        retrieval.sourceLanguage = "en"
        retrieval.requestedURL = "https://post.example/a"
        retrieval.finalURL = "https://post.example/b"
        retrieval.redirects = [Redirect(status: 302, location: "https://post.example/b")]
        retrieval.status = 203
        retrieval.fetchedAt = Timestamp(seconds: -1)
        retrieval.headers = HTTPHeaders([.init("ETag", "\"x\""), .init("X-Robots-Tag", "noai")])
        retrieval.robots = RobotsDecision.none
        retrieval.discoveredVia = "urls"
        retrieval.hint = EntryHint(
            title: "T", summary: "S", authors: ["A"], published: "2026-03-02", updated: "2026-03-03", categories: ["C"],
            language: "en", contentHTML: "<p>")
        retrieval.fileName = "a.html"
        retrieval.archive = ArchiveLocation(file: "archive/2026/03/a.warc.gz", offset: 1, recordID: "<urn:uuid:1>")
        return retrieval
    }
}
