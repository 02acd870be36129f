import Documents

@testable import Pipeline

/// All ports of a run, in memory, over several runs.
struct World {
    let clock = SteppingClock()
    let journal = Journal()
    let transport: ScriptedTransport
    let deriver = LineDeriver()
    let files = MemoryFiles()
    let output: MemoryOutput
    let ledger: MemoryLedger
    let log = RecordingLog()
    var keep: Set<Quality.Status> = [.complete, .partial, .paywalled]
    var isForced = false
    var gunzip: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    var sources: [Source]

    init(_ sources: [Source], _ script: [String: [ScriptedTransport.Answer]] = [:], room: Int = .max) {
        self.sources = sources
        transport = ScriptedTransport(clock, script)
        output = MemoryOutput(journal, room: room)
        ledger = MemoryLedger(journal)
    }

    var run: Run {
        let orders = RunOrders(
            id: "run-\(ledger.runs.count + 1)", sources: sources, keep: keep, isForced: isForced,
            generator: Provenance.Generator(name: "ingest", version: "0"))
        let ports = RunPorts(
            transport: transport, deriver: deriver, files: files, archive: output, records: output, ledger: ledger,
            manifests: output, log: log, gunzip: gunzip, now: { [clock] in clock.now })
        return Run(orders, ports)
    }

    /// Performs a run and lets an hour and a second pass.
    func performed() async -> RunReport {
        let report = await run.perform()
        clock.advance(3601)
        return report
    }

    /// An Atom feed.
    static func feed(_ entries: [(url: String, updated: String?)]) -> String {
        let items = entries.enumerated().map { index, entry in
            "<entry><id>urn:\(index)</id><title>Entry \(index)</title><link href=\"\(entry.url)\"/>"
                + (entry.updated.map { "<updated>\($0)</updated>" } ?? "") + "</entry>"
        }
        return "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed</title>\(items.joined())</feed>"
    }

    static func feed(of urls: String...) -> String { feed(urls.map { ($0, nil) }) }
}

func address(_ text: String) throws -> WebAddress {
    guard let address = WebAddress(text) else { throw NoAddress(text: text) }
    return address
}

struct NoAddress: Error { var text: String }

extension RunReport {
    func outcome(_ url: String) -> DocumentOutcome? { manifest.documents.first { $0.url == url } }
}
