import Documents
import Glibc

/// The files of this machine: configuration, lists of addresses, saved documents.
struct LocalFiles: SavedFiles {
    /// Read instead of what lies at the path; `nil` for a file that is to be gone. So a change can be judged before it is made.
    var changes: [String: [UInt8]?] = [:]

    func bytes(of path: String, limit: Int) throws(SavedFileError) -> [UInt8] {
        if let changed = changes[path] {
            guard let bytes = changed else { throw SavedFileError(.missing, "\(path) is to be removed.") }
            return bytes
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read", path) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            if bytes.count > limit { throw SavedFileError(.tooLarge, "\(path) is longer than \(limit) bytes.") }
        }
    }

    /// Writes a file that a person asked for by name, over what is there.
    func write(_ bytes: [UInt8], to path: String) throws(SavedFileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("write", path) }
        let isWritten = StandardStream(descriptor: descriptor).write(bytes)
        guard isWritten, close(descriptor) == 0 else { throw failure("write", path) }
    }

    /// Names of everything in a folder but `.` and `..`, sorted by their bytes.
    func names(in folder: String) throws(SavedFileError) -> [String] {
        let changed = changes.filter { FilePath.folder(of: $0.key) == folder }
        func name(_ path: String) -> String { String(path.dropFirst(folder.utf8.count + 1)) }
        guard let stream = opendir(folder) else {
            if errno == ENOENT, !changed.isEmpty { return changed.filter { $0.value != nil }.keys.map(name).sorted() }
            throw failure("read the folder", folder)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        for (path, bytes) in changed {
            names.removeAll { $0 == name(path) }
            if bytes != nil { names.append(name(path)) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func paths(matching pattern: String) throws(SavedFileError) -> [String] {
        var found: Set<String> = []
        for path in pattern.contains(where: { "*?[".contains($0) }) ? expand(pattern) : [pattern] {
            guard let kind = kind(of: path) else { throw failure("find", path) }
            if kind == S_IFREG { found.insert(path) }
            if kind == S_IFDIR { try collect(in: path, &found, depth: 0) }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Folders may lie deep, but not so deep that a loop of mounts keeps us for ever; links to folders are not followed.
    private func collect(in folder: String, _ found: inout Set<String>, depth: Int) throws(SavedFileError) {
        guard depth < 64 else { return }
        for name in try names(in: folder) where !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                try collect(in: path, &found, depth: depth + 1)
            } else if kind(of: path) == S_IFREG {
                found.insert(path)
            }
        }
    }

    private func expand(_ pattern: String) -> [String] {
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(pattern, GLOB_BRACE, nil, &matches) == 0 else { return [] }
        return (0..<Int(matches.gl_pathc)).compactMap { matches.gl_pathv[$0].map { String(cString: $0) } }
    }

    /// Whether a file or the like stands where a folder is to be, or in place of a folder above it.
    func isBlocked(folder path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT != S_IFDIR : errno == ENOTDIR
    }

    private func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private func failure(_ attempt: String, _ path: String) -> SavedFileError {
        let number = errno
        return SavedFileError(
            number == ENOENT || number == ENOTDIR ? .missing : .unreadable,
            "cannot \(attempt) \(path): \(String(cString: strerror(number)))")
    }
}
