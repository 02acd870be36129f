import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct OutputLockTests {
    let place: TemporaryDirectory
    let tree: OutputTree

    init() throws {
        place = try TemporaryDirectory()
        tree = OutputTree(root: place.path("out/"))
    }

    @Test("A second run is told who holds the directory and since when")
    func held() throws {
        let lock = try OutputLock(tree, now: Samples.time)
        let error = #expect(throws: StoreError.self) { try OutputLock(tree, now: Samples.time.advanced(bySeconds: 60)) }
        #expect(error?.code == .held)
        #expect(error?.message.contains("process \(getpid()) since 2026-11-23T06:42:00Z") == true)
        #expect(try OutputLock.holder(of: tree)?.processID == getpid())
        try lock.release()
        #expect(try OutputLock.holder(of: tree) == nil)
        _ = try OutputLock(tree, now: Samples.time)
    }

    @Test("Who does not release leaves word that things may be out of order, until someone does")
    func unclean() throws {
        do {
            let first = try OutputLock(tree, now: Samples.time)
            #expect(!first.isAfterUncleanEnd)
        }
        do {
            let second = try OutputLock(tree, now: Samples.time)
            #expect(second.isAfterUncleanEnd)
        }
        let third = try OutputLock(tree, now: Samples.time)
        #expect(third.isAfterUncleanEnd)
        try third.release()
        #expect(try !OutputLock(tree, now: Samples.time).isAfterUncleanEnd)
    }

    @Test("A process that is killed lets go")
    func killed() throws {
        _ = try OutputLock(tree, now: Samples.time)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        process.arguments = ["--no-fork", tree.absolute(".lock"), "sh", "-c", "echo held; exec sleep 600"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        _ = pipe.fileHandleForReading.availableData
        #expect(throws: StoreError.self) { try OutputLock(tree, now: Samples.time) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let lock = try OutputLock(tree, now: Samples.time)
        #expect(lock.isAfterUncleanEnd)
    }

    @Test("An output directory that cannot be made is named")
    func cannotMake() throws {
        try place.write([1], to: "file")
        let error = #expect(throws: StoreError.self) {
            try OutputLock(OutputTree(root: place.path("file/out")), now: Samples.time)
        }
        #expect(error?.path.hasPrefix(place.path("file")) == true)
    }
}
