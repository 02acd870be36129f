import Glibc

/// One end of the socket between the program and a worker.
struct WorkerChannel {
    enum Fault: Error {
        /// The other end is gone.
        case closed
        /// It sent what it should not.
        case nonsense
    }

    let descriptor: Int32
    /// Frames of more bytes are refused.
    let limit: Int

    /// Called again and again while nothing moves; what it throws ends the exchange.
    typealias Patience = () throws -> Void
    private static let slice: Int32 = 100  // milliseconds

    func send(_ frame: WorkerFrame, _ patience: Patience = {}) throws {
        try send(frame.head, patience)
        try send(frame.bytes, patience)
    }

    func receive(_ patience: Patience = {}) throws -> WorkerFrame {
        guard let (kind, count) = WorkerFrame.read(head: try receive(WorkerFrame.headLength, patience)), count <= limit
        else { throw Fault.nonsense }
        return WorkerFrame(kind: kind, bytes: try receive(count, patience))
    }

    /// Whether the other end has hung up, or says something that it was not asked.
    var isDisturbed: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) != 0
    }

    private func send(_ bytes: [UInt8], _ patience: Patience) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress! + done, $0.count - done, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
            }
            if count > 0 { done += count } else { try wait(POLLOUT, patience) }
        }
    }

    private func receive(_ count: Int, _ patience: Patience) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            // As it comes, so that a length alone takes no memory.
            let part = min(count - bytes.count, 1 << 20)
            let received = try [UInt8](unsafeUninitializedCapacity: part) { buffer, filled in
                while true {
                    let got = recv(descriptor, buffer.baseAddress, part, Int32(MSG_DONTWAIT))
                    if got == 0 { throw Fault.closed }
                    if got > 0 {
                        filled = got
                        return
                    }
                    try wait(POLLIN, patience)
                }
            }
            bytes += received
        }
        return bytes
    }

    /// After a call that did not go through: until the next one may.
    private func wait(_ event: Int32, _ patience: Patience) throws {
        guard errno == EAGAIN || errno == EINTR else { throw Fault.closed }
        var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        if poll(&waiting, 1, Self.slice) == 0 { try patience() }
    }
}
