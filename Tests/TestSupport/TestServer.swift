import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// An honest HTTP server on loopback, on a port of its own, with a log of what it was asked.
public final class TestServer: Sendable {
    public struct Request: Sendable, Hashable {
        public var method: String
        /// Without the query.
        public var path: String
        public var query: [String: String]
        /// Names in lower case.
        public var headers: [String: String]
    }

    public struct Answer: Sendable {
        public var status: Int
        public var headers: [String: String]
        public var body: [UInt8]

        public init(_ status: Int = 200, headers: [String: String] = [:], body: [UInt8] = []) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        public static func html(_ text: String, headers: [String: String] = [:]) -> Answer {
            Answer(
                headers: headers.merging(["Content-Type": "text/html; charset=utf-8"]) { given, _ in given },
                body: Array(text.utf8))
        }

        public static func text(_ text: String) -> Answer {
            Answer(headers: ["Content-Type": "text/plain; charset=utf-8"], body: Array(text.utf8))
        }

        public static func redirect(to location: String, status: Int = 302) -> Answer {
            Answer(status, headers: ["Location": location])
        }

        public static let notFound = Answer(404)
    }

    public let port: UInt16
    private let log: Log

    /// Everything asked so far, in order.
    public var requests: [Request] { log.entries.withLock { $0 } }

    /// `http://127.0.0.1:PORT`
    public var origin: String { "http://127.0.0.1:\(port)" }

    private final class Log: Sendable {
        let entries = Mutex<[Request]>([])
    }

    private init(port: UInt16, log: Log) {
        self.port = port
        self.log = log
    }

    /// Runs a server for as long as `body` takes.
    public static func run<Value>(
        answering answer: @escaping @Sendable (Request) async -> Answer, _ body: (TestServer) async throws -> Value
    ) async throws -> Value {
        let log = Log()
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled,
            handler: ClosureHTTPHandler { request in
                let seen = Request(request)
                log.entries.withLock { $0.append(seen) }
                return await answer(seen).response
            })
        let running = Task { try await server.run() }
        defer { running.cancel() }
        try await server.waitUntilListening(timeout: 120)
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
        return try await body(TestServer(port: port, log: log))
    }
}

extension TestServer.Request {
    fileprivate init(_ request: HTTPRequest) {
        method = request.method.rawValue
        path = request.path
        query = Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first }
        headers = Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { first, _ in first }
    }
}

extension TestServer.Answer {
    fileprivate var response: HTTPResponse {
        HTTPResponse(
            statusCode: HTTPStatusCode(status, phrase: status == 200 ? "OK" : "Status \(status)"),
            headers: HTTPHeaders(Dictionary(uniqueKeysWithValues: headers.map { (HTTPHeader($0.key), $0.value) })),
            body: Data(body))
    }
}
