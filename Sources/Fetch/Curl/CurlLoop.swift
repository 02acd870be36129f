import CCurl
import Documents
import Glibc
import Synchronization

/// The thread that owns libcurl's multi handle and every easy handle. Others only put something into its inbox and wake it.
final class CurlLoop: Sendable {
    typealias Completion = CheckedContinuation<Result<WireAnswer, FetchFailure>, Never>

    struct Submission: Sendable {
        var id: UInt64
        var request: WireRequest
        var completion: Completion
    }

    private struct Inbox {
        var submissions: [Submission] = []
        var cancellations: [UInt64] = []
        var nextID: UInt64 = 0
        var isStopping = false
        /// Whether bodies may go on that there was no room for.
        var hasRoom = false
        /// The thread has been woken and has not looked yet: once is enough.
        var isWoken = false
        /// The multi handle is gone: it must not be woken any more.
        var isClosed = false
    }

    /// The multi handle; beside the thread, only `curl_multi_wakeup` may touch it, which is made for that.
    private struct Multi: @unchecked Sendable {
        let raw: UnsafeMutableRawPointer
    }

    /// Longest sleep when nothing is under way, in milliseconds. New work wakes the thread at once.
    private static let idle: Int32 = 10_000
    /// Connections that wait for a next request. libcurl's own limit is four for each transfer under way: with few of those it closes
    /// connections that are wanted a moment later, and each host's between two polite requests.
    private static let mostIdle = 256
    /// Easy handles that are kept for the next transfers, with what libcurl has allocated for them.
    private static let mostSpare = 32
    private static let initialize: Void = {
        let code = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        precondition(code == CURLE_OK, "libcurl cannot start: \(String(cString: curl_easy_strerror(code)))")
    }()

    private let configuration: CurlTransport.Configuration
    private let multi: Multi
    let budget: BodyBudget
    private let inbox = Mutex(Inbox())
    private let thread = Mutex<pthread_t?>(nil)

    init(_ configuration: CurlTransport.Configuration) {
        _ = Self.initialize
        guard let raw = curl_multi_init() else { preconditionFailure("libcurl cannot start: no memory for a multi handle") }
        ingest_multi_set_long(raw, CURLMOPT_MAXCONNECTS, Self.mostIdle)
        self.configuration = configuration
        multi = Multi(raw: raw)
        budget = BodyBudget(limit: configuration.maxBodies)
        budget.whenThereIsRoom { [weak self] in self?.post { $0.hasRoom = true } }
    }

