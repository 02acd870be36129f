import Documents
import Glibc
import Store

/// Keeps what root does in somebody's output directory theirs: the files would be root's, and the service could not go on.
enum OutputOwner {
    /// Whoever is to be taken on by a process of `effective` for a directory of `owner`; `nil` where all stays as it is.
    static func substitute(effective: uid_t, owner: uid_t?) -> uid_t? {
        guard effective == 0, let owner, owner != 0 else { return nil }
        return owner
    }

    /// Root goes on as the directory's owner, for good. Throws what ends the program where that cannot be done.
    static func become(_ tree: OutputTree, _ session: Session) throws {
        var status = stat()
        let owner = stat(tree.root, &status) == 0 ? status.st_uid : nil
        guard let id = substitute(effective: geteuid(), owner: owner) else { return }
        let user = SystemUser(id: id)
        // Groups first: without root's rights nobody may give them up.
        guard initgroups(user.name, user.group) == 0, setgid(user.group) == 0, setuid(id) == 0 else {
            throw session.quit(
                .cannotCreate,
                "cannot go on as \(user.name), to whom \(tree.root) belongs: \(String(cString: strerror(errno))); "
                    + "run the command as that user")
        }
        session.log.log(Event(.note, .debug, "going on as \(user.name), to whom \(tree.root) belongs"))
    }
}
