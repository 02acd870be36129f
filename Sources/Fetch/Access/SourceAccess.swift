import Documents

/// How one source shows itself to places of its own: header fields that nobody else may see, and cookies.
public struct SourceAccess: Sendable, CustomStringConvertible {
    /// Sent to `origins`, and never behind a redirect that has led to another one.
    public var fields: [HTTPHeaders.Field]
    /// Scheme, host and port, as `WebAddress.origin` writes them.
    public var origins: Set<String>
    /// Whether cookies that servers set are kept for the source and sent back, for as long as the program runs.
    public var keepsCookies: Bool
    /// Why there are no fields although there should be, in a sentence: the origins are not asked then, since they would answer
    /// as to a stranger.
    public var fault: String?

    public init(
        fields: [HTTPHeaders.Field] = [], origins: Set<String> = [], keepsCookies: Bool = false, fault: String? = nil
    ) {
        self.fields = fields
        self.origins = origins
        self.keepsCookies = keepsCookies
        self.fault = fault
    }

    /// Whether a request is one that the fields are meant for.
    func concerns(_ request: FetchRequest) -> Bool {
        request.purpose != .robots && !request.hasLeftOrigin && origins.contains(request.url.origin)
    }

    /// Without the values.
    public var description: String {
        "\(fields.map(\.name).joined(separator: ", ")) for \(origins.sorted().joined(separator: ", "))"
    }
}
