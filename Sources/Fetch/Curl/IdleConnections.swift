import Glibc

/// The connections that libcurl keeps open for the next request to the same place, as far as they can be looked at from outside.
/// Confined to the thread of `CurlLoop`.
///
/// A server that sends what nobody asked for (a second answer behind the first) must not have it taken for the answer to the next
/// question (RFC 9112, section 9.2). libcurl 7.88 notices that only where the bytes come along with the end of the answer before. Over
/// TLS there may rightly be something to read, such as a session's ticket: only plain connections are looked at.
final class IdleConnections {
    /// By local port: libcurl names a connection by it before it sends a request on it.
    private var sockets: [Int: Int32] = [:]

    /// A connection that has just answered, and waits.
    func add(_ socket: Int32, port: Int) {
        guard socket >= 0, port > 0 else { return }
        sockets[port] = socket
    }

    /// Takes a connection that is about to be used again. Whether there is something to read on it already: it must not be used.
    ///
    /// A port of a connection that has ended may be another's by now. The worst that follows is a connection that was not needed.
    func hasUnasked(takingPort port: Int) -> Bool {
        guard let socket = sockets.removeValue(forKey: port) else { return false }
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
    }
}