    /// Starts the thread, which keeps the loop alive until it is told to stop.
    func start() {
        var id = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &id, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context)
        precondition(code == 0, "The thread for libcurl cannot start: \(String(cString: strerror(code)))")
        thread.withLock { $0 = id }
    }

    // MARK: From any thread

    func perform(_ request: WireRequest) async -> Result<WireAnswer, FetchFailure> {
        let id = inbox.withLock { inbox in
            inbox.nextID += 1
            return inbox.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { completion in
                submit(Submission(id: id, request: request, completion: completion))
                // The handler may have run before there was anything to cancel.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Tells the thread to end every transfer and itself; does not wait for it.
    func stop() {
        post { $0.isStopping = true }
    }

    /// Waits until the thread has ended. Once only; later calls return at once.
    func join() {
        let id = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let id { pthread_join(id, nil) }
    }

    /// Lets the thread go without waiting for it.
    func detach() {
        let id = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let id { pthread_detach(id) }
    }

    private func submit(_ submission: Submission) {
        let isAccepted = inbox.withLock { inbox in
            guard !inbox.isStopping else { return false }
            inbox.submissions.append(submission)
            wake(&inbox)
            return true
        }
        if !isAccepted { submission.completion.resume(returning: .failure(.cancelled(submission.request.url))) }
    }

    private func cancel(_ id: UInt64) {
        post { $0.cancellations.append(id) }
    }

    private func post(_ change: (inout Inbox) -> Void) {
        inbox.withLock { inbox in
            guard !inbox.isClosed else { return }
            change(&inbox)
            wake(&inbox)
        }
    }

    private func wake(_ inbox: inout Inbox) {
        guard !inbox.isWoken else { return }
        inbox.isWoken = true
        curl_multi_wakeup(multi.raw)
    }

    // MARK: On the thread

    private func run() {
        // Signals belong to the main thread; a peer that hangs up must not kill the program either (SIGPIPE).
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)

        var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]
        var handles: [UInt64: UnsafeMutableRawPointer] = [:]
        let idle = IdleConnections()
        var spare: [EasyHandle] = []

        func end(_ easy: UnsafeMutableRawPointer, _ tell: (CurlTransfer) -> Void) {
            curl_multi_remove_handle(multi.raw, easy)
            guard let transfer = transfers.removeValue(forKey: easy) else { return }
            handles[transfer.id] = nil
            tell(transfer)
        }

        func start(_ submission: Submission, onFreshConnection isFresh: Bool) {
            let easy = isFresh ? nil : spare.popLast()
            guard let transfer = begin(submission, on: easy ?? EasyHandle(), idle, onFreshConnection: isFresh) else { return }
            transfers[transfer.easy.raw] = transfer
            handles[transfer.id] = transfer.easy.raw
        }

        while true {
            let (submissions, cancellations, hasRoom, isStopping) = inbox.withLock { inbox in
                defer {
                    inbox.submissions = []
                    inbox.cancellations = []
                    inbox.hasRoom = false
                    inbox.isWoken = false
                }
                return (inbox.submissions, inbox.cancellations, inbox.hasRoom, inbox.isStopping)
            }
            for submission in submissions { start(submission, onFreshConnection: false) }
            for id in cancellations {
                if let easy = handles[id] { end(easy) { $0.cancel() } }
            }
            if isStopping { break }
            if hasRoom {
                // The eldest first.
                let paused = transfers.values.filter(\.isPaused).sorted { $0.id < $1.id }
                for transfer in paused { transfer.goOn() }
            }

            var running: Int32 = 0
            curl_multi_perform(multi.raw, &running)
            var left: Int32 = 0
            // Told of together: what they wake would take the processor away between one and the next.
            var finished: [(transfer: CurlTransfer, code: CURLcode)] = []
            while let message = curl_multi_info_read(multi.raw, &left) {
                guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
                let code = ingest_message_result(message)
                if let transfer = transfers[easy], transfer.request.url.scheme == "http", let socket = transfer.easy.socket {
                    idle.add(socket, port: transfer.easy.integer(CURLINFO_LOCAL_PORT))
                }
                end(easy) {
                    if $0.metUnasked { start($0.submission, onFreshConnection: true) } else { finished.append(($0, code)) }
                }
            }
            for (transfer, code) in finished {
                transfer.finish(code)
                guard code == CURLE_OK, spare.count < Self.mostSpare else { continue }
                transfer.easy.reset()
                spare.append(transfer.easy)
            }
            finished = []
            curl_multi_poll(multi.raw, nil, 0, Self.idle, nil)
        }

        for easy in Array(transfers.keys) { end(easy) { $0.cancel() } }
        inbox.withLock { $0.isClosed = true }
        curl_multi_cleanup(multi.raw)
    }

    /// Hands a transfer to libcurl; where that fails, the caller is told and there is none.
    private func begin(
        _ submission: Submission, on easy: EasyHandle?, _ idle: IdleConnections, onFreshConnection isFresh: Bool
    ) -> CurlTransfer? {
        guard let easy else {
            let failure = FetchFailure(
                .connectionFailed, "There is no memory for a transfer from \(submission.request.url.host.printable)",
                url: submission.request.url, isTransient: true)
            submission.completion.resume(returning: .failure(failure))
            return nil
        }
        let transfer = CurlTransfer(
            submission, on: easy, configuration: configuration, share: budget.share(), idle: idle, onFreshConnection: isFresh)
        guard transfer.easy.fault == CURLE_OK else {
            transfer.finish(transfer.easy.fault)
            return nil
        }
        guard curl_multi_add_handle(multi.raw, transfer.easy.raw) == CURLM_OK else {
            transfer.finish(CURLE_FAILED_INIT)
            return nil
        }
        return transfer
    }
}
