import Documents
import Fetch
import Pipeline
import Store

/// Asks sources what they name, several at a time, and leaves no trace: no ledger is read, made or changed.
struct SourceTrial: Sendable {
    /// What one source answered.
    struct Result: Sendable {
        var source: Source
        var preview: Swift.Result<Preview, any Error>

        var isPaused: Bool { source.isPaused }
        var isFailed: Bool { (try? preview.get())?.items.allSatisfy { $0.outcome.kind != .failed } != true }

        /// What is to be said of it: one line, one for each warning, and up to three of the addresses.
        var lines: [String] {
            let item: Preview.Item?
            switch preview {
            case .failure(let error): return ["\(source.name): failed: \(error)"]
            case .success(let answer): item = answer.items.first
            }
            guard let item else { return ["\(source.name): not asked"] }
            if isPaused { return ["\(source.name): paused, not asked; `ingest sources resume \(source.name)`"] }
            guard item.outcome.kind == .succeeded else {
                return ["\(source.name): failed: \(item.outcome.message ?? item.outcome.reason ?? "no reason given")"]
            }
            var lines = ["\(source.name): ok, \(Self.found(item, source))"]
            lines += item.warnings.map { "  warning: \($0)" }
            return lines + item.urls.prefix(3).map { "  \($0)" } + (item.urls.count > 3 ? ["  …"] : [])
        }

        private static func found(_ item: Preview.Item, _ source: Source) -> String {
            let found = item.outcome.found
            guard found > 0 else {
                let filters = source.include.isEmpty && source.exclude.isEmpty ? "" : "that include and exclude let through "
                return "but it names nothing \(filters)now"
            }
            let documents = found == 1 ? "1 document" : "\(found) documents"
            let rest = found > item.urls.count ? "; a run takes \(item.urls.count) new ones (max_new_per_run)" : ""
            return documents + rest
        }
    }

    /// Sources that are asked at the same time; hosts have their delays besides.
    static let atOnce = 8

    let transport: PoliteWeb
    let configuration: Configuration
    let log: any EventLog

    /// In the order of the sources.
    func perform(_ sources: [Source]) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results: [(Int, Result)] = []
            for (index, source) in sources.enumerated() {
                if index >= Self.atOnce, let one = await group.next() { results.append(one) }
                if Task.isCancelled { break }
                group.addTask { (index, await ask(source)) }
            }
            for await one in group { results.append(one) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func ask(_ source: Source) async -> Result {
        let tree = OutputTree(root: configuration.outputDirectory)
        let ports = RunPorts.make(
            configuration, web: transport, deriver: NoDeriver(),
            archive: WARCArchive(tree, startedAt: WallClock.now, software: Program.name), tree: tree, ledger: BlankLedger(),
            log: log)
        let orders = RunOrders(
            id: "check", sources: [source], isForced: true,
            generator: Provenance.Generator(name: Program.name, version: Program.version),
            maximumFileSize: configuration.fetch.maxBody)
        do { return Result(source: source, preview: .success(try await Run(orders, ports).preview())) } catch {
            return Result(source: source, preview: .failure(error))
        }
    }
}
