import FlyingFox
import FlyingSocks
import Foundation

/// The bundled site behind a real HTTP server on 127.0.0.1: the demo serves it, tests fetch it.
///
/// Files are read anew at each request, so a test may change its copy of the site between two runs. Every request is
/// remembered in `requests`, in the order of the answers.
public actor DemoSite {
    /// The site that lies beside these sources. Gone once the sources are, so only for development.
    public static let bundledRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("site").path

    private let folder: SiteFolder
    private let note: (@Sendable (ServedRequest) -> Void)?
    private var server: HTTPServer?
    private var running: Task<Void, any Error>?
    private var base = ""
    public private(set) var requests: [ServedRequest] = []

    /// `note` is told of each request once its answer is decided.
    public init(root: String = DemoSite.bundledRoot, note: (@Sendable (ServedRequest) -> Void)? = nil) throws {
        folder = try SiteFolder(root: root)
        self.note = note
    }

    /// Listens and gives the base URL, `http://127.0.0.1:PORT` without a slash at the end. Port 0 takes a free one.
    public func start(port: UInt16 = 0) async throws -> String {
        guard server == nil else { throw SiteFault("the site is already being served at \(base)") }
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let site = self
        let server = HTTPServer(
            config: .init(address: address, logger: .disabled),
            handler: ClosureHTTPHandler { request in await site.answer(request) })
        self.server = server
        let running = Task { try await server.run() }
        self.running = running
        do {
            try await server.waitUntilListening(timeout: 120)
        } catch {
            // Not listening: what `run` died of, such as a port that is taken, says more than the wait's own error.
            self.server = nil
            running.cancel()
            try await running.value
            throw error
        }
        guard case .ip4(_, let port)? = await server.listeningAddress else {
            throw SiteFault("the server listens, but not on an IPv4 address")
        }
        base = "http://127.0.0.1:\(port)"
        return base
    }

    public func stop() async {
        await server?.stop()
        running?.cancel()
        server = nil
        running = nil
    }

    /// Forgets the requests so far.
    public func forgetRequests() { requests = [] }

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        let answer = Answer(to: request, from: folder, base: base)
        let served = ServedRequest(
            method: request.method.rawValue, path: request.target.path(), status: answer.status,
            isConditional: request.headers[.ifNoneMatch] != nil || request.headers[.ifModifiedSince] != nil,
            userAgent: request.headers[HTTPHeader("User-Agent")])
        requests.append(served)
        note?(served)
        return answer.response
    }
}
