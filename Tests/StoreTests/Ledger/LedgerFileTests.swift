import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct LedgerFileTests {
    let place: TemporaryDirectory

    init() throws { place = try TemporaryDirectory() }

    private var path: String { place.path("state.db") }

    @Test("A ledger of an earlier schema is brought up to date and keeps what it knew")
    func migration() throws {
        let earlier = SchemaMigrations.all.steps
        let later = SchemaMigrations(steps: earlier + ["ALTER TABLE urls ADD COLUMN priority INTEGER NOT NULL DEFAULT 7"])
        do {
            let ledger = try SQLiteLedger(path: path, .readWrite, migrations: SchemaMigrations(steps: earlier))
            #expect(ledger.isNew)
            try ledger.accept([Samples.address("https://h.example/a")])
        }
        do {
            let old = #expect(throws: StoreError.self) { try SQLiteLedger(path: path, .readOnly, migrations: later) }
            #expect(old?.message.contains("earlier version") == true)
            let ledger = try SQLiteLedger(path: path, .readWrite, migrations: later)
            #expect(!ledger.isNew)
            let priority = try ledger.with { connection throws(StoreError) in
                try connection.first("SELECT priority FROM urls") { $0.requiredInt() }
            }
            #expect(priority == 7)
            #expect(try ledger.pending(source: "example-news", now: Samples.time, limit: 5).count == 1)
        }
        let newer = #expect(throws: StoreError.self) { try SQLiteLedger(path: path) }
        #expect(newer?.code == .newer)
    }

    @Test("A step that fails leaves the ledger as it was")
    func failedMigration() throws {
        _ = try SQLiteLedger(path: path)
        let broken = SchemaMigrations(steps: SchemaMigrations.all.steps + ["CREATE TABLE extra (x); CREATE TABLE urls (y)"])
        #expect(throws: StoreError.self) { try SQLiteLedger(path: path, .readWrite, migrations: broken) }
        let ledger = try SQLiteLedger(path: path)
        let tables = try ledger.with { connection throws(StoreError) in
            try connection.first("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'") { $0.requiredInt() }
        }
        #expect(tables == 0)
    }

    @Test("A file that is no database is named, with the way out")
    func damaged() throws {
        try place.write(Array("this is no database, but long enough to be looked at".utf8), to: "state.db")
        let error = #expect(throws: StoreError.self) { try SQLiteLedger(path: path) }
        #expect(error?.code == .damaged)
        #expect(error?.message.contains(path) == true && error?.message.contains("ingest verify --rebuild") == true)
        #expect(throws: StoreError.self) { try SQLiteLedger(path: path, .readOnly) }
    }

    @Test("Pages that were overwritten are found")
    func overwritten() throws {
        do {
            let ledger = try SQLiteLedger(path: path)
            try ledger.accept((0..<500).map { Samples.address("https://h.example/\($0)") })
        }
        var bytes = try place.read("state.db")
        for index in 4096..<bytes.count { bytes[index] = 0xA5 }
        try place.write(bytes, to: "state.db")
        let error = #expect(throws: StoreError.self) {
            let ledger = try SQLiteLedger(path: path)
            try ledger.check()
        }
        #expect(error?.code == .damaged)
    }

    @Test("Another program's database is not touched")
    func foreign() throws {
        do {
            let connection = try SQLiteConnection(path, flags: 6)
            try connection.execute("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
        }
        let error = #expect(throws: StoreError.self) { try SQLiteLedger(path: path) }
        #expect(error?.code == .foreign)
        let connection = try SQLiteConnection(path, flags: 1)
        #expect(try connection.rows("SELECT name FROM sqlite_schema") { $0.requiredText() } == ["theirs"])
    }

    @Test("A ledger that is not there cannot be read")
    func missing() {
        let error = #expect(throws: StoreError.self) { try SQLiteLedger(path: path, .readOnly) }
        #expect(error?.code == .missing)
        #expect(place.files().isEmpty)
    }
}
