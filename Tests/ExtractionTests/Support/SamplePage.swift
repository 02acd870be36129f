import Documents

@testable import Extraction

/// A page as the cleaning stage would hand it over, with what a test wants to say about it.
struct SamplePage {
    var url: String? = "https://www.harbour.example/news/quay-opens"
    var text = "The quay opened in March."
    var evidence = PageEvidence()
    var measures = PageMeasures(bytes: 5000, characters: 2000, proseCharacters: 1500, bodyProseCharacters: 1500)
    var images: [Image] = []
    /// In place of one paragraph that is the whole text.
    var blocks: [Block]?
    var retrieval = Retrieval()

    init() { measures.shape.columnProse = 1500 }

    init(metas: [(String, String)] = [], jsonLD: [String] = [], marks: [PageEvidence.Mark] = [], title: String? = nil) {
        self.init()
        evidence = PageEvidence(
            title: title, metas: metas.map { PageEvidence.Meta(name: $0.0, content: $0.1) }, jsonLD: jsonLD, marks: marks)
    }

    var article: Article {
        Article(
            text: text, blocks: blocks ?? [Block(.paragraph(role: nil), span: Span(0, text.unicodeScalars.count))],
            images: images,
            evidence: evidence,
            measures: measures, charset: .init(name: "utf-8", decidedBy: .validUTF8))
    }

    private var fullRetrieval: Retrieval {
        var retrieval = retrieval
        retrieval.requestedURL = retrieval.requestedURL ?? url
        return retrieval
    }

    var subject: Subject { Subject(article, fullRetrieval) }

    func record(detector: any LanguageDetector = FixedDetector(nil)) -> Record {
        extractor(detector).record(of: article, fullRetrieval, rawBytes: Array(text.utf8))
    }

    func explanation(_ ofBody: Explanation) -> Explanation {
        extractor(FixedDetector(nil)).completed(ofBody, of: article, fullRetrieval)
    }

    private func extractor(_ detector: any LanguageDetector) -> Extractor {
        Extractor(
            languageDetector: detector, trackingParameters: TrackingParameters(names: ["utm_*", "fbclid"]),
            generator: .init(name: "ingest", version: "1.0.0"))
    }

    static func words(_ count: Int) -> String { (0..<count).map { "word\($0)" }.joined(separator: " ") }
}

extension PageEvidence.Mark {
    static func h1(_ text: String, at position: Int = 100) -> Self { Self(kind: .h1, name: "", text: text, position: position) }
    static func byline(_ text: String, class name: String = "byline", at position: Int = 105) -> Self {
        Self(kind: .byline, name: name, text: text, position: position)
    }
    static func time(_ value: String?, text: String = "", at position: Int = 110) -> Self {
        Self(kind: .time, name: "", text: text, value: value, position: position)
    }
    static func itemprop(_ name: String, _ text: String, value: String? = nil, at position: Int = 120) -> Self {
        Self(kind: .itemprop, name: name, text: text, value: value, position: position)
    }
}
