import Documents
import Glibc

/// Files that are changed whole: whoever reads them sees what was there or what is there now, and nothing between.
enum ReplacedFile {
    /// Written aside in the same folder, fsynced, renamed over what is there. Owner and mode of an earlier file stay, and so
    /// does a link to it. Makes the folder where it is missing.
    ///
    /// - Parameter mode: of the file, whatever the umask is; `nil` for that of the earlier file, 0644 for a new one.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t?) throws(SavedFileError) {
        let path = target(of: path)
        let folder = FilePath.folder(of: path)
        if mkdir(folder, 0o755) != 0, errno != EEXIST { throw failure("make the folder", folder) }
        var earlier = stat()
        let isThere = stat(path, &earlier) == 0
        // Begins with a dot, so that neither the configuration's reader nor node_exporter takes it for one of theirs.
        let aside = "\(folder)/.\(path.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)).\(getpid())"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure("write", path) }
        // Only root may give files away; others keep their own.
        if isThere { _ = fchown(descriptor, earlier.st_uid, earlier.st_gid) }
        let isWritten =
            StandardStream(descriptor: descriptor).write(bytes)
            && fchmod(descriptor, mode ?? (isThere ? earlier.st_mode & 0o7777 : 0o644)) == 0 && fsync(descriptor) == 0
        let number = errno
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(aside, path) == 0 else {
            if !isWritten { errno = number }
            let fault = failure("write", path)
            unlink(aside)
            throw fault
        }
        try synchronize(folder)
    }

    static func remove(_ path: String) throws(SavedFileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
        try synchronize(FilePath.folder(of: path))
    }

    private static func synchronize(_ folder: String) throws(SavedFileError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read the folder", folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("write to the folder", folder) }
    }

    private static func target(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func failure(_ attempt: String, _ path: String) -> SavedFileError {
        let number = errno
        let advice = number == EACCES || number == EPERM ? ": run the command as root (sudo)" : ""
        return SavedFileError(.unreadable, "cannot \(attempt) \(path): \(String(cString: strerror(number)))\(advice)")
    }
}
