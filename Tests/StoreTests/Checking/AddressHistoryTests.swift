import Documents
import TestSupport
import Testing

@testable import Store

@Suite("What a lost ledger's addresses are told from")
struct AddressHistoryTests {
    static let url = "https://news.example.org/a"
    private let day: Int64 = 24 * 3600
    let place: TemporaryDirectory

    init() throws { place = try TemporaryDirectory() }

    private func run(_ kind: DocumentOutcome.Kind, reason: String? = nil, at time: Timestamp) throws -> RunFile {
        let outcome = DocumentOutcome(
            source: "example-news", url: Self.url, kind: kind, reason: reason, documentID: Samples.id, fetchedAt: time)
        let tree = OutputTree(root: place.path)
        let path = try RunManifestFiles(tree).write(
            RunManifest(
                id: "r\(time.seconds)", startedAt: time, finishedAt: time,
                generator: Provenance.Generator(name: "ingest", version: "1"), previousSHA256: nil, sources: [],
                documents: [outcome])
        ).path
        return try RunFile(path, in: tree)
    }

    private func feedText(at time: Timestamp) throws -> ArchivedExchange {
        let url = try #require(WebAddress(Self.url))
        return ArchivedExchange(
            exchange: Exchange(.feedText(url: url, html: Array("<p>Text".utf8), takenAt: time), source: "example-news"),
            location: ArchiveLocation(file: "archive/x.warc.gz", offset: 0, recordID: "<urn:uuid:1>"))
    }

    private func page(at time: Timestamp) throws -> ArchivedExchange {
        var exchange = try Samples.exchange(Self.url)
        if case .http(var response) = exchange.payload {
            response.fetchedAt = time
            exchange.payload = .http(response)
        }
        return ArchivedExchange(
            exchange: exchange, location: ArchiveLocation(file: "archive/x.warc.gz", offset: 9, recordID: "<urn:uuid:2>"))
    }

    @Test("a page whose place the feed's text has taken is still asked for", arguments: [true, false])
    func feedTextByManifest(isArchived: Bool) throws {
        var history = AddressHistory()
        history.add(try run(.new, reason: "feed_text", at: Samples.time))
        if isArchived { history.add(try feedText(at: Samples.time), rawSHA256: "00", version: Samples.version()) }
        let state = try #require(history.addresses.first)
        #expect(state.outcome == "feed_text" && state.failures == 1)
        #expect(state.nextTryAt == Samples.time.advanced(bySeconds: day))
        #expect(state.documentID == Samples.id)
    }

    @Test("so it is where the run ended before its manifest, or met the same story elsewhere")
    func feedTextByArchive() throws {
        for manifest in [nil, try run(.unchanged, reason: "same_document", at: Samples.time)] {
            var history = AddressHistory()
            if let manifest { history.add(manifest) }
            history.add(try feedText(at: Samples.time), rawSHA256: "00", version: Samples.version())
            let state = try #require(history.addresses.first)
            #expect(state.outcome == "feed_text" && state.failures == 1)
            #expect(state.nextTryAt == Samples.time.advanced(bySeconds: day))
        }
    }

    @Test("once the page itself was had, it is settled")
    func page() throws {
        let later = Samples.time.advanced(bySeconds: day)
        var history = AddressHistory()
        history.add(try run(.new, reason: "feed_text", at: Samples.time))
        history.add(try run(.updated, at: later))
        history.add(try feedText(at: Samples.time), rawSHA256: "00", version: Samples.version())
        history.add(try page(at: later), rawSHA256: "11", version: Samples.version(Samples.id, 2))
        let state = try #require(history.addresses.first)
        #expect(state.outcome == "updated" && state.failures == 0 && state.nextTryAt == nil)
        #expect(state.rawSHA256 == "11" && state.lastFetchedAt == later)
    }
}
