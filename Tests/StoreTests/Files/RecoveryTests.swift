import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct RecoveryTests {
    let place: TemporaryDirectory
    let tree: OutputTree

    init() throws {
        place = try TemporaryDirectory()
        tree = OutputTree(root: place.path)
    }

    /// A run that ends without releasing.
    private func die() throws { _ = try OutputLock(tree, now: Samples.time) }

    private func recover() throws -> (Recovery, SQLiteLedger) {
        let lock = try OutputLock(tree, now: Samples.time)
        let ledger = try SQLiteLedger(tree)
        let recovery = try Recovery.perform(lock, ledger: ledger)
        try lock.release()
        return (recovery, ledger)
    }

    @Test("After a clean end nothing is looked at")
    func clean() throws {
        _ = try recover()
        try place.write([1], to: "records/s/2026/11/23/.aside-1-1")
        #expect(try recover().0 == Recovery())
        #expect(place.files().contains("records/s/2026/11/23/.aside-1-1"))
    }

    @Test("What a killed run was still writing goes; it was never a record")
    func asides() throws {
        _ = try recover()
        try die()
        try place.write(Array("{\"schema\": ".utf8), to: "records/s/2026/11/23/.aside-1-1")
        try place.write([], to: "runs/.aside-1-2")
        let (recovery, ledger) = try recover()
        #expect(recovery.removed == ["records/s/2026/11/23/.aside-1-1", "runs/.aside-1-2"])
        #expect(try ledger.counts().versions == 0)
    }

    @Test("A record that the ledger does not know is told to it, once")
    func orphans() throws {
        _ = try recover()
        try die()
        let records = RecordTree(tree)
        let later = Samples.time.advanced(bySeconds: 7200)
        let first = try records.write(Samples.record(), source: "example-news", firstFetchedAt: Samples.time)
        let second = try records.write(
            Samples.record(version: 2, text: "Changed.", fetchedAt: later), source: "example-news", firstFetchedAt: Samples.time)
        let (recovery, ledger) = try recover()
        #expect(recovery.adoptedRecords == 2)
        let versions = try ledger.versions(id: Samples.id)
        #expect(versions.map(\.path) == [first, second])
        #expect(versions.map(\.firstFetchedAt) == [Samples.time, Samples.time])
        #expect(versions.map(\.writtenAt) == [Samples.time, later])
        #expect(try versions.map(\.recordSHA256) == [records.sha256(ofRecordAt: first), records.sha256(ofRecordAt: second)])
        #expect(versions[0].archive == ArchiveLocation(file: "archive/x.warc.gz", offset: 7, recordID: "<urn:uuid:0>"))
        try die()
        #expect(try recover().0.adoptedRecords == 0)
    }

    @Test("Many records are told in several batches, versions of one document in any of them")
    func batches() throws {
        let records = RecordTree(tree)
        for index in 0..<600 {
            let digits = String(index, radix: 16)
            let id = String(repeating: "0", count: 8 - digits.count) + digits + String(repeating: "a", count: 24)
            for version in 1...2 {
                let record = Samples.record(id: id, version: version, text: "Text \(version).")
                _ = try records.write(record, source: "example-news", firstFetchedAt: Samples.time)
            }
        }
        let (recovery, ledger) = try recover()
        #expect(recovery.adoptedRecords == 1200)
        let counts = try ledger.counts()
        #expect(counts.documents == 600 && counts.versions == 1200)
    }

    @Test("A ledger that was lost learns of records and manifests again")
    func lostLedger() throws {
        _ = try RecordTree(tree).write(Samples.record(), source: "example-news", firstFetchedAt: Samples.time)
        let manifest = RunManifest(
            id: "r1", startedAt: Samples.time, finishedAt: Samples.time,
            generator: Provenance.Generator(name: "ingest", version: "1"),
            previousSHA256: nil, sources: [], documents: [])
        let (_, sha256) = try RunManifestFiles(tree).write(manifest)
        try place.write(Array("torn".utf8), to: "records/example-news/2026/11/23/broken.json")
        let (recovery, ledger) = try recover()
        #expect(recovery.adoptedRecords == 1 && recovery.adoptedRuns == 1)
        #expect(recovery.unreadable == ["records/example-news/2026/11/23/broken.json"])
        #expect(try ledger.latestManifestSHA256() == sha256)
        #expect(try ledger.document(id: Samples.id)?.version == 1)
    }

    @Test("An archive that was being written loses its torn end wherever it was torn, and nothing else")
    func tornArchive() throws {
        let archive = WARCArchive(tree, startedAt: Samples.time, software: "ingest/test")
        let locations = try archive.append([
            try Samples.exchange("https://h.example/1"), try Samples.exchange("https://h.example/2"),
        ])
        let file = locations[0].file
        #expect(place.files() == [file, file + ".open"])
        let whole = try place.read(file)
        try archive.close()
        #expect(place.files() == [file])
        for count in stride(from: locations[1].offset + 1, to: whole.count, by: 7) {
            try place.write(whole.prefix(count), to: file)
            try place.write([], to: file + ".open")
            try die()
            let (recovery, _) = try recover()
            #expect(recovery.shortened == [file])
            #expect(try place.read(file) == Array(whole.prefix(locations[1].offset)), "torn at \(count)")
            #expect(!place.files().contains(file + ".open"))
        }
        try place.write(whole, to: file)
        try place.write([], to: file + ".open")
        try die()
        #expect(try recover().0.shortened == [])
        #expect(try place.read(file) == whole)
    }

    @Test("An archive that holds no whole exchange yet goes; one that is damaged worse than torn stays")
    func worthless() throws {
        let archive = WARCArchive(tree, startedAt: Samples.time, software: "ingest/test")
        let location = try archive.append(try Samples.exchange())
        try archive.close()
        let whole = try place.read(location.file)
        for count in [0, 3, 20, location.offset, location.offset + 9] {
            try place.write(whole.prefix(count), to: location.file)
            try place.write([], to: location.file + ".open")
            try die()
            _ = try recover()
            #expect(!place.files().contains(location.file) || count == 0, "torn at \(count)")
        }
        let rotten = Array("not an archive".utf8)
        try place.write(rotten, to: location.file)
        try place.write([], to: location.file + ".open")
        try die()
        _ = try recover()
        #expect(try place.read(location.file) == rotten)
    }
}
