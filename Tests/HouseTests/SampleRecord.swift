import Documents
import JSON

/// A record in which every kind of block and every kind of annotation occurs.
enum SampleRecord {
    static var record: Record {
        let digest = String(repeating: "0123456789abcdef", count: 4)
        var record = Record(
            id: "00112233445566778899aabbccddeeff", text: "A text", textSHA256: digest,
            quality: Quality(status: .complete, score: 0.93, warnings: ["few_words"]),
            provenance: Provenance(
                requestedURL: "https://news.example/a", finalURL: "https://news.example/b",
                redirects: [Redirect(status: 301, location: "https://news.example/b")], status: 200,
                fetchedAt: Timestamp(seconds: 1_772_400_000), http: .init(etag: "\"x\"", contentType: "text/html"),
                charset: .init(name: "utf-8", decidedBy: .http), rawSHA256: digest,
                warc: ArchiveLocation(file: "archive/2026/03/a.warc.gz", offset: 0, recordID: "<urn:uuid:0>"),
                robots: .allowed, discoveredVia: "feed https://news.example/rss",
                generator: .init(name: Program.name, version: Program.version)))
        let span = Span(0, 6)
        record.authors = [Author(name: "Imelda Crosse", url: "https://news.example/people/imelda"), Author(name: "T. Renn")]
        record.datePublished = "2026-03-02T17:40:00+00:00"
        record.dateModified = "2026-03"
        record.language = "en-GB"
        record.simhash = "0123456789abcdef"
        record.fieldSources = Dictionary(uniqueKeysWithValues: FieldOrigin.allCases.map { ("field_\($0)", $0) })
        let image = Image(url: "https://news.example/a.png", caption: "A boat")
        record.blocks = [
            Block(.heading(level: 2, inferred: true, confidence: 0.8), span: span),
            Block(.heading(level: 3, inferred: false, confidence: nil), span: span),
            Block(.paragraph(role: .standfirst), span: span), Block(.paragraph(role: nil), span: span),
            Block(.list(ordered: true, items: [.init(span: span, level: 0)]), span: span), Block(.quote, span: span),
            Block(.table(rows: [[.init(span: span, isHeader: true)]]), span: span), Block(.code, span: span),
            Block(.figure(images: [image], caption: "A boat"), span: nil),
        ]
        record.images = [image]
        record.links = [Link(url: "https://news.example/b", text: "A", span: Span(0, 1))]
        record.comments = [Comment(author: nil, date: "2026-03-02", text: "Well.")]
        record.annotations = details.map {
            Annotation(type: $0, span: span, exact: "A text", block: 0, rule: "sample", confidence: 0.5, details: $1)
        }
        return record
    }

    private static let evidence: JSONValue = ["start": 0, "end": 1, "exact": "A"]

    private static let details: [(String, [JSONMember])] = [
        (
            "quantity",
            [
                JSONMember("value", "16.5"), JSONMember("modifier", "at_least"),
                JSONMember("unit", ["label": "km", "ucum": "km"]), JSONMember("of", evidence),
            ]
        ),
        ("percentage", [JSONMember("min", "3"), JSONMember("max", "4"), JSONMember("modifier", "between")]),
        (
            "money",
            [
                JSONMember("amount", "2200000000"), JSONMember("modifier", "approximate"), JSONMember("currency", "USD"),
                JSONMember("currency_basis", "symbol_default"),
            ]
        ),
        ("date", [JSONMember("edtf", "2026-03-02"), JSONMember("earliest", "2026-03-02"), JSONMember("relative", false)]),
        ("period", [JSONMember("edtf", "2024/2026"), JSONMember("anchor", nil)]),
        ("duration", [JSONMember("edtf", "P4M")]),
        (
            "quotation",
            [
                JSONMember("style", "direct"), JSONMember("content", ["start": 0, "end": 1]), JSONMember("speaker", nil),
                JSONMember("cue", "said"),
            ]
        ),
        ("attribution", [JSONMember("source", evidence), JSONMember("cue", "according to"), JSONMember("kind", "official")]),
        ("mention", [JSONMember("kind", "place"), JSONMember("name", "Venezuela"), JSONMember("country", "VE")]),
    ]
}
