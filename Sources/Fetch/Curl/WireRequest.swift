import Documents

/// One request as it goes over the wire: a single hop, with its limits.
struct WireRequest: Sendable {
    var url: WebAddress
    /// Header fields, one line each.
    var fields: [String]
    var timeLimit: Duration
    /// Bytes of body, as they come in.
    var maxBody: Int
    /// Whether a longer body is cut there and taken, instead of refused: of `robots.txt` only the beginning counts.
    var keepsBeginning: Bool
    /// Those of the fields that nobody else may see.
    var secrets: SecretFields

    init(
        _ request: FetchRequest, validators: Validators, secrets: SecretFields, configuration: CurlTransport.Configuration
    ) {
        self.secrets = secrets
        url = request.url.withoutFragment
        let isRobots = request.purpose == .robots
        let accept =
            switch request.purpose {
            case .document: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
            case .discovery:
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.7"
            case .robots: "text/plain, */*;q=0.5"
            }
        // A compressed robots.txt could not be cut at its limit.
        fields = ["Accept: " + accept, "Accept-Encoding: " + (isRobots ? "identity" : ContentDecoder.acceptEncoding)]
        if let etag = validators.etag { fields.append("If-None-Match: " + etag) }
        if let lastModified = validators.lastModified { fields.append("If-Modified-Since: " + lastModified) }
        fields += secrets.lines
        timeLimit = min(request.timeLimit ?? configuration.timeout, configuration.timeout)
        maxBody = isRobots ? min(RobotsFile.maxBytes, configuration.maxBody) : configuration.maxBody
        keepsBeginning = isRobots
    }
}
