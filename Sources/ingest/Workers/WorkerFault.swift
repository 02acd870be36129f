import Glibc

/// No worker can be had: no document is to blame, and nothing can be read without one.
struct WorkerFault: Error, Sendable, CustomStringConvertible {
    /// The system's number, where the system said no.
    var errno: Int32?
    var description: String

    init(_ description: String) { self.description = description }

    init(_ attempt: String, errno number: Int32) {
        errno = number
        let way =
            switch number {
            case EMFILE, ENFILE: "; raise the limit of open files (ulimit -n, LimitNOFILE=)"
            case EAGAIN: "; raise the limit of processes (TasksMax=, ulimit -u)"
            default: ""
            }
        description = "cannot \(attempt) for a worker process: \(String(cString: strerror(number)))\(way)"
    }
}
