import Documents

/// Writes a source as the configuration has it; keys that say the default are left out.
enum SourceTOML {
    static func block(_ source: Source) -> String {
        var lines = ["[[source]]", "name = \(quoted(source.name))"]
        switch source.discovery {
        case .feed(let url): lines.append("feed = \(quoted(url.text))")
        case .sitemap(let url): lines.append("sitemap = \(quoted(url.text))")
        case .page(let url): lines.append("page = \(quoted(url.text))")
        case .urls(let urls): lines.append("urls = \(list(urls.map(\.text)))")
        case .urlList(let path): lines.append("urls = \(quoted(path))")
        case .files(let pattern): lines.append("files = \(quoted(pattern))")
        }
        if source.adaptsInterval {
            lines.append("interval = \"auto\"")
        } else if source.interval != Source.defaultInterval {
            lines.append("interval = \(quoted(Quantity.durationText(source.interval)))")
        }
        if !source.include.isEmpty { lines.append("include = \(list(source.include))") }
        if !source.exclude.isEmpty { lines.append("exclude = \(list(source.exclude))") }
        if !source.tags.isEmpty { lines.append("tags = \(list(source.tags))") }
        if let language = source.language { lines.append("language = \(quoted(language))") }
        if source.maxNewPerRun != Source.defaultMaxNewPerRun { lines.append("max_new_per_run = \(source.maxNewPerRun)") }
        if source.maxPages != Source.defaultMaxPages { lines.append("max_pages = \(source.maxPages)") }
        if let age = source.maxAge { lines.append("max_age = \(quoted(Quantity.durationText(age)))") }
        if source.keepsPodcasts { lines.append("podcasts = true") }
        switch source.access.headers {
        case nil: break
        case .file(let path): lines.append("headers_file = \(quoted(path))")
        case .credential(let name): lines.append("headers_credential = \(quoted(name))")
        }
        if !source.access.headersTo.isEmpty { lines.append("headers_to = \(list(source.access.headersTo.map(\.text)))") }
        if source.access.keepsCookies { lines.append("cookies = true") }
        if !source.keepRaw { lines.append("keep_raw = false") }
        if source.isPaused { lines.append("paused = true") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

    /// A basic string (TOML 1.0, "String").
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
