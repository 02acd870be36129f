import Documents
import JSON

/// A source as the configuration has it, for people and programs.
extension Source.Discovery {
    /// The configuration's key.
    var kind: String {
        switch self {
        case .feed: "feed"
        case .sitemap: "sitemap"
        case .page: "page"
        case .urls, .urlList: "urls"
        case .files: "files"
        }
    }

    var place: String {
        switch self {
        case .feed(let url), .sitemap(let url), .page(let url): url.text
        case .urls(let urls): urls.count == 1 ? urls[0].text : "\(urls.count) addresses"
        case .urlList(let path): path
        case .files(let pattern): pattern
        }
    }

    var json: JSONValue {
        if case .urls(let urls) = self { .array(urls.map { .string($0.text) }) } else { .string(place) }
    }
}

extension Source {
    var json: JSONValue {
        [
            "name": .string(name), "reads": .string(discovery.kind), "from": discovery.json, "interval": .int(Int(interval)),
            "include": .array(include.map(JSONValue.string)), "exclude": .array(exclude.map(JSONValue.string)),
            "tags": .array(tags.map(JSONValue.string)), "language": JSONValue(language),
            "max_new_per_run": .int(maxNewPerRun), "keep_raw": .bool(keepRaw),
            "paused": .bool(isPaused),
        ]
    }
}
