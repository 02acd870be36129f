/// Names of status codes (RFC 9110, section 15). The server's own reason phrase is not trusted to be fit for people.
enum HTTPStatus {
    /// `404 Not Found`; the bare number where it has no name here.
    static func words(_ status: Int) -> String {
        guard let name = names[status] else { return String(status) }
        return "\(status) \(name)"
    }

    private static let names = [
        201: "Created", 202: "Accepted", 204: "No Content", 205: "Reset Content", 206: "Partial Content",
        301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect",
        308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden",
        404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout", 410: "Gone",
        418: "I'm a teapot", 421: "Misdirected Request", 425: "Too Early", 429: "Too Many Requests",
        451: "Unavailable For Legal Reasons", 500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
        503: "Service Unavailable", 504: "Gateway Timeout",
    ]
}
