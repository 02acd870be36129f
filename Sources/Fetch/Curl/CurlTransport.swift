import Documents

/// The wire: one request and its answer through libcurl, HTTP/1.1 or HTTP/2, one hop at a time.
///
/// It follows no redirect (`RedirectTransport` does), keeps no cookie but for sources that ask for it, asks no proxy variable, and connects to no private
/// address unless told to. An answer is only given out whole: up to its stated length, its last chunk, and the end mark of
/// its content coding. Cancelling the calling task ends the transfer.
public final class CurlTransport: Transport {
    /// The longest address we ask for, in bytes.
    static let maxURLBytes = 8192

    private let configuration: Configuration
    private let loop: CurlLoop
    private let jars = CookieJars()

    public init(_ configuration: Configuration) {
        self.configuration = configuration
        loop = CurlLoop(configuration)
        loop.start()
    }

    /// Of bodies that come in, and of those of answers that somebody has.
    var bytesHeld: Int { loop.budget.held }

    deinit {
        loop.stop()
        loop.detach()
    }

    /// Ends all transfers (`.cancelled`) and closes all connections. Later requests fail in the same way.
    public func shutdown() {
        loop.stop()
        loop.join()
    }

    public func fetch(_ request: FetchRequest) async -> Result<FetchResponse, FetchFailure> {
        guard request.url.text.utf8.count <= Self.maxURLBytes else {
            return .failure(
                FetchFailure(
                    .badURL, "An address of \(request.url.text.utf8.count) bytes on \(request.url.host.printable) is too long",
                    url: request.url))
        }
        if let failure = refusalBehindProxy(request.url) { return .failure(failure) }
        let secrets: SecretFields
        switch self.secrets(of: request) {
        case .failure(let failure): return .failure(failure)
        case .success(let found): secrets = found
        }
        let validators = request.validators.usable
        let answer = await loop.perform(
            WireRequest(request, validators: validators, secrets: secrets, configuration: configuration))
        if let source = request.source, configuration.access[source]?.keepsCookies == true, case .success(let answer) = answer {
            jars.note(answer.headers.all("Set-Cookie"), from: request.url, source: source, now: configuration.now())
        }
        switch answer {
        case .failure(let failure): return .failure(failure)
        case .success(let answer): return await response(to: request, from: answer, isConditional: !validators.isEmpty)
        }
    }

    /// What goes along with a request because of the source that asks: its own header fields, and its cookies.
    private func secrets(of request: FetchRequest) -> Result<SecretFields, FetchFailure> {
        guard let source = request.source, let access = configuration.access[source] else { return .success(SecretFields()) }
        var fields: [HTTPHeaders.Field] = []
        if access.concerns(request) {
            if let fault = access.fault { return .failure(FetchFailure(.headersUnreadable, fault, url: request.url)) }
            fields = access.fields
        }
        if access.keepsCookies, request.purpose != .robots,
            let value = jars.value(for: request.url, source: source, now: configuration.now())
        {
            // There is one `Cookie` field in a request (RFC 6265, section 5.4).
            if let own = fields.firstIndex(where: { $0.name.lowercased() == "cookie" }) {
                fields[own].value += "; " + value
            } else {
                fields.append(HTTPHeaders.Field("Cookie", value))
            }
        }
        return .success(SecretFields(fields))
    }

    /// Behind a proxy nobody sees the address that is connected to; those that are written out can still be judged.
    private func refusalBehindProxy(_ url: WebAddress) -> FetchFailure? {
        guard !configuration.proxy.isEmpty, let address = IPAddress(literal: url.host),
            let reason = AddressGuard.refusal(of: address, allowingPrivate: configuration.allowPrivateAddresses)
        else { return nil }
        return .refused(address, reason, url: url)
    }

    private func response(
        to request: FetchRequest, from answer: WireAnswer, isConditional: Bool
    ) async -> Result<FetchResponse, FetchFailure> {
        guard answer.status != 304 || isConditional else {
            return .failure(
                FetchFailure(
                    .protocolError, "\(request.url.host.printable) says 304 Not Modified, but was not asked for changes",
                    url: request.url, isTransient: true))
        }
        let fetchedAt = configuration.now()
        let codings = ContentDecoder.codings(in: answer.headers.all("Content-Encoding"))
        do throws(FetchFailure) {
            let raw = try await whole(answer.body, request.url)
            let isPlain = codings.isEmpty || (answer.isBodyless && raw.isEmpty)
            let body = isPlain ? raw : try await decoded(raw, answer.body.share, codings, request.url)
            tell(received: raw.count, codings, decoded: body.count)
            var response = FetchResponse(
                requestedURL: request.url, finalURL: request.url.withoutFragment, status: answer.status,
                reason: answer.reason, headers: answer.headers, rawBody: raw, body: body, fetchedAt: fetchedAt,
                requestHead: answer.requestHead, remoteIP: answer.remoteIP, transferTime: answer.transferTime)
            response.hold = BodyHold(answer.body.share)
            return .success(response)
        } catch {
            return .failure(error)
        }
    }

    private func whole(_ body: ReceivedBody, _ url: WebAddress) async throws(FetchFailure) -> [UInt8] {
        do throws(ReceivedBody.Fault) { return try await body.whole() } catch {
            switch error {
            case .cancelled: throw .cancelled(url)
            case .unreadable:
                throw FetchFailure(
                    .cutShort, "What the answer of \(url.host.printable) had laid on the disk could not be read again", url: url,
                    isTransient: true)
            }
        }
    }

    /// What is small when decoded is decoded at once; for the rest there has to be room.
    private func decoded(
        _ raw: [UInt8], _ share: BodyBudget.Share, _ codings: [String], _ url: WebAddress
    ) async throws(FetchFailure) -> [UInt8] {
        func body(limit: Int) throws(ContentCodingFailure) -> [UInt8] {
            try ContentDecoder.decode(raw, codings: codings, limit: limit)
        }
        do throws(ContentCodingFailure) {
            if raw.count <= BodyBudget.small, BodyBudget.small < configuration.maxBody {
                do throws(ContentCodingFailure) {
                    let body = try body(limit: BodyBudget.small)
                    share.note(body.count)
                    return body
                } catch {
                    guard error == .tooLarge else { throw error }
                }
            }
            if await share.reserve(configuration.maxBody) {
                let body = try body(limit: configuration.maxBody)
                share.shrink(by: configuration.maxBody - body.count)
                return body
            }
        } catch {
            throw FetchFailure(error, codings: codings, maxBody: configuration.maxBody, url: url)
        }
        throw .cancelled(url)
    }

    private func tell(received: Int, _ codings: [String], decoded: Int) {
        guard let onLine = configuration.onLine else { return }
        let coding = codings.isEmpty ? "" : ", \(codings.joined(separator: ", ")): \(decoded) bytes when decoded"
        onLine(ConversationLine(.note, "\(received) bytes of body" + coding))
    }
}
