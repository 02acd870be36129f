import DemoSite
import Foundation
import JSON
import Synchronization
import TestSupport
import Testing

@Suite("Runs that are cut off")
struct EndToEndStopTests {
    /// Sends a signal to a process when the site is asked for the nth time, before it answers.
    private final class Trigger: Sendable {
        private struct State {
            var left: Int
            var process: Int32?
            var isDue = false
        }

        private let state: Mutex<State>
        private let signal: Int32

        init(_ signal: Int32, afterRequests count: Int) {
            state = Mutex(State(left: count))
            self.signal = signal
        }

        func noteRequest() {
            state.withLock {
                $0.left -= 1
                if $0.left == 0 { $0.isDue = true }
                fire(&$0)
            }
        }

        func aim(at process: Int32) {
            state.withLock {
                $0.process = process
                fire(&$0)
            }
        }

        private func fire(_ state: inout State) {
            guard state.isDue, let process = state.process else { return }
            state.isDue = false
            kill(process, signal)
        }
    }

    /// Every article once, whole, first version, known to the ledger; nothing else in the tree.
    private func expectWhole(_ demo: DemoRun) async throws {
        let faults = try RecordFaults()
        let records = try demo.records.map { try demo.json($0) }
        #expect(records.count == 17)
        #expect(Set(records.compactMap { $0["id"]?.string }).count == 17)
        for record in records { #expect(faults(record) == [] && record["version"] == 1) }
        let list = try await demo.ingest("--config", "demo.toml", "list", "--json")
        let listed = try list.lines.map { try JSONParser.parse(String($0)) }
        #expect(Set(listed.compactMap { $0["path"]?.string }) == Set(demo.records.map { String($0.dropFirst("out/".count)) }))
        let strange = demo.ingest.folder.files().filter {
            $0.hasPrefix("out/") && !$0.hasPrefix("out/records/") && !$0.hasPrefix("out/runs/") && !$0.hasPrefix("out/archive/")
                && !$0.hasPrefix("out/state.db") && $0 != "out/.lock"
        }
        #expect(strange.isEmpty)
        for path in demo.ingest.folder.files() where path.hasPrefix("out/runs/") { _ = try demo.json(path) }
        // Whatever was archived is whole, but for what a killed run was writing.
        let archives = demo.ingest.folder.files().filter { $0.hasSuffix(".warc.gz") }
        let again = try await demo.ingest.start(["extract"] + archives).end()
        #expect(!again.output.contains("damaged_archive"), "\(archives)")
    }

    @Test("killed at any moment, a run loses nothing and doubles nothing: the next one finishes", arguments: [1, 6, 13, 20])
    func killed(requests: Int) async throws {
        let trigger = Trigger(SIGKILL, afterRequests: requests)
        try await DemoRun.serving(note: { _ in trigger.noteRequest() }) { demo in
            let run = try demo.start()
            trigger.aim(at: run.processID)
            #expect(try await run.end().status == 1000 + SIGKILL)
            // Not all sources may be due again yet.
            let end = try await demo.run("--force")
            #expect(end.status == 3, "\(end.errors)")
            try await expectWhole(demo)
        }
    }

    @Test("killed while it writes, over and over, it gets there", arguments: [3, 14])
    func killedWriting(records: Int) async throws {
        try await DemoRun.serving { demo in
            let run = try demo.start()
            let watch = Task {
                while demo.records.count < records, !Task.isCancelled { try await Task.sleep(for: .milliseconds(1)) }
                kill(run.processID, SIGKILL)
            }
            _ = try await run.end()
            watch.cancel()
            #expect(try await demo.run("--force").status == 3)
            try await expectWhole(demo)
        }
    }

    @Test("asked to stop, it ends with 143 in good order, and the next run does the rest", arguments: [2, 15])
    func asked(requests: Int) async throws {
        let trigger = Trigger(SIGTERM, afterRequests: requests)
        try await DemoRun.serving(note: { _ in trigger.noteRequest() }) { demo in
            let run = try demo.start()
            trigger.aim(at: run.processID)
            let end = try await run.end()
            #expect(end.status == 143, "\(end.errors)")
            let manifest = try demo.manifest(end)
            #expect(manifest["interrupted"] == true)
            let told = (manifest["documents"]?.array ?? []).compactMap { $0["path"]?.string }.map { "out/\($0)" }
            #expect(Set(told) == Set(demo.records))
            #expect(try await demo.run("--force").status == 3)
            try await expectWhole(demo)
        }
    }

    @Test("a second run beside the first ends with 75 at once and touches nothing")
    func twoAtOnce() async throws {
        let held = try RawServer(answering: { _, connection in connection.waitForEnd() })
        defer { held.stop() }
        let ingest = try IngestProgram()
        try ingest.configure("[[source]]\nname = \"held\"\nurls = [\"\(held.origin)/a\"]\n")
        let first = try ingest.start(["--config", "ingest.toml", "run"])
        while held.heads.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let second = try await ingest("--config", "ingest.toml", "run")
        #expect(second.status == 75 && second.errors.contains("out"))
        #expect(held.heads.count == 1)
        for command in ["status", "list", "check"] { #expect(try await ingest("--config", "ingest.toml", command).status == 0) }
        kill(first.processID, SIGKILL)
        #expect(try await first.end().status == 1000 + SIGKILL)
        #expect(try await ingest("--config", "ingest.toml", "run", "--dry-run").status == 0)
    }
}
