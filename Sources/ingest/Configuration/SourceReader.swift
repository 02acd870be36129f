import Documents

/// Reads one `[[source]]`.
enum SourceReader {
    static let discoveryKeys = ["feed", "sitemap", "page", "urls", "files"]
    static let longestName = 100

    /// The source, and everything that is wrong with it; without a source if that is too much.
    static func read(_ table: inout TableReader, folder: String) -> Source? {
        let before = table.faults.count
        let name = name(&table)
        let discovery = discovery(&table, folder: folder)
        var source = Source(name: name ?? "", discovery: discovery ?? .urls([]))
        if table.says("auto", in: "interval") {
            source.adaptsInterval = true
        } else if let interval = table.duration("interval", in: 1...(366 * 86400)) {
            source.interval = interval
        }
        if let include = table.strings("include") { source.include = include }
        if let exclude = table.strings("exclude") { source.exclude = exclude }
        if let tags = table.strings("tags") { source.tags = tags }
        if let language = language(&table) { source.language = language }
        if let most = table.integer("max_new_per_run", in: 1...1_000_000) { source.maxNewPerRun = most }
        if let most = table.integer("max_pages", in: 1...100) { source.maxPages = most }
        if let age = table.duration("max_age", in: 60...(36_600 * 86400)) { source.maxAge = age }
        if let flag = table.bool("podcasts") { source.keepsPodcasts = flag }
        source.access = access(&table, folder: folder)
        if source.access.headers != nil, source.access.headersTo.isEmpty, source.discovery.namesNoOrigin {
            table.note("headers_to", "is missing: nothing says who may see the fields", allowed: "[\"https://www.example.org\"]")
        }
        if let keepRaw = table.bool("keep_raw") { source.keepRaw = keepRaw }
        if let isPaused = table.bool("paused") { source.isPaused = isPaused }
        table.noteUnknownKeys()
        return table.faults.count == before && name != nil && discovery != nil ? source : nil
    }

    private static func name(_ table: inout TableReader) -> String? {
        guard table.has("name") else {
            _ = table.node("name")
            table.note(nil, "has no name", allowed: "name = \"…\" of \(nameForm)")
            return nil
        }
        guard let name = table.string("name") else { return nil }
        let isFit = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
        guard isFit, !name.isEmpty, name.utf8.count <= longestName else {
            table.note("name", "\"\(name)\" cannot name a folder", allowed: nameForm, suggestion: fitting(name))
            return nil
        }
        return name
    }

    private static let nameForm = "1 to \(longestName) of a–z, 0–9 and -"

    private static func fitting(_ name: String) -> String? {
        let letters = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(letters).split(separator: "-").joined(separator: "-")
        return words.isEmpty ? nil : String(words.prefix(longestName))
    }

    private static func discovery(_ table: inout TableReader, folder: String) -> Source.Discovery? {
        let stated = discoveryKeys.filter { table.has($0) }
        var found: [Source.Discovery] = []
        if let url = address("feed", &table) { found.append(.feed(url)) }
        if let url = address("sitemap", &table) { found.append(.sitemap(url)) }
        if let url = address("page", &table) { found.append(.page(url)) }
        if let urls = urls(&table, folder: folder) { found.append(urls) }
        if let pattern = table.string("files") {
            if pattern.isEmpty { table.note("files", "is empty", allowed: "a folder or a glob") }
            found.append(.files(pattern: FilePath.resolve(pattern, in: folder)))
        }
        if stated.count != 1 {
            let what = stated.isEmpty ? "says nowhere what to read" : "has \(stated.joined(separator: " and "))"
            table.note(nil, what, allowed: "exactly one of \(discoveryKeys.joined(separator: ", "))")
            return nil
        }
        return found.first
    }

    private static func access(_ table: inout TableReader, folder: String) -> Source.Access {
        var access = Source.Access()
        if let flag = table.bool("cookies") { access.keepsCookies = flag }
        if let path = table.string("headers_file") {
            if path.isEmpty { table.note("headers_file", "is empty", allowed: "a file with \"Name: value\" on each line") }
            access.headers = .file(path: FilePath.resolve(path, in: folder))
        }
        if let name = table.string("headers_credential") {
            if name.isEmpty || name.hasPrefix(".") || name.contains("/") {
                table.note(
                    "headers_credential", "\"\(name)\" is no credential's name", allowed: "a name that LoadCredential= gives")
            }
            if access.headers != nil {
                table.note("headers_credential", "stands beside headers_file", allowed: "one of the two")
            }
            access.headers = .credential(name)
        }
        if let texts = table.strings("headers_to") {
            access.headersTo = texts.compactMap { text in
                let url = WebAddress(text)
                if url == nil { table.note("headers_to", "\"\(text)\" is no web address", allowed: addressForm) }
                return url
            }
            if access.headers == nil {
                table.note(
                    "headers_to", "says where to send what is not there", allowed: "headers_file or headers_credential beside it")
            }
        }
        return access
    }

    private static func address(_ key: String, _ table: inout TableReader) -> WebAddress? {
        guard let text = table.string(key) else { return nil }
        guard let url = WebAddress(text) else {
            table.note(key, "\"\(text)\" is no web address", allowed: addressForm)
            return nil
        }
        return url
    }

    private static let addressForm = "an absolute http or https URL"

    private static func urls(_ table: inout TableReader, folder: String) -> Source.Discovery? {
        guard let node = table.node("urls") else { return nil }
        switch node {
        case .string(let text) where WebAddress(text) != nil:
            table.note("urls", "\"\(text)\" is one address, not a list or a file", allowed: "[\"\(text)\"]")
            return nil
        case .string(let path):
            guard !path.isEmpty else {
                table.note("urls", "is empty", allowed: "a list of addresses, or a file with one per line")
                return nil
            }
            return .urlList(path: FilePath.resolve(path, in: folder))
        case .array:
            guard let texts = table.strings("urls") else { return nil }
            var urls: [WebAddress] = []
            for text in texts {
                if let url = WebAddress(text) {
                    urls.append(url)
                } else {
                    table.note("urls", "\"\(text)\" is no web address", allowed: addressForm)
                }
            }
            return urls.count == texts.count ? .urls(urls) : nil
        default:
            table.note("urls", "\(node.found) will not do", allowed: "a list of addresses, or a file with one per line")
            return nil
        }
    }

    private static func language(_ table: inout TableReader) -> String? {
        guard let tag = table.string("language") else { return nil }
        guard LanguageTag.isFit(tag) else {
            table.note("language", "\"\(tag)\" is no language tag", allowed: "a BCP 47 tag such as \"en\" or \"pt-BR\"")
            return nil
        }
        return tag
    }
}

extension Source.Discovery {
    /// Whether the configuration itself names no address of the source.
    fileprivate var namesNoOrigin: Bool {
        switch self {
        case .feed, .sitemap, .page, .urls: false
        case .urlList, .files: true
        }
    }
}
