import Foundation
import TestSupport
import Testing

/// The short form of `Benchmarks/crash/sweep.py`, on the program of this build. It measures no time: a slow machine takes longer.
@Suite(
    "The crash sweep", .serialized,
    .enabled("asked for by `make crash`; needs strace, and the right to trace") { Tracing.isPossible })
struct CrashSweepTests {
    private static let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Benchmarks/crash/sweep.py").path

    @Test("killed, stopped and refused at its persistence calls, a run loses nothing, doubles nothing and tears nothing")
    func short() async throws {
        let sweep = try await Command.longRunning(
            "python3", Self.program, "--program", try IngestProgram.executable().path, "--trials", "60")
        #expect(sweep.status == 0, "\(sweep.output)")
        #expect(sweep.output.contains(", 0 violations"), "\(sweep.output)")
    }

    @Test("builds that write in a wrong order are caught", arguments: ["unsynced", "name-first", "ledger-first"])
    func caught(mistake: String) async throws {
        let sweep = try await Command.longRunning(
            "python3", Self.program, "--program", try IngestProgram.executable().path, "--trials", "10", "--known-bad", mistake)
        #expect(sweep.status == 0, "\(sweep.output)")
        #expect(sweep.output.contains("known-bad \(mistake): caught"), "\(sweep.output)")
    }
}

/// Apart from the suite: a suite's own attribute cannot ask the suite.
private enum Tracing {
    static let isPossible: Bool =
        ProcessInfo.processInfo.environment["INGEST_CRASH_SWEEP"] != nil
        && (try? Command("strace", "-f", "-o", "/dev/null", "-e", "inject=mkdir:error=EIO", "true"))?.status == 0
        && (try? Command("python3", "-c", "import sqlite3"))?.status == 0
}
