import FoundationEssentials

/// An absolute `http` or `https` URL, normalized so that equal addresses have equal text.
///
/// Reads what people and pages write the way browsers do (WHATWG URL, section 4.4: surrounding white space, tabs and line
/// breaks are dropped, `\` is `/`, blanks and other forbidden characters are percent-encoded), then normalizes by RFC 3986
/// section 6.2: scheme and host in lower case, no default port, `/` for an empty path, no dot segments.
public struct WebAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The whole address, with its fragment if it has one.
    public let text: String
    /// `http` or `https`.
    public let scheme: String
    /// In lower case; an IPv6 literal stands in brackets.
    public let host: String
    /// Only where the address states one that is not the scheme's own.
    public let port: Int?
    /// Percent-encoded as written; never empty.
    public let path: String
    /// Percent-encoded, without `?`.
    public let query: String?
    /// Percent-encoded, without `#`.
    public let fragment: String?

    /// `nil` where the text is no absolute web address.
    public init?(_ text: String) {
        guard let url = URL(string: Self.cleaned(text)) else { return nil }
        self.init(url)
    }

    /// What a reference found in a document at this address points to (RFC 3986, section 5).
    ///
    /// `nil` for references that lead out of the web (`mailto:`, `javascript:`, `data:`) or cannot be read.
    public func resolving(_ reference: String) -> WebAddress? {
        let cleaned = Self.cleaned(reference)
        if cleaned.isEmpty { return withoutFragment }
        guard let base = URL(string: text), let url = URL(string: cleaned, relativeTo: base) else { return nil }
        return WebAddress(url.absoluteURL)
    }

    private init?(_ url: URL) {
        guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = parts.encodedHost?.lowercased(), !host.isEmpty
        else { return nil }
        let port = parts.port == (scheme == "http" ? 80 : 443) ? nil : parts.port
        guard port.map({ (0...65535).contains($0) }) ?? true else { return nil }
        let path = Self.removingDotSegments(parts.percentEncodedPath)
        self.init(
            scheme: scheme, host: host, port: port, path: path.isEmpty ? "/" : path, query: parts.percentEncodedQuery,
            fragment: parts.percentEncodedFragment)
    }

    private init(scheme: String, host: String, port: Int?, path: String, query: String?, fragment: String?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.fragment = fragment
        text =
            "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") + path + (query.map { "?\($0)" } ?? "")
            + (fragment.map { "#\($0)" } ?? "")
    }

    /// Two addresses that differ only in the fragment are one document.
    public var withoutFragment: WebAddress {
        fragment == nil ? self : WebAddress(scheme: scheme, host: host, port: port, path: path, query: query, fragment: nil)
    }

    public func replacing(query: String?) -> WebAddress {
        WebAddress(scheme: scheme, host: host, port: port, path: path, query: query, fragment: fragment)
    }

    /// Scheme, host and port (RFC 6454): who a credential may be shown to.
    public var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

    /// What follows the host: path and query, as a request line and `robots.txt` have it.
    public var pathAndQuery: String { path + (query.map { "?\($0)" } ?? "") }

    public var description: String { text }

    public static func < (a: WebAddress, b: WebAddress) -> Bool { a.text < b.text }

    private static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !(scalar == "\t" || scalar == "\n" || scalar == "\r") { scalars.append(scalar) }
        var trimmed = Substring(String(scalars)).unicodeScalars
        while let first = trimmed.first, first.value <= 0x20 || first == "\u{A0}" { trimmed.removeFirst() }
        while let last = trimmed.last, last.value <= 0x20 || last == "\u{A0}" { trimmed.removeLast() }
        guard trimmed.contains("\\") else { return String(trimmed) }
        var inPath = true
        return String(
            trimmed.map { scalar -> Character in
                if scalar == "?" || scalar == "#" { inPath = false }
                return scalar == "\\" && inPath ? "/" : Character(scalar)
            })
    }

    /// RFC 3986, section 5.2.4.
    private static func removingDotSegments(_ path: String) -> String {
        guard path.contains("/.") else { return path }
        var out: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { out.append("") }
            case "..":
                if !out.isEmpty { out.removeLast() }
                if isLast { out.append("") }
            default: out.append(segment)
            }
        }
        return "/" + out.joined(separator: "/")
    }
}
