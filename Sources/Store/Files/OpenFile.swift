import Glibc

/// An open file descriptor. Closes itself; interrupted and short system calls go on where they stopped.
final class OpenFile {
    /// Of every file in the output directory (CONTRACT, section 4).
    static let mode: mode_t = 0o640

    let path: String
    private(set) var descriptor: Int32

    /// Opens with `flags` and `O_CLOEXEC`. A file that this makes gets mode 0640 whatever the umask says.
    init(_ path: String, _ flags: Int32, for attempt: String) throws(StoreError) {
        self.path = path
        descriptor = -1
        repeat { descriptor = open(path, flags | O_CLOEXEC, Self.mode) } while descriptor < 0 && errno == EINTR
        guard descriptor >= 0 else { throw StoreError(attempt, path, errno: errno) }
        if flags & O_CREAT != 0, flags & O_EXCL != 0, fchmod(descriptor, Self.mode) != 0 {
            throw StoreError(attempt, path, errno: errno)
        }
    }

    deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

    func write(_ bytes: [UInt8]) throws(StoreError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw StoreError("write", path, errno: count == 0 ? ENOSPC : errno) }
            done += count
        }
    }

    /// Up to `count` bytes from `offset` on; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                filled += got
            }
        }
        guard failure == 0 else { throw StoreError("read", path, errno: failure) }
        return bytes
    }

    func size() throws(StoreError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StoreError("look at", path, errno: errno) }
        return Int(status.st_size)
    }

    func truncate(to size: Int) throws(StoreError) {
        while ftruncate(descriptor, off_t(size)) != 0 {
            guard errno == EINTR else { throw StoreError("shorten", path, errno: errno) }
        }
        guard lseek(descriptor, off_t(size), SEEK_SET) >= 0 else { throw StoreError("shorten", path, errno: errno) }
    }

    /// Returns when the bytes are on the disk.
    func synchronize() throws(StoreError) {
        while fsync(descriptor) != 0 {
            guard errno == EINTR else { throw StoreError("write", path, errno: errno) }
        }
    }

    /// Hands the descriptor over: the caller closes it.
    func relinquish() -> Int32 {
        defer { descriptor = -1 }
        return descriptor
    }

    /// Some file systems report a failed write only here.
    func close() throws(StoreError) {
        guard descriptor >= 0 else { return }
        let closing = descriptor
        descriptor = -1
        // EINTR leaves the descriptor closed on Linux (close(2)).
        guard Glibc.close(closing) == 0 || errno == EINTR else { throw StoreError("write", path, errno: errno) }
    }

    static func contents(of path: String) throws(StoreError) -> [UInt8] {
        let file = try OpenFile(path, O_RDONLY, for: "read")
        return try file.read(at: 0, count: try file.size())
    }
}
