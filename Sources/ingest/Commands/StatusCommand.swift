import ArgumentParser
import Documents
import JSON
import Store

/// `ingest status`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how each source fares: last success, next due, counts of its last run, failures in a row.",
        discussion: """
              ingest status
              ingest status --json
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One object on standard output.")
    var json = false

    func run() throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let ledger = try session.ledger(of: configuration)
        let states: [SourceState]
        do throws(any Error) {
            states = try configuration.sources.map { try ledger?.sourceState($0.name) ?? SourceState(name: $0.name) }
        } catch {
            throw session.quit(Exit(error), "\(error)")
        }
        if json {
            let object: JSONValue = [
                "output": .string(configuration.outputDirectory), "sources": .array(states.map(\.json)),
            ]
            try StandardStream.output.put(JSONWriter.bytes(object, .indented) + [UInt8(ascii: "\n")])
        } else {
            for line in lines(states) { try StandardStream.output.putLine(line) }
        }
    }

    private func lines(_ states: [SourceState]) -> [String] {
        guard !states.isEmpty else { return ["no sources are configured"] }
        var table = TextTable([
            ("source", .left), ("state", .left), ("last success", .left), ("next due", .left), ("new", .right),
            ("updated", .right), ("failed", .right),
        ])
        for state in states {
            table.add([
                state.name, state.word, state.lastSuccessAt?.description ?? "never", state.due(now: WallClock.now),
                String(state.newCount), String(state.updatedCount), String(state.failedCount),
            ])
        }
        let errors = states.compactMap { state in
            state.lastError.map {
                "\(state.name): failed \(state.errorStreak) \(state.errorStreak == 1 ? "time" : "times in a row"): \($0)"
            }
        }
        return table.lines + (errors.isEmpty ? [] : [""] + errors.map(VisibleText.escaped))
    }
}
