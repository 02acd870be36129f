import Documents

/// One cookie, as RFC 6265 (section 5.3) has it kept.
struct Cookie: Sendable, Hashable {
    var name: String
    var value: String
    /// In lower case.
    var domain: String
    /// Only for `domain` itself, not for hosts below it.
    var isHostOnly: Bool
    var path: String
    var isSecure: Bool
    /// `nil`: for as long as the program runs.
    var expiresAt: Timestamp?

    /// Longer ones are not kept; bytes of name and value.
    static let longest = 4096

    /// Reads a `Set-Cookie` field; `nil` for one that is no cookie, is too long, or is set for somebody else.
    init?(_ field: String, from url: WebAddress, now: Timestamp) {
        var parts = field.split(separator: ";", omittingEmptySubsequences: false)
        let pair = parts.removeFirst()
        guard let equals = pair.firstIndex(of: "=") else { return nil }
        name = String(pair[..<equals].trimmingBlanks)
        value = String(pair[pair.index(after: equals)...].trimmingBlanks)
        guard !name.isEmpty, name.utf8.count + value.utf8.count <= Self.longest,
            (name + value).utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { return nil }
        let host = url.host
        (domain, isHostOnly, path, isSecure, expiresAt) = (host, true, Self.defaultPath(of: url), false, nil)
        var age: Int64?
        for part in parts {
            let words = part.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
            let text = words.count > 1 ? String(words[1]) : ""
            switch words.first?.lowercased() {
            case "domain" where !text.isEmpty:
                let stated = (text.hasPrefix(".") ? String(text.dropFirst()) : text).lowercased()
                guard Self.matches(host, domain: stated), stated == host || Self.isShareable(stated) else { return nil }
                (domain, isHostOnly) = (stated, !Self.isShareable(stated) || IPAddress(literal: host) != nil)
            case "path" where text.hasPrefix("/"): path = text
            case "secure": isSecure = true
            case "max-age": age = Int64(text)
            case "expires": if age == nil { expiresAt = HTTPDate.timestamp(text) }
            default: continue
            }
        }
        if isSecure, url.scheme != "https" { return nil }
        if let age { expiresAt = now.advanced(bySeconds: max(0, min(age, 400 * 86_400))) }
    }

    /// What says which cookie it is: a later one with the same takes its place.
    var identity: [String] { [name, domain, path] }

    func isExpired(at now: Timestamp) -> Bool { expiresAt.map { $0 <= now } ?? false }

    func belongs(to url: WebAddress) -> Bool {
        let isHost = isHostOnly ? url.host == domain : Self.matches(url.host, domain: domain)
        return isHost && (!isSecure || url.scheme == "https") && Self.covers(path, url.path)
    }

    /// RFC 6265, section 5.1.3.
    private static func matches(_ host: String, domain: String) -> Bool {
        host == domain || (host.hasSuffix("." + domain) && IPAddress(literal: host) == nil)
    }

    /// There is no list of public suffixes here: a single label, and a short one before a country's (`co.uk`), is taken for such a
    /// suffix, since a cookie of it would go to everybody there.
    private static func isShareable(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".")
        guard labels.count >= 2 else { return false }
        return labels.count > 2 || labels[0].utf8.count > 3 || labels[1].utf8.count != 2
    }

    /// RFC 6265, section 5.1.4.
    private static func defaultPath(of url: WebAddress) -> String {
        guard let slash = url.path.lastIndex(of: "/"), slash > url.path.startIndex else { return "/" }
        return String(url.path[..<slash])
    }

    private static func covers(_ path: String, _ asked: String) -> Bool {
        guard asked.hasPrefix(path) else { return false }
        return asked.utf8.count == path.utf8.count || path.hasSuffix("/") || asked.dropFirst(path.count).hasPrefix("/")
    }
}
