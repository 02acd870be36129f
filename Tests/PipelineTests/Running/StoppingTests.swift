import Documents
import Testing

@testable import Pipeline

@Suite("A run that stops early")
struct StoppingTests {
    static let a = "https://a.example/"
    static let b = "https://b.example/"

    @Test("puts back what is under way, says so, and leaves its sources due")
    func cancelled() async throws {
        let world = World(
            [Source(name: "list", discovery: .urls([try address(Self.a), try address(Self.b)]))],
            [Self.a: [.page("A")], Self.b: [.silence, .page("B")]])
        let run = world.run
        let task = Task { await run.perform() }
        while world.log.events(.recordWritten).isEmpty { await Task.yield() }
        task.cancel()
        let report = await task.value
        #expect(report.manifest.isInterrupted)
        #expect(report.manifest.documents.map(\.url) == [Self.a])
        #expect(report.fault == nil)
        #expect(world.output.manifests.count == 1)
        #expect(try world.ledger.urlState(Self.b, source: "list")?.isPending == true)

        let second = await world.run.perform()
        #expect(second.outcome(Self.b)?.kind == .new)
        #expect(!second.manifest.isInterrupted)
        #expect(world.output.records.count == 2)
    }

    @Test("stops at a full disk, tells why, and the next run finishes the work")
    func diskFull() async throws {
        let urls = (0..<6).map { "https://\($0).example/" }
        let world = World(
            [Source(name: "list", discovery: .urls(try urls.map(address)))],
            Dictionary(uniqueKeysWithValues: urls.map { ($0, [.page("Text of \($0)")]) }), room: 2)
        let report = await world.run.perform()
        #expect(report.fault is MemoryOutput.DiskFull)
        #expect(report.manifest.isInterrupted)
        #expect(report.manifest.count(.new) == 2)
        #expect(world.log.events(.runFinished).first?.level == .error)

        world.output.makeRoom()
        let second = await world.run.perform()
        #expect(second.fault == nil)
        #expect(second.manifest.count(.new) == 4)
        #expect(world.output.records.count == 6)
    }
}
