import Documents
import JSON

/// Derives a record again from what the archive holds, and compares it with the one that was written.
public struct Rederivation: Sendable {
    public enum Verdict: Sendable {
        /// Byte for byte.
        case same
        /// Today's extractor says something else; `offset` is the first byte of the record file that differs.
        case different(Record, offset: Int)
        /// Today's extractor says that it is another document.
        case otherDocument(Record)
        case failed(DerivationFailure)
    }

    private let deriver: any Deriver
    private let sources: [String: Source]

    /// `sources` are asked for tags and language where the archive does not say what they were.
    public init(deriver: any Deriver, sources: [Source]) {
        self.deriver = deriver
        self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The record that the exchange gives today, as version 1 without a predecessor.
    public func derive(_ exchange: Exchange, at place: ArchiveLocation) async throws -> Result<Record, DerivationFailure> {
        let page: Page
        var retrieval: Retrieval
        switch exchange.payload {
        case .http(let response):
            switch Page.of(response) {
            case .failure(let setback):
                // A wall that came as a refusal, and was kept because the configuration keeps walls.
                guard let refused = RefusedPage(response) else {
                    return .failure(DerivationFailure(setback.code, setback.message))
                }
                page = refused.page
            case .success(let document): page = document
            }
            retrieval = Retrieval(
                response, source: exchange.source, discoveredVia: exchange.discoveredVia, hint: exchange.hint)
        case .feedText(let url, let html, let takenAt):
            page = Page(bytes: html, mediaType: .feedText, url: url, charset: "utf-8", charsetBasis: .declared)
            retrieval = Retrieval()
            retrieval.source = exchange.source
            retrieval.requestedURL = url.text
            retrieval.fetchedAt = takenAt
            retrieval.discoveredVia = exchange.discoveredVia
            retrieval.hint = exchange.hint
        case .file(let path, _, let bytes, let readAt):
            guard let (document, name) = Page.of(file: path, unpacked: bytes) else {
                let setback = Setback.unsupportedMediaType(nil, of: path)
                return .failure(DerivationFailure(setback.code, setback.message))
            }
            page = document
            retrieval = Retrieval()
            retrieval.source = exchange.source
            retrieval.discoveredVia = exchange.discoveredVia
            retrieval.fileName = name
            retrieval.fetchedAt = readAt
        }
        let isStated = exchange.sourceTags != nil
        retrieval.sourceTags = exchange.sourceTags ?? sources[exchange.source]?.tags ?? []
        retrieval.sourceLanguage = isStated ? exchange.sourceLanguage : sources[exchange.source]?.language
        retrieval.archive = place
        return try await deriver.derive(page, retrieval)
    }

    /// What the ledger decided (version, predecessor, duplicate) is taken from the written record, and so is the version of the
    /// program: a newer one that says the same is no change.
    public func compare(_ written: [UInt8], _ json: JSONValue, with exchange: Exchange, at place: ArchiveLocation)
        async throws -> Verdict
    {
        var record: Record
        switch try await derive(exchange, at: place) {
        case .failure(let failure): return .failed(failure)
        case .success(let derived): record = derived
        }
        guard record.id == json["id"]?.string else { return .otherDocument(record) }
        record.version = json["version"]?.int ?? record.version
        record.previousTextSHA256 = json["previous_text_sha256"]?.string
        record.duplicateOf = json["duplicate_of"]?.string
        let today = record.provenance.generator.version
        record.provenance.generator.version = json["provenance"]?["generator"]?["version"]?.string ?? today
        let bytes = record.fileBytes
        guard bytes != written else { return .same }
        let offset = zip(bytes, written).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        record.provenance.generator.version = today
        return .different(record, offset: offset ?? min(bytes.count, written.count))
    }
}
