import Glibc

/// Part of a body that lies on the disk while there is no room for it in memory: an unnamed file, which goes with its owner, or with
/// the process, however that ends.
final class BodySpool: Sendable {
    private let file: Int32

    /// - Parameter file: an open file, which is closed with the spool
    init(_ file: Int32) { self.file = file }

    /// `nil` where no file can be made in the folder.
    convenience init?(in folder: String) {
        // O_TMPFILE is a macro that Swift does not import: __O_TMPFILE | O_DIRECTORY.
        var file = open(folder, 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
        if file < 0 {
            // Some file systems know no unnamed files (open(2)).
            var path = Array("\(folder)/ingest-XXXXXX".utf8CString)
            file = mkstemp(&path)
            guard file >= 0 else { return nil }
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
            unlink(path)
        }
        self.init(file)
    }

    deinit { close(file) }

    /// Whether all of it has been written there; where not (a full disk), what was before that place is as it was.
    func write(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        var (rest, place) = (bytes, place)
        while !rest.isEmpty {
            let count = pwrite(file, rest.baseAddress, rest.count, off_t(place))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            place += count
        }
        return true
    }

    /// Fills the place with the file's beginning; `false` where it cannot be read.
    func read(into place: UnsafeMutableRawBufferPointer) -> Bool {
        var read = 0
        while read < place.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: place.dropFirst(read))
            let count = pread(file, rest.baseAddress, rest.count, off_t(read))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            read += count
        }
        return true
    }
}
