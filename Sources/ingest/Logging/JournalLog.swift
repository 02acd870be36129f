import Documents
import Glibc

/// Sends events to the journal, one datagram each. Closes its socket when nobody holds it any more.
final class JournalLog: EventLog {
    static let socketPath = "/run/systemd/journal/socket"

    private let descriptor: Int32
    private let path: String
    /// Where lines go that the journal does not take.
    private let fallback: any EventLog

    init(path: String = socketPath, fallback: any EventLog) {
        self.path = path
        self.fallback = fallback
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func log(_ event: Event) {
        guard descriptor >= 0, send(JournalEntry.datagram(event)) else { return fallback.log(event) }
    }

    private func send(_ datagram: [UInt8]) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = path.utf8CString
        guard name.count <= MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { place in name.withUnsafeBytes { place.copyMemory(from: $0) } }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                var sent: Int
                repeat {
                    sent = sendto(
                        descriptor, datagram, datagram.count, Int32(MSG_NOSIGNAL), address,
                        socklen_t(MemoryLayout<sockaddr_un>.size))
                } while sent < 0 && errno == EINTR
                return sent == datagram.count
            }
        }
    }

    /// Whether standard error is the journal's stream: systemd says which device and inode that is (systemd.exec(5)).
    static var isStandardError: Bool {
        guard let stream = Environment["JOURNAL_STREAM"] else { return false }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }
}
