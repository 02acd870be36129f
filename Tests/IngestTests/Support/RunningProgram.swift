import Foundation
import TestSupport

/// The program while it runs.
struct RunningProgram {
    let processID: Int32
    private let folder: TemporaryDirectory
    private let name: String
    private let statuses: AsyncStream<Int32>

    init(
        _ executable: URL, _ arguments: [String], input: String, environment: [String: String], in folder: TemporaryDirectory,
        terminal: PseudoTerminal? = nil
    ) throws {
        self.folder = folder
        name = "end-\(UUID().uuidString)"
        try folder.write([], to: "\(name).out")
        try folder.write([], to: "\(name).err")
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var inherited = ProcessInfo.processInfo.environment
        for name in ["JOURNAL_STREAM", "INGEST_DATA", "NO_COLOR"] { inherited[name] = nil }
        process.environment = inherited.merging(environment) { _, new in new }
        try folder.write(input.utf8, to: "\(name).in")
        let files = [
            FileHandle(forReadingAtPath: folder.path("\(name).in")), FileHandle(forWritingAtPath: folder.path("\(name).out")),
            FileHandle(forWritingAtPath: folder.path("\(name).err")),
        ]
        // The process has its own by then. Foundation keeps ours open for good: hundreds of tests ran out of descriptors.
        defer { for file in files { try? file?.close() } }
        process.standardInput = files[0]
        process.standardOutput = terminal?.slave ?? files[1]
        process.standardError = terminal?.slave ?? files[2]
        let (statuses, continuation) = AsyncStream<Int32>.makeStream()
        self.statuses = statuses
        process.terminationHandler = { process in
            // Died of a signal is not the same as ended with its number.
            let died = process.terminationReason == .uncaughtSignal
            continuation.yield(died ? 1000 + process.terminationStatus : process.terminationStatus)
            continuation.finish()
        }
        try process.run()
        processID = process.processIdentifier
    }

    /// Waits for it, once.
    func end() async throws -> IngestProgram.End {
        var status: Int32 = -1
        for await last in statuses { status = last }
        return IngestProgram.End(
            status: status, output: String(decoding: try folder.read("\(name).out"), as: UTF8.self),
            errors: String(decoding: try folder.read("\(name).err"), as: UTF8.self))
    }
}
