import Foundation
import TestSupport

/// The program as it was built, run in a folder of its own.
struct IngestProgram {
    struct End {
        var status: Int32
        var output: String
        var errors: String

        var lines: [Substring] { output.split(separator: "\n") }
    }

    struct NotBuilt: Error {}

    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    func write(_ text: String, to name: String = "ingest.toml") throws { try folder.write(text.utf8, to: name) }

    func json(_ name: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(try folder.read(name))) }

    /// A configuration for servers on this machine, with the output in `out`.
    func configure(_ sources: String) throws {
        try write(
            """
            [output]
            directory = "out"
            [fetch]
            allow_private_addresses = true
            delay_per_host = "0s"
            timeout = "10m"
            \(sources)
            """)
    }

    /// Runs it to its end. The test goes on serving meanwhile.
    func callAsFunction(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async throws -> End {
        try await start(arguments, input: input, environment: environment).end()
    }

    /// - Parameter terminal: takes the place of standard output and standard error
    func start(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], terminal: PseudoTerminal? = nil
    ) throws -> RunningProgram {
        try RunningProgram(
            try Self.executable(), arguments, input: input, environment: environment, in: folder, terminal: terminal)
    }

    /// Beside the test bundle, where the build puts both.
    static func executable() throws -> URL {
        let own =
            [Bundle.main.executablePath, CommandLine.arguments.first].compactMap { $0 } + [
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
            ]
        for path in own {
            var place = URL(fileURLWithPath: path).deletingLastPathComponent()
            for _ in 0..<4 {
                let program = place.appendingPathComponent("ingest")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder), !isFolder.boolValue {
                    return program
                }
                place = place.deletingLastPathComponent()
            }
        }
        throw NotBuilt()
    }
}
