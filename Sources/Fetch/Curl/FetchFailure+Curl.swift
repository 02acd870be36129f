import CCurl
import Documents

extension FetchFailure {
    static func cancelled(_ url: WebAddress) -> FetchFailure {
        FetchFailure(.cancelled, "The transfer from \(url.host.printable) was told to stop", url: url, isTransient: true)
    }

    /// What a transfer's end means, in a sentence; libcurl's own number and words stay in it.
    init(_ code: CURLcode, of transfer: CurlTransfer) {
        let url = transfer.request.url
        let host = url.host.printable
        let foreign = Self.foreign(code, transfer.easy.detail)

        switch transfer.stop {
        case .bodyTooLarge:
            self.init(
                .tooLarge, "\(host) sent a body of more than \(Self.size(transfer.request.maxBody))", url: url)
            return
        case .headersTooLarge:
            self.init(.headersTooLarge, "\(host) sent \(Self.size(transfer.head.bytes)) of header fields, and more", url: url)
            return
        case .contradictoryLength:
            self.init(
                .protocolError, "\(host) states the length of its answer in ways that contradict each other", url: url,
                isTransient: true)
            return
        case .enough, nil: break
        }

        let begun = transfer.head.isComplete
        switch code {
        case CURLE_COULDNT_CONNECT where transfer.refusal != nil:
            self = .refused(transfer.refusal!.address, transfer.refusal!.reason, url: url)
        case CURLE_URL_MALFORMAT:
            self.init(.badURL, "\(url.text.printable) cannot be read as a URL \(foreign)", url: url)
        case CURLE_COULDNT_RESOLVE_HOST:
            self.init(.nameNotResolved, "The name \(host) could not be resolved \(foreign)", url: url, isTransient: true)
        case CURLE_OPERATION_TIMEDOUT:
            let what = begun ? "did not finish its answer" : "did not answer"
            self.init(
                .timedOut, "\(host) \(what) within \(transfer.request.timeLimit.inSeconds) \(foreign)", url: url,
                isTransient: true)
        case _ where code == CURLE_PARTIAL_FILE || (begun && Self.breaks.contains(code.rawValue)):
            self.init(.cutShort, "The answer of \(host) was cut short \(foreign)", url: url, isTransient: true)
        case CURLE_OUT_OF_MEMORY where transfer.head.bytes > 0 && !begun:
            self.init(.headersTooLarge, "\(host) sent a header field that is too long \(foreign)", url: url)
        case CURLE_GOT_NOTHING:
            self.init(
                .connectionFailed, "\(host) closed the connection without an answer \(foreign)", url: url, isTransient: true)
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY, CURLE_SEND_ERROR, CURLE_RECV_ERROR,
            CURLE_OUT_OF_MEMORY:
            self.init(
                .connectionFailed, "The connection to \(host) failed \(foreign)", url: url, isTransient: true)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CRL_BADFILE,
            CURLE_USE_SSL_FAILED, CURLE_SSL_SHUTDOWN_FAILED:
            self.init(.tlsFailed, "\(host) could not be trusted or spoke no TLS \(foreign)", url: url)
        default:
            self.init(.protocolError, "\(host) did not speak HTTP as it should \(foreign)", url: url, isTransient: true)
        }
    }

    /// What the end of a connection looks like; within a body, it cuts it.
    private static var breaks: Set<UInt32> {
        Set([CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_GOT_NOTHING].map(\.rawValue))
    }

    /// The address guard's word.
    static func refused(_ address: IPAddress, _ reason: String, url: WebAddress) -> FetchFailure {
        // Nothing opens the way to a cloud's metadata service.
        let canBeAllowed = AddressGuard.refusal(of: address, allowingPrivate: true) == nil
        let wayOut = canBeAllowed ? " (fetch.allow_private_addresses = true lets it through)" : ""
        return FetchFailure(
            .addressRefused,
            "\(url.host.printable) leads to \(address), which is \(reason): not connected\(wayOut)", url: url)
    }

    private static func foreign(_ code: CURLcode, _ detail: String) -> String {
        let words = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        return "(curl \(code.rawValue): \(words.printable))"
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 && bytes % (1 << 20) == 0
            ? "\(bytes >> 20) MiB" : bytes >= 1024 && bytes % 1024 == 0 ? "\(bytes >> 10) KiB" : "\(bytes) bytes"
    }
}
