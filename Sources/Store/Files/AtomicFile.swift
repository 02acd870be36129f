import Glibc
import Synchronization

/// Files that appear whole or not at all, and never in the place of another.
///
/// Written aside in the same folder, fsynced, linked to the final name (`link(2)` fails where the name is taken, so that no
/// earlier file can be replaced), the aside name removed, the folder fsynced.
public enum AtomicFile {
    public enum Outcome: Sendable, Hashable {
        case written
        /// The very same bytes were there already: a run died between this and its ledger.
        case sameBytes
        /// Other bytes are there. Nothing was written.
        case taken
    }

    /// What the names of files begin with that are not whole yet; what a killed run leaves behind.
    public static let asidePrefix = ".aside-"

    private static let serial = Atomic<Int>(0)

    /// Returns when the file and its name are on the disk. Makes the folder where it is missing.
    public static func create(_ bytes: [UInt8], at path: String) throws(StoreError) -> Outcome {
        if let outcome = try compare(bytes, with: path) { return outcome }
        let folder = Folder.parent(of: path)
        try Folder.make(folder)
        let aside = try writeAside(bytes, in: folder)
        let isLinked = link(aside, path) == 0
        let number = errno
        try Folder.remove(file: aside)
        guard isLinked else {
            if number == EEXIST, let outcome = try compare(bytes, with: path) { return outcome }
            throw StoreError("create", path, errno: number)
        }
        try Folder.synchronize(folder)
        return .written
    }

    /// Whether the name marks a file that is not whole.
    public static func isAside(_ name: String) -> Bool { name.hasPrefix(asidePrefix) }

    private static func writeAside(_ bytes: [UInt8], in folder: String) throws(StoreError) -> String {
        while true {
            let number = serial.add(1, ordering: .relaxed).newValue
            let aside = "\(folder)/\(asidePrefix)\(getpid())-\(number)"
            let file: OpenFile
            do {
                file = try OpenFile(aside, O_WRONLY | O_CREAT | O_EXCL, for: "create")
            } catch let error where error.code == .exists {
                continue  // left behind by a killed run that had our process id
            }
            do {
                try file.write(bytes)
                try file.synchronize()
                try file.close()
                return aside
            } catch {
                unlink(aside)
                throw error
            }
        }
    }

    /// What is at the path already, made durable if it is the same; `nil` where nothing is.
    private static func compare(_ bytes: [UInt8], with path: String) throws(StoreError) -> Outcome? {
        let file: OpenFile
        do { file = try OpenFile(path, O_RDONLY, for: "read") } catch let error where error.code == .missing { return nil }
        guard try file.size() == bytes.count, try file.read(at: 0, count: bytes.count) == bytes else { return .taken }
        try file.synchronize()
        try Folder.synchronize(Folder.parent(of: path))
        return .sameBytes
    }
}
