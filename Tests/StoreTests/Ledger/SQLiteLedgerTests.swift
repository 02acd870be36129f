import CSQLite
import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct SQLiteLedgerTests {
    let place: TemporaryDirectory
    let ledger: SQLiteLedger

    init() throws {
        place = try TemporaryDirectory()
        ledger = try SQLiteLedger(OutputTree(root: place.path))
    }

    private func reopened() throws -> SQLiteLedger { try SQLiteLedger(path: place.path("state.db")) }

    @Test("A source's state comes back as it was saved, also after a restart")
    func sources() throws {
        var state = SourceState(
            name: "example-news", lastRunAt: Samples.time, nextDueAt: Samples.time.advanced(bySeconds: 3600), errorStreak: 2,
            lastError: "it's \"down\"; DROP TABLE sources", validators: Validators(etag: "W/\"é\"", lastModified: ""),
            newCount: 3,
            updatedCount: 2, failedCount: 1, isPaused: true)
        #expect(try ledger.sourceState("example-news") == nil)
        try ledger.save(state)
        state.lastSuccessAt = Samples.time
        try ledger.save(state)
        try ledger.save(SourceState(name: "another"))
        #expect(try reopened().sourceState("example-news") == state)
        #expect(try reopened().sourceStates().map(\.name) == ["another", "example-news"])
    }

    @Test("An address comes back with all that is known of it")
    func addresses() throws {
        let url = "https://news.example.org/a?x='"
        var state = Samples.address(url)
        state.hint = EntryHint(title: "Ti\u{0}tle", summary: "s", authors: ["A"], contentHTML: "<p>'\"")
        state.discoveredVia = "feed"
        try ledger.accept([state])
        #expect(try ledger.urlState(url, source: "example-news") == state)
        #expect(try ledger.urlState(url, source: "other") == nil)
        state.outcome = "new"
        state.rawSHA256 = "ab"
        state.lastFetchedAt = Samples.time
        state.nextTryAt = Samples.time.advanced(bySeconds: 60)
        state.validators = Validators(etag: "e", lastModified: "m")
        state.documentID = Samples.id
        state.failures = 4
        try ledger.commit(state, version: Samples.version())
        #expect(try reopened().urlState(url, source: "example-news") == state)
        state.hint = nil
        try ledger.commit(state, version: nil)
        #expect(try ledger.urlState(url, source: "example-news") == state)
    }

    @Test("Accepting a known address changes nothing of it")
    func acceptKnown() throws {
        var state = Samples.address("https://h.example/a")
        state.outcome = "new"
        try ledger.commit(state, version: nil)
        var again = Samples.address("https://h.example/a", acceptedAt: 50)
        again.hint = EntryHint(title: "later")
        try ledger.accept([again, Samples.address("https://h.example/b"), Samples.address("https://h.example/b")])
        #expect(try ledger.urlState("https://h.example/a", source: "example-news") == state)
        #expect(try ledger.counts().addresses == 2)
    }

    @Test("Pending are those without an outcome and those whose time has come, the oldest first")
    func pending() throws {
        try ledger.accept([
            Samples.address("https://h.example/young", acceptedAt: 90), Samples.address("https://h.example/old", acceptedAt: 10),
        ])
        for state in [
            Samples.address("https://h.example/due", outcome: "timed_out", nextTryAt: 50),
            Samples.address("https://h.example/later", outcome: "timed_out", nextTryAt: 101),
            Samples.address("https://h.example/done", outcome: "new"),
        ] { try ledger.commit(state, version: nil) }
        var elsewhere = Samples.address("https://h.example/elsewhere")
        elsewhere.source = "other"
        try ledger.accept([elsewhere])
        let now = Samples.time.advanced(bySeconds: 100)
        func names(_ limit: Int) throws -> [String] {
            try ledger.pending(source: "example-news", now: now, limit: limit).map { String($0.url.dropFirst(18)) }
        }
        #expect(try names(10) == ["old", "due", "young"])
        #expect(try names(2) == ["old", "due"])
        // A clock that was set back does not hide what was accepted.
        #expect(try ledger.pending(source: "example-news", now: Samples.time, limit: 10).count == 2)
    }

    @Test("What an address has is given back as it was, hexadecimal or not")
    func spellings() throws {
        for hash in ["00ff", String(repeating: "0a", count: 32), "ABCD", "abc", "", "0g", "é0", nil] {
            var state = Samples.address("https://h.example/x", outcome: "new")
            state.rawSHA256 = hash
            state.documentID = hash
            state.discoveredVia = hash.map { "https://h.example/\($0)" }
            try ledger.commit(state, version: nil)
            #expect(try ledger.urlState(state.url, source: state.source) == state)
        }
    }

    @Test("Where addresses became known is written once, and comes back with each")
    func origins() throws {
        let states = (0..<50).map { number in
            var state = Samples.address("https://h.example/\(number * 37 % 50)")
            state.discoveredVia = number < 40 ? "https://h.example/feed" : nil
            return state
        }
        try ledger.accept(states)
        try ledger.accept(states)
        #expect(try ledger.pending(source: "example-news", now: Samples.time, limit: 100) == states.sorted { $0.url < $1.url })
        let count = try ledger.with { connection throws(StoreError) in
            try connection.first("SELECT count(*) FROM origins") { $0.requiredInt() }
        }
        #expect(count == 1)
    }

    @Test("Pending and a due address are found by index, not by looking at every address")
    func indices() throws {
        let plans = try ledger.with { connection throws(StoreError) in
            try connection.rows(
                "EXPLAIN QUERY PLAN SELECT * FROM urls WHERE source = 'a' AND outcome IS NULL ORDER BY accepted_at, url LIMIT 5"
            ) { row in (row.int(), row.int(), row.int(), row.requiredText()).3 }
                + connection.rows(
                    """
                    EXPLAIN QUERY PLAN SELECT * FROM urls WHERE source = 'a' AND outcome IS NOT NULL AND next_try_at IS NOT NULL
                    AND next_try_at <= 5 ORDER BY next_try_at, url LIMIT 5
                    """
                ) { row in (row.int(), row.int(), row.int(), row.requiredText()).3 }
        }
        #expect(plans.contains { $0.contains("urls_without_outcome") } && plans.contains { $0.contains("urls_to_try_again") })
        #expect(!plans.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(plans)")
    }

    @Test("Documents: the latest version, all versions, by prefix and by filter")
    func documents() throws {
        let other = "fe" + String(repeating: "0", count: 30)
        for (index, version) in [
            Samples.version(), Samples.version(Samples.id, 2, writtenAt: 100),
            Samples.version(other, source: "other", status: .partial, writtenAt: 50),
        ].enumerated() {
            try ledger.commit(Samples.address("https://h.example/\(index)"), version: version)
        }
        #expect(try ledger.document(id: Samples.id) == Samples.version(Samples.id, 2, writtenAt: 100))
        #expect(try ledger.document(id: "no") == nil)
        #expect(try ledger.versions(id: Samples.id).map(\.version) == [1, 2])
        #expect(try ledger.documents(idPrefix: "0123").map(\.version) == [2])
        #expect(try ledger.documents(idPrefix: "f").map(\.id) == [other])
        #expect(try ledger.documents(idPrefix: "").count == 2)
        #expect(try ledger.documents(idPrefix: "%").isEmpty)
        #expect(try ledger.documents().map(\.id) == [Samples.id, other])
        #expect(try ledger.documents(DocumentFilter(source: "other")).map(\.id) == [other])
        #expect(try ledger.documents(DocumentFilter(since: Samples.time.advanced(bySeconds: 60))).map(\.id) == [Samples.id])
        #expect(try ledger.documents(DocumentFilter(status: .partial)).map(\.id) == [other])
        #expect(try ledger.documents(DocumentFilter(limit: 1)).count == 1)
        let counts = try ledger.counts()
        #expect(counts.documents == 2 && counts.versions == 3 && counts.addresses == 3 && counts.pending == 3)
    }

    @Test("A record is known by its path")
    func knowsRecord() throws {
        var version = Samples.version()
        version.path = "records/s/2026/11/23/01234567-a-headline.json"
        try ledger.commit(Samples.address("https://h.example/a"), version: version)
        #expect(try ledger.knowsRecord(at: "records/s/2026/11/23/01234567-a-headline.json"))
        #expect(try !ledger.knowsRecord(at: "records/s/2026/11/23/01234567-a-headline.v2.json"))
        #expect(try !ledger.knowsRecord(at: "records/s/2026/11/23/-.json"))
    }

    @Test("A version without path and archive keeps that it has none")
    func rejected() throws {
        var version = Samples.version(status: .consentWall)
        version.path = nil
        version.recordSHA256 = nil
        version.archive = nil
        version.title = nil
        version.simhash = nil
        try ledger.commit(Samples.address("https://h.example/a"), version: version)
        #expect(try ledger.document(id: Samples.id) == version)
    }

    @Test("The chain of manifests goes on from the last run")
    func runs() throws {
        #expect(try ledger.latestManifestSHA256() == nil)
        for (id, sha256) in [("b", "1"), ("a", "2"), ("b", "3")] {
            try ledger.recordRun(
                id: id, startedAt: Samples.time, finishedAt: Samples.time, manifest: "runs/\(id).json", manifestSHA256: sha256)
        }
        #expect(try ledger.latestManifestSHA256() == "2")
        #expect(try ledger.counts().runs == 2)
        #expect(try ledger.knowsManifest(at: "runs/a.json") && !ledger.knowsManifest(at: "runs/c.json"))
    }

    @Test("Hosts are remembered")
    func hosts() throws {
        let state = HostState(host: "h.example:8080", lastRequestAt: Samples.time, notBefore: nil, failures: 3)
        #expect(try ledger.hostState("h.example:8080") == nil)
        try ledger.save(state)
        #expect(try reopened().hostState("h.example:8080") == state)
    }

    @Test("What was committed is there for another connection at once, and the file has the contract's mode")
    func durable() throws {
        try ledger.accept([Samples.address("https://h.example/a")])
        let other = try SQLiteLedger(path: place.path("state.db"), .readOnly)
        #expect(try other.counts().addresses == 1)
        #expect(throws: StoreError.self) { try other.accept([Samples.address("https://h.example/b")]) }
        #expect(try place.mode("state.db") == 0o640)
        try ledger.check()
    }

    @Test("Threads may share it")
    func threads() async throws {
        let ledger = ledger
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<40 {
                group.addTask { try ledger.commit(Samples.address("https://h.example/\(index)"), version: nil) }
            }
            try await group.waitForAll()
        }
        #expect(try ledger.counts().addresses == 40)
    }
}
