/// What a `robots.txt` says to one crawler (RFC 9309).
public struct RobotsFile: Sendable, Hashable {
    /// 500 KiB; what comes after is not read (RFC 9309, section 2.5).
    public static let maxBytes = 500 * 1024

    public struct Rule: Sendable, Hashable {
        public var allows: Bool
        /// The path as the file writes it.
        public var path: String
        let pattern: RobotsPattern
    }

    public private(set) var rules: [Rule] = []
    /// `Crawl-delay`, which is no part of the standard, in the groups that speak to us.
    public private(set) var crawlDelay: Duration?
    /// `Sitemap` lines speak to everybody.
    public private(set) var sitemaps: [String] = []

    /// Nothing in this file fails: a line that cannot be read is skipped, and HTML instead of a file is no rules.
    ///
    /// - Parameter productToken: how the file calls us; groups for `*` count where none calls us by name.
    public init(parsing bytes: [UInt8], productToken: String) {
        var bytes = bytes[...]
        if bytes.count > Self.maxBytes {
            bytes = bytes.prefix(Self.maxBytes)
            // Half a line would be another rule.
            bytes = bytes.prefix(through: bytes.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.startIndex)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let isHTML = bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
        guard !isHTML else { return }

        var named = Group()
        var starred = Group()
        // Whom the lines at hand speak to, and whether the list of names may still go on.
        var speaksToUs = false
        var speaksToAll = false
        var isListOpen = false
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let (key, value) = Self.field(line) else { continue }
            switch key {
            case "user-agent":
                if !isListOpen {
                    speaksToUs = false
                    speaksToAll = false
                    isListOpen = true
                }
                let name = ProductToken.token(startOf: value)
                if name.isEmpty { speaksToAll = speaksToAll || value.hasPrefix("*") }
                if !name.isEmpty, name.lowercased() == productToken.lowercased() {
                    speaksToUs = true
                    named.exists = true
                }
            case "allow", "disallow":
                isListOpen = false
                guard let pattern = RobotsPattern(Array(value.utf8)) else { continue }
                let rule = Rule(allows: key == "allow", path: String(value), pattern: pattern)
                if speaksToUs { named.rules.append(rule) }
                if speaksToAll { starred.rules.append(rule) }
            case "crawl-delay":
                guard let delay = Self.seconds(value) else { continue }
                if speaksToUs { named.delay = max(named.delay ?? .zero, delay) }
                if speaksToAll { starred.delay = max(starred.delay ?? .zero, delay) }
            case "sitemap": sitemaps.append(String(value))
            default: continue
            }
        }
        let group = named.exists ? named : starred
        rules = group.rules
        crawlDelay = group.delay
    }

    private struct Group {
        var exists = false
        var rules: [Rule] = []
        var delay: Duration?
    }

    /// The rule that decides about a path with its query; `nil` where none matches, which allows.
    ///
    /// The longest match wins, and of two equally long ones the one that allows (RFC 9309, section 2.2.2).
    public func decidingRule(for pathAndQuery: String) -> Rule? {
        guard !rules.isEmpty, pathAndQuery != "/robots.txt" else { return nil }
        let path = RobotsPattern.normalized(Array(pathAndQuery.utf8))
        var deciding: Rule?
        for rule in rules {
            if let deciding {
                guard rule.pattern.length >= deciding.pattern.length else { continue }
                if rule.pattern.length == deciding.pattern.length, deciding.allows || !rule.allows { continue }
            }
            if rule.pattern.matches(path) { deciding = rule }
        }
        return deciding
    }

    public func allows(_ pathAndQuery: String) -> Bool { decidingRule(for: pathAndQuery)?.allows ?? true }

    /// `key: value # comment`, the key in lower case.
    private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: Substring)? {
        let content = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let key = String(decoding: content[..<colon].filter { $0 != 0 }, as: UTF8.self).trimmingBlanks.lowercased()
        let value = String(decoding: content[(colon + 1)...].filter { $0 != 0 }, as: UTF8.self).trimmingBlanks
        return (key, value)
    }

    /// Digits with at most one point: a day's worth at most.
    private static func seconds(_ text: Substring) -> Duration? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.utf8.count <= 32, !text.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let value = Double(text), value >= 0
        else { return nil }
        return .seconds(min(value, 86_400))
    }
}
