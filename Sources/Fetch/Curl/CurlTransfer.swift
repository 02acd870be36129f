import CCurl
import Documents
import Glibc

/// One transfer, from its options to its end. Confined to the thread of `CurlLoop`, which keeps it alive as long as libcurl
/// holds the pointers to it.
final class CurlTransfer {
    /// Why we ended it ourselves.
    enum Stop: Hashable {
        case bodyTooLarge
        case headersTooLarge
        case contradictoryLength
        /// We have all we wanted of the body.
        case enough
    }

    /// A redirect's body is read up to here, so that the connection can be used again.
    private static let maxRedirectBody = 65_536
    /// For libcurl's time limits.
    private static let noLimit = 0
    private static let method = Array("GET ".utf8)
    private static let headEnd = Array("\r\n\r\n".utf8)

    let submission: CurlLoop.Submission
    let easy: EasyHandle
    let request: WireRequest
    /// The connection that libcurl chose had something to read before it was asked anything: nothing has been sent.
    private(set) var metUnasked = false
    private let idle: IdleConnections
    private let watchesReuse: Bool
    private let maxHeaderBytes: Int
    private let allowsPrivateAddresses: Bool
    /// Connections then go to the proxy: the operator's own choice, which is usually on a private address.
    private let usesProxy: Bool
    private let onLine: (@Sendable (ConversationLine) -> Void)?
    private(set) var head = ResponseHead()
    private(set) var stop: Stop?
    /// The last address that was refused, and why.
    private(set) var refusal: (address: IPAddress, reason: String)?
    private let body: ReceivedBody
    /// Since when there was no room for more of the body: it waits to be told to go on.
    private var pausedAt: ContinuousClock.Instant?
    /// How long it has waited for room: our own doing, which counts against nobody's time limit.
    private var waited: Duration = .zero
    private var skipped = 0
    private var requestHead: [UInt8] = []

    /// - Parameters:
    ///   - easy: new, or as good as that
    ///   - share: of the budget, for its body
    ///   - isFresh: uses no connection that waits
    init(
        _ submission: CurlLoop.Submission, on easy: EasyHandle, configuration: CurlTransport.Configuration,
        share: BodyBudget.Share, idle: IdleConnections, onFreshConnection isFresh: Bool
    ) {
        self.easy = easy
        self.submission = submission
        body = ReceivedBody(share: share, spoolingIn: configuration.spoolFolder)
        self.idle = idle
        request = submission.request
        maxHeaderBytes = configuration.maxHeaderBytes
        allowsPrivateAddresses = configuration.allowPrivateAddresses
        usesProxy = !configuration.proxy.isEmpty
        onLine = configuration.onLine
        watchesReuse = !isFresh && request.url.scheme == "http"
        setOptions(configuration)
        setCallbacks()
        if isFresh { easy.set(CURLOPT_FRESH_CONNECT, true) }
    }

    var id: UInt64 { submission.id }
    private var completion: CurlLoop.Completion { submission.completion }

    private func setOptions(_ configuration: CurlTransport.Configuration) {
        easy.set(CURLOPT_URL, request.url.text)
        easy.set(CURLOPT_PROTOCOLS_STR, "http,https")
        easy.set(CURLOPT_FOLLOWLOCATION, false)
        easy.set(CURLOPT_PATH_AS_IS, true)
        easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        easy.set(CURLOPT_HTTP_CONTENT_DECODING, false)
        easy.set(CURLOPT_USERAGENT, configuration.userAgent)
        easy.set(CURLOPT_TIMEOUT_MS, request.timeLimit.positiveMilliseconds)
        easy.set(CURLOPT_CONNECTTIMEOUT_MS, request.timeLimit.positiveMilliseconds)
        easy.set(CURLOPT_NOSIGNAL, true)
        // Without this, ending a transfer waits for the resolver's thread, and all others with it.
        easy.set(CURLOPT_QUICK_EXIT, true)
        // Said explicitly, or libcurl reads http_proxy, https_proxy, all_proxy and no_proxy from the environment.
        easy.set(CURLOPT_PROXY, configuration.proxy)
        easy.set(CURLOPT_NOPROXY, "")
        easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
        easy.set(CURLOPT_SSL_VERIFYPEER, true)
        easy.set(CURLOPT_SSL_VERIFYHOST, 2)
        if let file = configuration.caFile { easy.set(CURLOPT_CAINFO, file) }
        easy.setFields(request.fields)
    }

    private func setCallbacks() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        easy.set(CURLOPT_HEADERDATA, pointer: context)
        easy.set(CURLOPT_HEADERFUNCTION) { data, size, count, context in
            CurlTransfer.at(context).take(header: UnsafeRawBufferPointer(start: data, count: size * count))
        }
        easy.set(CURLOPT_WRITEDATA, pointer: context)
        easy.set(CURLOPT_WRITEFUNCTION) { data, size, count, context in
            CurlTransfer.at(context).take(body: UnsafeRawBufferPointer(start: data, count: size * count))
        }
        easy.set(CURLOPT_OPENSOCKETDATA, pointer: context)
        easy.setOpenSocket { context, _, address in
            guard let address else { return CURL_SOCKET_BAD }
            return CurlTransfer.at(context).openSocket(to: address)
        }
        easy.set(CURLOPT_PREREQDATA, pointer: context)
        easy.setPrerequest { context, _, _, _, port in CurlTransfer.at(context).begin(onPort: Int(port)) }
        if onLine != nil { easy.set(CURLOPT_VERBOSE, true) }
        easy.set(CURLOPT_DEBUGDATA, pointer: context)
        easy.setDebug { _, kind, data, size, context in
            let (transfer, bytes) = (CurlTransfer.at(context), UnsafeRawBufferPointer(start: data, count: size))
            if kind == CURLINFO_HEADER_OUT { transfer.take(sent: bytes) }
            transfer.tell(bytes, kind)
            return 0
        }
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> CurlTransfer {
        guard let context else { preconditionFailure("libcurl lost a callback's context") }
        return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    }

