import DemoSite
import Foundation
import Testing

@Suite("A run over the bundled site")
struct DemoRunTests {
    @Test("a feed's articles become records; a second run asks with conditions and writes nothing new")
    func feed() async throws {
        let ingest = try IngestProgram()
        let site = try DemoSite()
        let base = try await site.start()
        try ingest.configure(
            """
            [[source]]
            name = "neighbours"
            feed = "\(base)/feed.xml"
            [[source]]
            name = "pages"
            urls = ["\(base)/consent", "\(base)/moved/old-bridge", "\(base)/private/minutes", "\(base)/missing"]
            """)
        let first = try await ingest("--config", "ingest.toml", "run", "--json")
        #expect(first.status == 3)
        let records = ingest.folder.files().filter { $0.hasPrefix("out/records/") }
        #expect(records.contains { $0.hasPrefix("out/records/pages/") })
        #expect(records.filter { $0.hasPrefix("out/records/neighbours/") }.count >= 5)
        let outcomes = try self.outcomes(first)
        #expect(outcomes["rejected"] == 1)
        #expect(outcomes["refused"] == 1)
        #expect(outcomes["failed"] == 1)
        #expect(outcomes["new"] == records.count)

        await site.forgetRequests()
        let second = try await ingest("--config", "ingest.toml", "run", "--force", "--json")
        #expect(try self.outcomes(second)["new"] == 0)
        #expect(try self.outcomes(second)["updated"] == 0)
        #expect(ingest.folder.files().filter { $0.hasPrefix("out/records/") } == records)
        let asked = await site.requests
        #expect(asked.contains { $0.path == "/feed.xml" && $0.isConditional })
        #expect(!asked.contains { $0.path.hasPrefix("/private") })
        await site.stop()
    }

    private func outcomes(_ end: IngestProgram.End) throws -> [String: Int] {
        let summary = try #require(try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: Any])
        return try #require(summary["totals"] as? [String: Int])
    }
}
