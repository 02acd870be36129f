import Glibc

/// The connections that libcurl keeps open for the next request to the same place, as far as they can be looked at from outside.
///
/// A server that sends what nobody asked for (a second answer behind the first) must not have it taken for the answer to the next
/// question (RFC 9112, section 9.2). libcurl 7.88 notices that only where the bytes come along with the end of the answer before. Over
/// TLS there may rightly be something to read, such as a session's ticket: only plain connections are looked at.
struct IdleConnections {
    private var sockets: [String: Set<Int32>] = [:]

    /// A connection that has just answered.
    mutating func add(_ socket: Int32, origin: String) {
        guard origin.hasPrefix("http:"), socket >= 0 else { return }
        sockets[origin, default: []].insert(socket)
    }

    /// Whether one of them has something to read before anything has been asked: the next request then needs a fresh connection.
    ///
    /// A number may belong to another socket by now. The worst that follows is a connection that was not needed.
    mutating func haveUnasked(origin: String) -> Bool {
        guard let known = sockets[origin] else { return false }
        var byte: UInt8 = 0
        var isUnasked = false
        for socket in known {
            switch recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) {
            case 1...: isUnasked = true
            case 0: sockets[origin]?.remove(socket)
            default: if errno != EAGAIN { sockets[origin]?.remove(socket) }
            }
        }
        if sockets[origin]?.isEmpty == true { sockets[origin] = nil }
        return isUnasked
    }
}
