import Glibc

/// A user of this system, as its databases know it.
struct SystemUser: Sendable, Equatable {
    let id: uid_t
    let group: gid_t
    /// The number, where the id has no name.
    let name: String

    init(id: uid_t) {
        self.id = id
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 1 << 14)
        guard getpwuid_r(id, &entry, &buffer, buffer.count, &found) == 0, found != nil, let text = entry.pw_name else {
            group = gid_t(id)
            name = "user \(id)"
            return
        }
        group = entry.pw_gid
        name = String(cString: text)
    }

    /// To whom a file or folder belongs, the nearest that is there on the way to it.
    static func owner(near path: String) -> SystemUser? {
        var path = path
        var status = stat()
        while stat(path, &status) != 0 {
            guard path != "/", path != "." else { return nil }
            path = FilePath.folder(of: path)
        }
        return SystemUser(id: status.st_uid)
    }
}
