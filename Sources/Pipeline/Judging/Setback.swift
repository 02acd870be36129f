import Documents
import Feeds

/// Why a document came to nothing this time, in the run's own terms: whatever went wrong, it is told and put off alike.
struct Setback: Error, Sendable, Hashable {
    /// `failed`, `refused` or `rejected`.
    var kind: DocumentOutcome.Kind
    /// For the manifest: `http_404`, a `FetchFailure.Code`, a `Quality.Status`, …
    var code: String
    /// A sentence for people.
    var message: String
    var httpStatus: Int?
    var patience: Patience
    /// Seconds that the server asked us to wait.
    var retryAfter: Int64?

    /// When to ask again after so many failures in a row; `nil` means never again by itself.
    func nextTry(failures: Int, now: Timestamp) -> Timestamp? {
        guard let delay = patience.delay(failures: failures) else { return nil }
        return now.advanced(bySeconds: max(delay, retryAfter ?? 0))
    }
}

extension Setback {
    init(_ failure: FetchFailure) {
        code = failure.code.rawValue
        message = failure.message
        retryAfter = failure.retryAfter
        switch failure.code {
        case .robotsDisallowed, .addressRefused, .schemeRefused: kind = .refused
        case .robotsUnreachable: kind = .refused
        default: kind = .failed
        }
        switch failure.code {
        case .badURL, .schemeRefused: patience = .gone
        default: patience = failure.isTransient ? .transient : .lasting
        }
    }

    /// An answer that is no document: anything but 200 and 203 (RFC 9110, section 15.3.4: 203 is a 200 that a proxy changed).
    init?(_ response: FetchResponse) {
        let status = response.status
        guard status != 200, status != 203 else { return nil }
        kind = .failed
        code = "http_\(status)"
        message = "\(response.finalURL.host) answered \(HTTPStatus.words(status)) for \(response.finalURL)."
        httpStatus = status
        patience =
            switch status {
            case 404: .missing
            case 410: .gone
            case 408, 425, 429, 500...599: .transient
            default: .lasting
            }
        retryAfter = response.headers["Retry-After"].flatMap { Self.seconds($0) }
    }

    init(_ failure: DerivationFailure) {
        kind = .failed
        code = failure.code
        message = failure.message
        patience = .lasting
    }

    init(_ error: FeedError) {
        kind = .failed
        code = error.code.rawValue
        message = error.message + (error.code == .htmlPage ? Self.pageForFeed : "")
        patience = .transient
    }

    init(_ error: SavedFileError) {
        kind = .failed
        code = error.code.rawValue
        message = error.message
        patience = error.code == .missing ? .missing : .lasting
    }

    private static let pageForFeed =
        " `ingest sources add` finds the feed of a page; with page = instead of feed = its links are followed."

    static func unsupportedMediaType(_ stated: String?, of name: String) -> Setback {
        let what = stated.map { "\($0), which" } ?? "of a kind that"
        return Setback(
            kind: .failed, code: "unsupported_media_type",
            message: "\(name) is \(what) is neither HTML nor plain text.", patience: .lasting)
    }

    static func unpackable(_ name: String) -> Setback {
        Setback(
            kind: .failed, code: FetchFailure.Code.badEncoding.rawValue,
            message: "\(name) cannot be unpacked: it is no whole gzip file, or too large.", patience: .lasting)
    }

    /// A 304 to a question that was not asked with a condition says nothing (RFC 9110, section 15.4.5).
    static func unaskedNotModified(_ url: WebAddress) -> Setback {
        Setback(
            kind: .failed, code: FetchFailure.Code.protocolError.rawValue,
            message: "\(url.host) answered 304 Not Modified although nothing had been asked to compare with.", httpStatus: 304,
            patience: .transient)
    }

    /// - Parameter refusal: what the page came with, where that was no success
    static func rejected(_ status: Quality.Status, after refusal: Setback? = nil) -> Setback {
        let what =
            switch status {
            case .consentWall: "The page asks for consent instead of showing the article."
            case .botWall: "The page doubts that the visitor is human, or denies access."
            case .empty: "The page has no text."
            case .notArticle: "The page is no article."
            case .complete, .partial, .paywalled: "Articles that are \(status.rawValue) are not kept, says the configuration."
            }
        return Setback(
            kind: .rejected, code: status.rawValue, message: refusal.map { "\($0.message) \(what)" } ?? what,
            httpStatus: refusal?.httpStatus, patience: .rejected, retryAfter: refusal?.retryAfter)
    }

    /// `Retry-After` in seconds, at most a week. A date is left to the transport, which knows the time.
    private static func seconds(_ text: String) -> Int64? {
        guard let seconds = Int64(text), seconds > 0 else { return nil }
        return min(seconds, 7 * 24 * 3600)
    }
}
