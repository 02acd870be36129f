import Glibc

/// What is done to folders of the output directory.
enum Folder {
    /// Makes the folder and those above it that are missing, mode 0750, each safe on disk.
    static func make(_ path: String) throws(StoreError) {
        if mkdir(path, 0o750) == 0 {
            // The umask may have taken more away than it should.
            guard chmod(path, 0o750) == 0 else { throw StoreError("make the folder", path, errno: errno) }
            return try synchronize(parent(of: path))
        }
        switch errno {
        case EEXIST:
            guard exists(path) else {
                throw StoreError(.exists, path: path, errno: ENOTDIR, "cannot make the folder \(path): a file is in its place")
            }
        // Some file systems say so of a folder that they will not have, though the one above it is there.
        case ENOENT where !exists(parent(of: path)):
            try make(parent(of: path))
            try make(path)
        default: throw StoreError("make the folder", path, errno: errno)
        }
    }

    /// Returns when the names in the folder are on the disk.
    static func synchronize(_ path: String) throws(StoreError) {
        let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY, for: "write to the folder")
        try folder.synchronize()
    }

    /// Throws `diskFull` where the folder's file system has not so many bytes left; leaves nothing behind, even if killed.
    ///
    /// Does nothing on a file system that knows no unnamed files (open(2), `O_TMPFILE`).
    static func demandRoom(_ bytes: Int, in path: String) throws(StoreError) {
        // O_TMPFILE is a macro that Swift does not import: __O_TMPFILE | O_DIRECTORY.
        let unnamed = open(path, 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, OpenFile.mode)
        guard unnamed >= 0 else {
            if [EOPNOTSUPP, EISDIR, ENOENT, EINVAL].contains(errno) { return }
            throw StoreError("write to the folder", path, errno: errno)
        }
        defer { close(unnamed) }
        var number: Int32
        repeat { number = posix_fallocate(unnamed, 0, off_t(bytes)) } while number == EINTR
        guard number == 0 else { throw StoreError("write to the folder", path, errno: number) }
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Names in the folder, sorted by their bytes; empty where there is no such folder.
    static func names(in path: String) throws(StoreError) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw StoreError("read the folder", path, errno: errno)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw StoreError("read the folder", path, errno: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Calls `visit` with the path of everything below the folder that is no folder, in the order of the names.
    static func walk(_ path: String, _ visit: (String) throws(StoreError) -> Void) throws(StoreError) {
        for name in try names(in: path) {
            let child = "\(path)/\(name)"
            var status = stat()
            guard lstat(child, &status) == 0 else { throw StoreError("look at", child, errno: errno) }
            if status.st_mode & S_IFMT == S_IFDIR { try walk(child, visit) } else { try visit(child) }
        }
    }

    static func parent(of path: String) -> String {
        let trimmed = path.last == "/" ? path.dropLast() : path[...]
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    static func remove(file path: String) throws(StoreError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw StoreError("remove", path, errno: errno) }
    }
}