    // MARK: What libcurl calls. A count other than that of the bytes given ends the transfer.

    /// There is a connection, and nothing has been sent over it yet.
    private func begin(onPort port: Int) -> Int32 {
        if watchesReuse, idle.hasUnasked(takingPort: port) {
            metUnasked = true
            return CURL_PREREQFUNC_ABORT
        }
        // The request as it is really sent is only shown to a debug function; the rest of what that is shown costs, and nobody wants it.
        easy.set(CURLOPT_VERBOSE, true)
        return CURL_PREREQFUNC_OK
    }

    private func take(header line: UnsafeRawBufferPointer) -> Int {
        let wasComplete = head.isComplete
        head.take(line: line)
        if head.bytes > maxHeaderBytes { return end(.headersTooLarge) }
        if head.isComplete, !wasComplete, !head.hasNoBody, !head.isRedirect, !head.isChunked {
            switch head.length {
            case .contradictory: return end(.contradictoryLength)
            case .bytes(let count) where count > request.maxBody && !request.keepsBeginning: return end(.bodyTooLarge)
            case .bytes, .unstated: break
            }
        }
        return line.count
    }

    private func take(body bytes: UnsafeRawBufferPointer) -> Int {
        if head.isRedirect {
            skipped += bytes.count
            return skipped > Self.maxRedirectBody ? end(.enough) : bytes.count
        }
        let room = request.maxBody - body.count
        if bytes.count > room, !request.keepsBeginning { return end(.bodyTooLarge) }
        guard body.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(room))) else {
            pausedAt = .now
            easy.set(CURLOPT_TIMEOUT_MS, Self.noLimit)
            return Int(CURL_WRITEFUNC_PAUSE)
        }
        return bytes.count > room ? end(.enough) : bytes.count
    }

    /// Lets a transfer go on that there was no room for; it may find none again.
    func goOn() {
        if let pausedAt { waited += pausedAt.duration(to: .now) }
        pausedAt = nil
        // Counted from the transfer's beginning. The loop looks at it every ten seconds at the latest, whatever the server does.
        easy.set(CURLOPT_TIMEOUT_MS, (request.timeLimit + waited).positiveMilliseconds)
        curl_easy_pause(easy.raw, CURLPAUSE_CONT)
    }

    var isPaused: Bool { pausedAt != nil }

    private func take(sent bytes: UnsafeRawBufferPointer) {
        // A request that is sent again on a fresh connection begins anew, as it does behind a proxy's CONNECT.
        if bytes.starts(with: Self.method) { requestHead = [] }
        requestHead.append(contentsOf: bytes)
        if onLine == nil, requestHead.suffix(Self.headEnd.count).elementsEqual(Self.headEnd) { easy.set(CURLOPT_VERBOSE, false) }
    }

    private func tell(_ bytes: UnsafeRawBufferPointer, _ kind: curl_infotype) {
        guard let onLine else { return }
        let speaker: ConversationLine.Speaker
        switch kind {
        case CURLINFO_TEXT: speaker = .note
        case CURLINFO_HEADER_OUT: speaker = .ours
        case CURLINFO_HEADER_IN: speaker = .theirs
        default: return
        }
        var text = String(decoding: bytes, as: UTF8.self)
        text = speaker == .ours ? request.secrets.veiled(head: text) : speaker == .note ? request.secrets.veiled(text) : text
        while text.last?.isNewline == true { text.removeLast() }
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            onLine(ConversationLine(speaker, String(line)))
        }
        // The empty line that ends a head is part of what was said.
        if speaker == .ours { onLine(ConversationLine(speaker, "")) }
    }

    private func end(_ stop: Stop) -> Int {
        self.stop = stop
        return 0
    }

    private func openSocket(to address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return CURL_SOCKET_BAD }
        let place = UnsafeRawPointer(address) + offset
        if !usesProxy {
            guard let ip = IPAddress(socketAddress: place, length: Int(address.pointee.addrlen)) else { return CURL_SOCKET_BAD }
            if let reason = AddressGuard.refusal(of: ip, allowingPrivate: allowsPrivateAddresses) {
                refusal = (ip, reason)
                return CURL_SOCKET_BAD
            }
        }
        let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return socket(address.pointee.family, kind, address.pointee.protocol)
    }

    // MARK: The end

    /// Tells the caller how it ended.
    func finish(_ code: CURLcode) {
        // Where a redirect points is known once its head is there; what becomes of its body does not matter.
        let isAnswered = code == CURLE_OK || stop == .enough || (head.isComplete && head.isRedirect && stop == nil)
        guard isAnswered, head.isComplete, code != CURLE_OPERATION_TIMEDOUT else {
            return completion.resume(returning: .failure(FetchFailure(code, of: self)))
        }
        let answer = WireAnswer(
            status: head.status, reason: head.reason, headers: head.headers, body: body,
            isBodyless: head.hasNoBody || head.isRedirect || head.length == .bytes(0),
            requestHead: request.secrets.veiled(head: String(decoding: requestHead, as: UTF8.self)),
            remoteIP: easy.string(CURLINFO_PRIMARY_IP),
            transferTime: max(.zero, .microseconds(easy.microseconds(CURLINFO_TOTAL_TIME_T)) - waited))
        completion.resume(returning: .success(answer))
    }

    func cancel() {
        completion.resume(returning: .failure(.cancelled(request.url)))
    }
}
