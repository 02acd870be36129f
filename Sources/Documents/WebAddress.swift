/// An absolute `http` or `https` URL, normalized so that equal addresses have equal text.
///
/// Reads what people and pages write the way browsers do (WHATWG URL, section 4.4: surrounding white space, tabs and line
/// breaks are dropped, `\` is `/`, blanks and other forbidden characters are percent-encoded), then normalizes by RFC 3986
/// section 6.2: scheme and host in lower case, no default port, `/` for an empty path, no dot segments. A user name and
/// password are dropped: what is asked for, logged and written into records carries no secret.
public struct WebAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The whole address, with its fragment if it has one.
    public let text: String
    /// `http` or `https`.
    public let scheme: String
    /// In lower case; names outside ASCII as `xn--…`; an IPv6 literal stands in brackets.
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
        guard let address = WebAddressReader.read(text, base: nil) else { return nil }
        self = address
    }

    /// What a reference found in a document at this address points to (RFC 3986, section 5).
    ///
    /// `nil` for references that lead out of the web (`mailto:`, `javascript:`, `data:`) or cannot be read.
    public func resolving(_ reference: String) -> WebAddress? { WebAddressReader.read(reference, base: self) }

    /// - Parameter text: the parts put together.
    init(scheme: String, host: String, port: Int?, path: String, query: String?, fragment: String?, text: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.fragment = fragment
        self.text = text
    }

    init(scheme: String, host: String, port: Int?, path: String, query: String?, fragment: String?) {
        var text = scheme
        text.reserveCapacity(scheme.utf8.count + host.utf8.count + path.utf8.count + (query?.utf8.count ?? 0) + 16)
        text += "://"
        text += host
        if let port { text += ":\(port)" }
        text += path
        if let query {
            text += "?"
            text += query
        }
        if let fragment {
            text += "#"
            text += fragment
        }
        self.init(scheme: scheme, host: host, port: port, path: path, query: query, fragment: fragment, text: text)
    }

    /// Two addresses that differ only in the fragment are one document.
    public var withoutFragment: WebAddress { fragment == nil ? self : replacing(fragment: nil) }

    public func replacing(query: String?) -> WebAddress {
        WebAddress(scheme: scheme, host: host, port: port, path: path, query: query, fragment: fragment)
    }

    func replacing(fragment: String?) -> WebAddress {
        WebAddress(scheme: scheme, host: host, port: port, path: path, query: query, fragment: fragment)
    }

    /// Scheme, host and port (RFC 6454): who a credential may be shown to.
    public var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

    /// What follows the host: path and query, as a request line and `robots.txt` have it.
    public var pathAndQuery: String { path + (query.map { "?\($0)" } ?? "") }

    public var description: String { text }

    public static func < (a: WebAddress, b: WebAddress) -> Bool { a.text < b.text }
}
