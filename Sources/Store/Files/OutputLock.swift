import Documents
import Glibc

/// The one right to write to an output directory: `flock(2)` on `.lock` in it.
///
/// The kernel lets go when the process dies, however it dies. The file then still names the dead holder, which tells the next
/// one that there may be leftovers; `release` empties it and says that there are none.
public final class OutputLock: Sendable {
    /// Who has the directory, or had it last.
    public struct Holder: Sendable, Hashable, CustomStringConvertible {
        public var processID: Int32
        public var since: Timestamp

        public var description: String { "process \(processID) since \(since)" }

        init(processID: Int32, since: Timestamp) {
            self.processID = processID
            self.since = since
        }

        /// Reads `PID TIME`; `nil` for anything else.
        init?(_ bytes: [UInt8]) {
            let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            guard words.count == 2, let processID = Int32(words[0]), let since = Timestamp(rfc3339: String(words[1]))
            else { return nil }
            self.init(processID: processID, since: since)
        }
    }

    public let tree: OutputTree
    /// The holder before us did not release: it was killed, or stopped on an error. `Recovery` puts things in order.
    public let isAfterUncleanEnd: Bool

    private let descriptor: Int32

    /// Takes the lock, or throws `held` with a message that says who has it. Never waits. Makes the directory.
    public init(_ tree: OutputTree, now: Timestamp) throws(StoreError) {
        self.tree = tree
        try tree.prepare()
        let path = tree.absolute(OutputTree.lock)
        let file = try OpenFile(path, O_RDWR | O_CREAT, for: "open")
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            guard number == EWOULDBLOCK else { throw StoreError("lock", path, errno: number) }
            let holder = Holder(try file.read(at: 0, count: 256)).map { " (\($0))" } ?? ""
            throw StoreError(.held, path: path, errno: number, "another run holds \(tree.root)\(holder)")
        }
        isAfterUncleanEnd = try file.size() > 0
        // Over the old name and never through an empty file: killed in between, the next one must still see a name.
        let name = Array("\(getpid()) \(now)\n".utf8)
        try file.write(name)
        try file.truncate(to: name.count)
        try file.synchronize()
        descriptor = file.relinquish()
    }

    /// Says that all is in order. Without this the next holder looks for leftovers.
    public func release() throws(StoreError) {
        guard ftruncate(descriptor, 0) == 0 else {
            throw StoreError("write", tree.absolute(OutputTree.lock), errno: errno)
        }
        flock(descriptor, LOCK_UN)
    }

    /// Unlocks first: a child that is just being spawned still has the descriptor, and closing ours would not let go.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Nobody holds the directory, and the last holder did not release it: there may be leftovers, which the next run sees to.
    public static func isLeftUnclean(_ tree: OutputTree) throws(StoreError) -> Bool {
        guard try holder(of: tree) == nil else { return false }
        do { return try !OpenFile.contents(of: tree.absolute(OutputTree.lock)).isEmpty } catch let error
            where error.code == .missing
        {
            return false
        }
    }

    /// Who holds the directory now; `nil` where nobody does.
    ///
    /// `flock` cannot be asked, only tried: a run that starts within the same microseconds is turned away.
    public static func holder(of tree: OutputTree) throws(StoreError) -> Holder? {
        let file: OpenFile
        do { file = try OpenFile(tree.absolute(OutputTree.lock), O_RDONLY, for: "open") } catch let error
            where error.code == .missing
        {
            return nil
        }
        guard flock(file.descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
        return Holder(try file.read(at: 0, count: 256))
    }
}
