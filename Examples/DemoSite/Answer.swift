import FlyingFox
import Foundation

/// The answer to one request: which file, with which headers, whole, compressed or not at all.
struct Answer {
    private(set) var response: HTTPResponse
    var status: Int { response.statusCode.code }

    init(to request: HTTPRequest, from folder: SiteFolder, base: String) {
        guard request.method == .GET || request.method == .HEAD else {
            let headers: HTTPHeaders = [HTTPHeader("Allow"): "GET, HEAD"]
            response = HTTPResponse(statusCode: .methodNotAllowed, headers: headers)
            return
        }
        let path = request.path
        let rule = folder.redirects[path]
        if let rule, rule.isRedirect {
            response = HTTPResponse(
                statusCode: HTTPStatusCode(rule.status, phrase: "Moved"), headers: [.location: rule.target])
        } else {
            let asked = rule.flatMap { folder.file(for: $0.target) } ?? folder.file(for: path)
            if let asked, let file = SiteFile(at: asked, base: base) {
                let status = rule?.status ?? 200
                response =
                    status == 200
                    ? Self.found(file, request)
                    : HTTPResponse(
                        statusCode: HTTPStatusCode(status, phrase: "As Told"), headers: [.contentType: file.mediaType],
                        body: file.body)
            } else {
                response = Self.missing(folder, base)
            }
        }
        for rule in folder.headers[path] ?? [] { response.headers[rule.header] = rule.value }
        if request.method == .HEAD { empty() }
    }

    private static func missing(_ folder: SiteFolder, _ base: String) -> HTTPResponse {
        let page = folder.file(for: "/404").flatMap { SiteFile(at: $0, base: base) }
        return HTTPResponse(
            statusCode: .notFound, headers: [.contentType: page?.mediaType ?? "text/plain"],
            body: page?.body ?? Data("not found\n".utf8))
    }

    private static func found(_ file: SiteFile, _ request: HTTPRequest) -> HTTPResponse {
        var body = file.body
        var tag = file.tag
        var headers: HTTPHeaders = [.contentType: file.mediaType, .cacheControl: "max-age=60"]
        // XML is served compressed where it may be, so that both kinds of bodies occur.
        if file.mediaType.hasPrefix("application/xml") {
            headers[HTTPHeader("Vary")] = "Accept-Encoding"
            if accepted(request.headers[HTTPHeader("Accept-Encoding")]).contains("gzip") {
                body = StoredGzip.wrap(body)
                headers[.contentEncoding] = "gzip"
                tag += "-gzip"
            }
        }
        headers[.eTag] = "\"\(tag)\""
        // Set at once: as a dictionary literal FlyingFox would split the date at its comma.
        headers[.lastModified] = file.modified
        // The length of what would have been sent (RFC 9110, section 8.6).
        headers[.contentLength] = String(body.count)
        guard !isUnchanged(tag, file.modified, request.headers) else {
            headers[.contentEncoding] = nil
            return HTTPResponse(statusCode: .notModified, headers: headers)
        }
        return HTTPResponse(statusCode: .ok, headers: headers, body: body)
    }

    /// RFC 9110, section 13.1.3: a recipient ignores If-Modified-Since where there is an If-None-Match.
    private static func isUnchanged(_ tag: String, _ modified: String, _ headers: HTTPHeaders) -> Bool {
        if let tags = headers[.ifNoneMatch] {
            return tags.split(separator: ",").contains {
                let one = $0.trimmingCharacters(in: .whitespaces)
                return one == "*" || one == "\"\(tag)\"" || one == "W/\"\(tag)\""
            }
        }
        return headers[.ifModifiedSince] == modified
    }

    private static func accepted(_ header: String?) -> [String] {
        (header ?? "").lowercased().split(separator: ",").compactMap { coding in
            let parts = coding.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            return parts.count > 1 && parts[1] == "q=0" ? nil : parts.first
        }
    }

    private mutating func empty() {
        response = HTTPResponse(statusCode: response.statusCode, headers: response.headers)
    }
}
