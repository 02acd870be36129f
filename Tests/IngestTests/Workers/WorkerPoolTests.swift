import DemoSite
import Documents
import Foundation
import TestSupport
import Testing

@testable import ingest

@Suite("Workers")
struct WorkerPoolTests {
    /// A pool of the program as it was built, whose processes can be told from all others.
    private struct Shop {
        let pool: WorkerPool
        let recipe: Recipe
        let tag: String

        init(places: Int = 1, time: Int64 = 600, memory: Int = 1 << 30) throws {
            let program = try IngestProgram.executable().path
            tag = "no-rules-\(UUID().uuidString)"
            var settings = ExtractSettings()
            settings.siteRules = ["/nowhere/\(tag)"]
            let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("share").path
            recipe = try Recipe(settings, data: data)
            let limits = WorkerLimits(places: places, time: time, memory: memory)
            pool = WorkerPool(program: program, WorkerCommand.arguments(settings, data: data, limits), limits)
        }

        /// The worker's process, once there is one.
        func worker() async throws -> Int32 { try await Processes.child(of: getpid(), with: tag) }
    }

    private static let small = Page(bytes: Array(SmallArticle.html("Quay").utf8), mediaType: .html)
    /// Short lines without end: slow to read, and each takes much memory.
    private static let heavy = Page(bytes: Array(String(repeating: "x\n", count: 2_000_000).utf8), mediaType: .plainText)

