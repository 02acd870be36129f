import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct LedgerFileTests {
    let place: TemporaryDirectory

    init() throws { place = try TemporaryDirectory() }

    private var path: String { place.path("state.db") }

    @Test(
        "A ledger of each earlier schema is brought up to date and keeps what it knew",
        arguments: 1..<SchemaMigrations.all.steps.count)
    func migration(from version: Int) throws {
        let steps = SchemaMigrations.all.steps
        do {
            let earlier = SchemaMigrations(steps: Array(steps.prefix(version)))
            let ledger = try SQLiteLedger(path: path, .readWrite, migrations: earlier)
            #expect(ledger.isNew)
            // As the programs of that time wrote them.
            try ledger.with { connection throws(StoreError) in
                let origins = version >= 4
                if origins { try connection.execute("INSERT INTO origins (address) VALUES ('https://h.example/feed')") }
                for (name, outcome, hash) in [("a", "NULL", "NULL"), ("b", "'new'", "'00ff'")] {
                    try connection.execute(
                        """
                        INSERT INTO urls VALUES ('example-news', 'https://h.example/\(name)', \(origins ? "1" : "'https://h.example/feed'"),
                            \(Samples.time.seconds), \(outcome), '"e"', NULL, \(hash), NULL, NULL, 0, \(hash))
                        """)
                }
                try connection.execute(
                    "INSERT INTO hints VALUES ('example-news', 'https://h.example/a', '{\"title\": \"A headline\"}')")
            }
            _ = try ledger.adopt([Samples.version()])
            try ledger.recordRun(
                id: "r", startedAt: Samples.time, finishedAt: Samples.time, manifest: "runs/r.json", manifestSHA256: "m")
        }
        let old = #expect(throws: StoreError.self) { try SQLiteLedger(path: path, .readOnly) }
        #expect(old?.message.contains("earlier version") == true)
        let ledger = try SQLiteLedger(path: path)
        #expect(!ledger.isNew)
        let pending = try ledger.pending(source: "example-news", now: Samples.time, limit: 5)
        #expect(pending.map(\.url) == ["https://h.example/a"] && pending[0].hint?.title == "A headline")
        #expect(pending[0].discoveredVia == "https://h.example/feed" && pending[0].rawSHA256 == nil)
        let settled = try #require(try ledger.urlState("https://h.example/b", source: "example-news"))
        #expect(settled.discoveredVia == "https://h.example/feed" && settled.outcome == "new")
        #expect(settled.rawSHA256 == "00ff" && settled.documentID == "00ff" && settled.validators.etag == "\"e\"")
        try ledger.commit(settled, version: nil)
        #expect(try ledger.urlState("https://h.example/b", source: "example-news") == settled)
        #expect(try ledger.document(id: Samples.id) == Samples.version())
        #expect(try ledger.latestManifestSHA256() == "m")
        #expect(try schema(of: ledger) == schema(of: SQLiteLedger(path: place.path("fresh.db"))))
        try ledger.check()
    }

    private func schema(of ledger: SQLiteLedger) throws -> [String] {
        try ledger.with { connection throws(StoreError) in
            try connection.rows("SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name") { $0.requiredText() }
        }
    }

    @Test("A ledger of a later schema is left alone")
    func laterSchema() throws {
        let later = SchemaMigrations(steps: SchemaMigrations.all.steps + ["CREATE TABLE later (x)"])
        _ = try SQLiteLedger(path: path, .readWrite, migrations: later)
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
