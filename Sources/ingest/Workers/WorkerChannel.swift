import Glibc

/// One end of the socket between the program and a worker.
struct WorkerChannel {
    enum Fault: Error {
        /// The other end is gone.
        case closed
        /// So it is, and it had not read all that was sent to it.
        case unheard
        /// It sent what it should not.
        case nonsense
    }

    let descriptor: Int32
    /// Frames of more bytes are refused.
    let limit: Int

    /// Called each time that nothing moves for now, ten times a second at the least, with whether nothing has moved since the last time;
    /// what it throws ends the exchange.
    typealias Patience = (_ isStill: Bool) throws -> Void
    private static let slice: Int32 = 100  // milliseconds

    /// Bytes that the socket holds until the other end takes them, as far as the system allows: a page of usual size goes in at once,
    /// and its receiver is woken once.
    private static let room: Int32 = 1 << 20

    static func makeRoom(_ descriptor: Int32) {
        var bytes = room
        setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Frames, one behind the other.
    ///
    /// - Parameter patience: without it, waits for as long as it takes
    func send(_ frames: WorkerFrame..., patience: Patience? = nil) throws {
        guard let last = frames.last else { return }
        let start = frames.dropLast().reduce(into: []) { $0 += $1.head + $1.bytes } + last.head
        let end = last.bytes
        var done = 0
        while done < start.count + end.count {
            let sent = start.withUnsafeBytes { start in
                end.withUnsafeBytes { end in
                    Self.send(
                        descriptor, UnsafeRawBufferPointer(rebasing: start.dropFirst(done)),
                        UnsafeRawBufferPointer(rebasing: end.dropFirst(max(0, done - start.count))), mayWait: patience == nil)
                }
            }
            if sent > 0 { done += sent } else { try wait(POLLOUT, patience) }
        }
    }

    func receive(patience: Patience? = nil) throws -> WorkerFrame {
        guard let (kind, count) = WorkerFrame.read(head: try receive(WorkerFrame.headLength, patience)), count <= limit
        else { throw Fault.nonsense }
        return WorkerFrame(kind: kind, bytes: try receive(count, patience))
    }

    /// Whether the other end has hung up, or says something that it was not asked.
    var isDisturbed: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) != 0
    }

    /// Both in one call: each wakes the other end.
    private static func send(
        _ descriptor: Int32, _ start: UnsafeRawBufferPointer, _ end: UnsafeRawBufferPointer, mayWait: Bool
    ) -> Int {
        var parts = [start, end].map { iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count) }
        return parts.withUnsafeMutableBufferPointer { parts in
            var message = msghdr()
            message.msg_iov = parts.baseAddress
            message.msg_iovlen = parts.count
            return sendmsg(descriptor, &message, Int32(mayWait ? MSG_NOSIGNAL : MSG_DONTWAIT | MSG_NOSIGNAL))
        }
    }

    /// Takes memory as bytes come: what nothing was written to yet is none, so that a length alone costs nothing.
    private func receive(_ count: Int, _ patience: Patience?) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = recv(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, patience == nil ? 0 : Int32(MSG_DONTWAIT))
                if got == 0 { throw Fault.closed }
                if got > 0 { filled += got } else { try wait(POLLIN, patience) }
            }
        }
    }

    /// After a call that did not go through: until the next one may.
    private func wait(_ event: Int32, _ patience: Patience?) throws {
        // A socket that is closed with bytes unread is reset (unix(7)).
        guard errno == EAGAIN || errno == EINTR else {
            throw errno == ECONNRESET || errno == EPIPE ? Fault.unheard : Fault.closed
        }
        guard let patience else { return }
        var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        try patience(poll(&waiting, 1, Self.slice) == 0)
    }
}