    @Test("give the record that this process gives, byte for byte")
    func same() async throws {
        let shop = try Shop(places: 2)
        let local = try shop.recipe.deriver()
        let folder = URL(fileURLWithPath: DemoSite.bundledRoot)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.sorted()
        #expect(names.count > 10)
        for name in names {
            let page = Page(
                bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))), mediaType: .html,
                url: WebAddress("https://demo.example/\(name)"))
            var retrieval = FullRecord.retrieval
            retrieval.fileName = name
            let (here, there) = (local.record(of: page, retrieval), try await shop.pool.derive(page, retrieval))
            #expect(here == there)
            #expect(try here.get().fileBytes == there.get().fileBytes)
        }
        await shop.pool.close()
    }

    @Test("a crash costs the page that was being read, and the next one has a worker again")
    func crash() async throws {
        let shop = try Shop()
        try #require(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        let worker = try await shop.worker()
        async let answer = shop.pool.derive(Self.heavy, Retrieval())
        try await Processes.waitForWork(of: worker)
        kill(worker, SIGSEGV)
        let failure = try #require(try await answer.failure)
        #expect(failure.code == "worker_died" && failure.message.contains("signal 11"), "\(failure)")
        #expect(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        await shop.pool.close()
    }

    @Test("a worker that stands still is given up after the time limit")
    func hang() async throws {
        let shop = try Shop(time: 2)
        try #require(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        let worker = try await shop.worker()
        async let answer = shop.pool.derive(Self.heavy, Retrieval())
        try await Processes.waitForWork(of: worker)
        kill(worker, SIGSTOP)
        #expect(try await answer.failure?.code == "time_limit")
        #expect(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        await shop.pool.close()
    }

    @Test("a page that takes too much memory is told from one that crashes")
    func balloon() async throws {
        let shop = try Shop(memory: 48 << 20)
        #expect(try await shop.pool.derive(Self.heavy, Retrieval()).failure == .overMemory(96 << 20))
        #expect(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        await shop.pool.close()
    }

    @Test("one that died while nothing was to be done is replaced, and no page is blamed")
    func idle() async throws {
        let shop = try Shop()
        try #require(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        let first = try await shop.worker()
        kill(first, SIGKILL)
        try await Processes.waitForEnd(of: first)
        try #require(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        #expect(try await shop.worker() != first)
        await shop.pool.close()
    }

    @Test("one that dies before it has read a page is replaced, and the page is read by another")
    func dying() async throws {
        let shop = try Shop()
        try #require(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        let first = try await shop.worker()
        // As on a machine so busy that a process which was killed does not get to die.
        kill(first, SIGSTOP)
        async let answer = shop.pool.derive(Self.small, Retrieval())
        try await Task.sleep(for: .milliseconds(200))
        kill(first, SIGKILL)
        #expect(try await answer.failure == nil)
        #expect(try await shop.worker() != first)
        await shop.pool.close()
    }

    @Test("its death is seen although another process holds its end of the socket open")
    func deathBehindAnOpenSocket() async throws {
        let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("share").path
        let limits = WorkerLimits(places: 1, time: 600, memory: 1 << 30)
        // As a process has it that is being started at the same moment.
        let folder = try TemporaryDirectory()
        let script = "exec 3<&0; sleep 600 & echo $! >\(folder.path("other")); exec \"$0\" \"$@\" 3<&-"
        let words = [try IngestProgram.executable().path] + WorkerCommand.arguments(ExtractSettings(), data: data, limits)
        let worker = try WorkerProcess("/bin/sh", ["-c", script] + words, {})
        let other = try #require(Int32(String(decoding: try folder.read("other").dropLast(), as: UTF8.self)))
        defer { kill(other, SIGKILL) }
        #expect(!worker.hasEnded)
        kill(worker.id, SIGKILL)
        try await Processes.waitForEnd(of: worker.id)
        #expect(worker.hasEnded && !worker.channel.isDisturbed)
        #expect(worker.end().signal == SIGKILL)
    }

    @Test("asked to stop, a page that is not read soon is given up, and no page is begun any more")
    func stop() async throws {
        let shop = try Shop()
        try #require(try await shop.pool.derive(Self.small, Retrieval()).failure == nil)
        let task = Task { try await shop.pool.derive(Self.heavy, Retrieval()) }
        try await Processes.waitForWork(of: try await shop.worker())
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await #expect(throws: CancellationError.self) { try await shop.pool.derive(Self.small, Retrieval()) }
    }

    @Test("where none can begin, it says why, and no page is blamed")
    func cannotBegin() async throws {
        let program = try IngestProgram.executable().path
        let limits = WorkerLimits(places: 1, time: 5, memory: 1 << 30)
        let missing = WorkerPool(
            program: program, WorkerCommand.arguments(ExtractSettings(), data: "/nowhere", limits), limits)
        let first = await #expect(throws: WorkerFault.self) { try await missing.derive(Self.small, Retrieval()) }
        #expect(first?.description.contains("/nowhere") == true)
        let noProgram = WorkerPool(program: "/nowhere/ingest", [], limits)
        let second = await #expect(throws: WorkerFault.self) { try await noProgram.derive(Self.small, Retrieval()) }
        #expect(second?.errno == ENOENT)
        let other = WorkerPool(program: "/bin/true", [], limits)
        await #expect(throws: WorkerFault.self) { try await other.derive(Self.small, Retrieval()) }
    }

    @Test("large pages take two places and twice the memory, where there are two")
    func large() {
        let limits = WorkerLimits(places: 2, time: 5, memory: 10)
        let large = Page(bytes: [UInt8](repeating: 0x20, count: WorkerLimits.largePage + 1), mediaType: .plainText)
        #expect(limits.places(for: Self.small) == 1 && limits.memory(for: Self.small) == 10)
        #expect(limits.places(for: large) == 2 && limits.memory(for: large) == 20)
        #expect(WorkerLimits(places: 1, time: 5, memory: 10).places(for: large) == 1)
    }

    @Test("many pages at once come back each to its own")
    func many() async throws {
        let shop = try Shop(places: 3)
        try await withThrowingTaskGroup(of: (Int, String?).self) { group in
            for number in 0..<40 {
                let page = Page(bytes: Array(SmallArticle.html("Quay \(number)").utf8), mediaType: .html)
                group.addTask { (number, try await shop.pool.derive(page, Retrieval()).get().title) }
            }
            for try await (number, title) in group { #expect(title == "Quay \(number)") }
        }
        await shop.pool.close()
    }
}

extension Result {
    fileprivate var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}
