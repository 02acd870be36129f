import Foundation
import TestSupport

/// A mounted tmpfs of 256 KiB.
final class TinyDisk: Sendable {
    static let canMount: Bool = (try? TinyDisk()) != nil

    private struct CannotMount: Error {}
    private let place: TemporaryDirectory

    var path: String { place.path("disk") }

    init() throws {
        place = try TemporaryDirectory()
        try FileManager.default.createDirectory(atPath: place.path("disk"), withIntermediateDirectories: true)
        let mount = try Command("mount", "-t", "tmpfs", "-o", "size=256k", "ingest-test", place.path("disk"))
        guard mount.status == 0 else { throw CannotMount() }
    }

    func makeReadOnly() throws {
        guard try Command("mount", "-o", "remount,ro", path).status == 0 else { throw CannotMount() }
    }

    deinit { _ = try? Command("umount", "-l", path) }
}
