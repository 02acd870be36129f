import Foundation
import Glibc
import Synchronization

/// A server over plain sockets on loopback that says whatever bytes it is told to: for answers no honest server would give.
///
/// Every connection is served by a thread of its own, until the closure returns; the connection is closed then.
public final class RawServer: Sendable {
    public struct Failure: Error {
        var step: String
        var code: Int32
    }

    public let port: UInt16
    private let descriptor: Int32
    private let serve: @Sendable (RawConnection) -> Void
    private let state = Mutex(State())

    private struct State {
        var heads: [String] = []
        var accepted = 0
        var open: [Int: RawConnection] = [:]
    }

    public init(_ serve: @escaping @Sendable (RawConnection) -> Void) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(step: "socket", code: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 128) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard bound else { throw Failure(step: "bind", code: errno) }
        port = UInt16(bigEndian: address.sin_port)
        self.descriptor = descriptor
        self.serve = serve
        Thread.detachNewThread { [self] in acceptAll() }
    }

    /// A server that reads one request per connection, answers what the closure says to it, and hangs up.
    public convenience init(answering answer: @escaping @Sendable (_ head: String, _ connection: RawConnection) -> Void) throws {
        try self.init { connection in
            guard let head = connection.readHead() else { return }
            answer(head, connection)
        }
    }

    /// `http://127.0.0.1:PORT`
    public var origin: String { "http://127.0.0.1:\(port)" }

    /// Connections accepted so far.
    public var accepted: Int { state.withLock { $0.accepted } }

    /// The heads of the requests so far.
    public var heads: [String] { state.withLock { $0.heads } }

    /// Closes the door and every connection.
    public func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        for connection in state.withLock({ Array($0.open.values) }) { connection.interrupt() }
    }

    private func acceptAll() {
        while true {
            let client = accept(descriptor, nil, nil)
            guard client >= 0 else { break }
            let connection = RawConnection(client) { [self] head in state.withLock { $0.heads.append(head) } }
            let number = state.withLock { state in
                state.accepted += 1
                state.open[state.accepted] = connection
                return state.accepted
            }
            Thread.detachNewThread { [self] in
                serve(connection)
                _ = state.withLock { $0.open.removeValue(forKey: number) }
                connection.close()
            }
        }
        close(descriptor)
    }
}
