import Documents
import Synchronization

/// A disk in memory; a pattern names what begins with it.
final class MemoryFiles: SavedFiles {
    private let files: Mutex<[String: [UInt8]]>

    init(_ files: [String: String] = [:]) { self.files = Mutex(files.mapValues { Array($0.utf8) }) }

    func set(_ path: String, _ text: String?) { files.withLock { $0[path] = text.map { Array($0.utf8) } } }
    func set(_ path: String, bytes: [UInt8]) { files.withLock { $0[path] = bytes } }

    func paths(matching pattern: String) throws(SavedFileError) -> [String] {
        let paths = files.withLock { $0.keys.filter { $0.hasPrefix(pattern) }.sorted() }
        guard !paths.isEmpty else { throw SavedFileError(.missing, "cannot find \(pattern)") }
        return paths
    }

    func bytes(of path: String, limit: Int) throws(SavedFileError) -> [UInt8] {
        guard let bytes = files.withLock({ $0[path] }) else { throw SavedFileError(.missing, "cannot read \(path)") }
        return bytes
    }
}
