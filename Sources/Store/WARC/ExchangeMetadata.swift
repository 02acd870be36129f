import Documents
import JSON

/// What a record is derived from besides the response: the block of the `metadata` record that follows it, as JSON.
///
/// JSON and not `application/warc-fields`, because hints carry lists and whole texts. The archived bytes, this and the
/// configuration are all that `reprocess` needs.
struct ExchangeMetadata: Hashable {
    static let schema = "ingest/exchange/1"
    static let mediaType = "application/json"

    var source: String
    var discoveredVia: String?
    var hint: EntryHint?
    /// As configured for the source then.
    var sourceTags: [String]?
    var sourceLanguage: String?
    var fetchedAt: Timestamp
    /// Of an HTTP exchange.
    var requestedURL: String?
    var finalURL: String?
    var redirects: [Redirect] = []
    var robots: RobotsDecision?
    /// Of a document from a file, as the source named it.
    var path: String?

    init(_ exchange: Exchange) {
        source = exchange.source
        discoveredVia = exchange.discoveredVia
        hint = exchange.hint
        sourceTags = exchange.sourceTags
        sourceLanguage = exchange.sourceLanguage
        switch exchange.payload {
        case .http(let response):
            fetchedAt = response.fetchedAt
            requestedURL = response.requestedURL.text
            finalURL = response.finalURL.text
            redirects = response.redirects
            robots = response.robots
        case .file(let path, _, _, let readAt):
            fetchedAt = readAt
            self.path = path
        case .feedText(let url, _, let takenAt):
            fetchedAt = takenAt
            requestedURL = url.text
        }
    }

    /// `nil` for another tool's metadata.
    init?(_ block: [UInt8]) {
        guard let json = try? JSONParser.parse(block), json["schema"]?.string == Self.schema,
            let source = json["source"]?.string,
            let fetchedAt = json["fetched_at"]?.string.flatMap(Timestamp.init(rfc3339:))
        else { return nil }
        self.source = source
        self.fetchedAt = fetchedAt
        discoveredVia = json["discovered_via"]?.string
        hint = json["hint"].flatMap { $0.isNull ? nil : EntryHint(json: $0) }
        sourceTags = json["source_tags"]?.array?.compactMap(\.string)
        sourceLanguage = json["source_language"]?.string
        requestedURL = json["requested_url"]?.string
        finalURL = json["final_url"]?.string
        redirects = (json["redirects"]?.array ?? []).compactMap {
            guard let status = $0["status"]?.int, let location = $0["location"]?.string else { return nil }
            return Redirect(status: status, location: location)
        }
        robots = json["robots"]?.string.flatMap(RobotsDecision.init)
        path = json["path"]?.string
    }

    var block: [UInt8] {
        JSONWriter.bytes([
            "schema": .string(Self.schema), "source": .string(source), "discovered_via": JSONValue(discoveredVia),
            "fetched_at": .string(fetchedAt.description), "requested_url": JSONValue(requestedURL),
            "final_url": JSONValue(finalURL),
            "redirects": .array(redirects.map { ["status": .int($0.status), "location": .string($0.location)] }),
            "robots": JSONValue(robots?.rawValue), "path": JSONValue(path), "hint": hint?.json ?? .null,
            "source_tags": sourceTags.map { .array($0.map(JSONValue.string)) } ?? .null,
            "source_language": JSONValue(sourceLanguage),
        ])
    }
}
