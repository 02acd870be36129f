import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

/// A file system of 256 KiB that is really full, or really read-only. Mounting one takes root; without it the tests are skipped.
@Suite(.serialized, .enabled("needs root, to mount a small tmpfs") { TinyDisk.canMount }) struct FullDiskTests {
    let disk: TinyDisk

    init() throws { disk = try TinyDisk() }

    @Test("A file that does not fit is reported as such and leaves nothing behind")
    func atomicFile() throws {
        let error = #expect(throws: StoreError.self) {
            try AtomicFile.create([UInt8](repeating: 7, count: 1 << 20), at: disk.path + "/records/big.json")
        }
        #expect(error?.code == .diskFull)
        #expect(error?.message.contains("big.json") == true || error?.message.contains(".aside") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path + "/records").isEmpty)
        #expect(try AtomicFile.create([1], at: disk.path + "/records/small.json") == .written)
    }

    @Test("An archive that has filled the disk keeps what it promised, whole, and goes on when there is room")
    func archive() throws {
        let tree = OutputTree(root: disk.path)
        let archive = WARCArchive(tree, startedAt: Samples.time, software: "ingest/test")
        // Does not compress.
        var state: UInt32 = 1
        let noise = (0..<40_000).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        var promised: [ArchiveLocation] = []
        var failure: StoreError?
        for index in 0..<40 where failure == nil {
            do { promised.append(try archive.append(try Samples.exchange("https://h.example/\(index)", body: noise))) } catch {
                failure = error as? StoreError
            }
        }
        #expect(failure?.code == .diskFull)
        #expect(promised.count >= 2)
        promised.append(try archive.append(try Samples.exchange(body: Array("small".utf8))))
        try archive.close()
        let found = try readAll(tree, promised[0].file)
        #expect(found.exchanges.map(\.location) == promised)
        #expect(found.damage.isEmpty)
    }

    @Test("A ledger on a full disk says so and is sound afterwards")
    func ledger() throws {
        let tree = OutputTree(root: disk.path)
        let ledger = try SQLiteLedger(tree)
        let error = #expect(throws: StoreError.self) {
            for round in 0..<200 {
                try ledger.accept(
                    (0..<50).map { Samples.address("https://h.example/\(round)/\($0)/" + String(repeating: "x", count: 200)) })
            }
        }
        #expect(error?.code == .diskFull)
        try ledger.check()
        // Whoever passed over it must not go on: even what would fit now is refused, with the same words.
        let again = #expect(throws: StoreError.self) { try ledger.save(HostState(host: "h.example")) }
        #expect(again == error)
        #expect(try ledger.hostState("h.example") == nil)
    }

    @Test("Where there is not even room for the ledger's index, it is not opened: to touch that index would end the process")
    func ledgerWithoutRoom() throws {
        _ = try AtomicFile.create([UInt8](repeating: 7, count: 208 << 10), at: disk.path + "/filler")
        let error = #expect(throws: StoreError.self) { try SQLiteLedger(OutputTree(root: disk.path)) }
        #expect(error?.code == .diskFull)
        #expect(!FileManager.default.fileExists(atPath: disk.path + "/state.db-shm"))
        try FileManager.default.removeItem(atPath: disk.path + "/filler")
        _ = try SQLiteLedger(OutputTree(root: disk.path))
    }

    @Test("On a read-only file system writing is refused with its code, and the ledger can still be read")
    func readOnly() throws {
        let tree = OutputTree(root: disk.path)
        do {
            let lock = try OutputLock(tree, now: Samples.time)
            try SQLiteLedger(tree).accept([Samples.address("https://h.example/a")])
            try lock.release()
        }
        try disk.makeReadOnly()
        #expect(throws: StoreError.self) { try SQLiteLedger(tree) }
        for attempt: () throws -> Void in [
            { _ = try AtomicFile.create([1], at: disk.path + "/x") }, { _ = try OutputLock(tree, now: Samples.time) },
            {
                _ = try WARCArchive(tree, startedAt: Samples.time, software: "ingest/test").append(try Samples.exchange())
            },
        ] {
            let error = #expect(throws: StoreError.self) { try attempt() }
            #expect(error?.code == .readOnly)
        }
        #expect(try SQLiteLedger(tree, .readOnly).counts().addresses == 1)
    }
}
