import Foundation

/// A folder of its own for one test; gone when the test is.
public final class TemporaryDirectory: Sendable {
    public let path: String

    public init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("ingest-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    public func path(_ relative: String) -> String { "\(path)/\(relative)" }

    public func write(_ bytes: some Sequence<UInt8>, to relative: String) throws {
        let place = URL(fileURLWithPath: path(relative))
        try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
    }

    public func read(_ relative: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(relative)))) }

    /// Paths of all files below, relative, sorted.
    public func files() -> [String] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: self.path($0), isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    /// Permission bits.
    public func mode(_ relative: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path(relative))[.posixPermissions] as? Int) ?? 0
    }
}
