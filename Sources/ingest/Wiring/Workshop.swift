import ArgumentParser
import Documents
import Fetch
import Pipeline
import Store

/// An output directory that is ours for the time of a run, and everything a run needs beside it.
struct Workshop {
    let lock: OutputLock
    let tree: OutputTree
    let ledger: SQLiteLedger
    let archive: WARCArchive
    let web: PoliteWeb
    let ports: RunPorts

    /// Takes the lock and puts in order what a killed run left behind.
    init(_ configuration: Configuration, deriver: any Deriver, log: any EventLog, startedAt: Timestamp) throws(StoreError) {
        tree = OutputTree(root: configuration.outputDirectory)
        lock = try OutputLock(tree, now: startedAt)
        ledger = try SQLiteLedger(tree)
        let recovery = try Recovery.perform(lock, ledger: ledger, decoding: ArchiveDecoding.undo)
        if let sentence = recovery.sentence { log.log(Event(.note, .notice, sentence)) }
        archive = WARCArchive(tree, startedAt: startedAt, software: "\(Program.name)/\(Program.version)")
        web = PoliteWeb(configuration.fetch, sources: configuration.sources, memory: ledger)
        #if INGEST_KNOWN_BAD
            let made = RunPorts.make(
                configuration, web: web, deriver: deriver, archive: archive, tree: tree, ledger: ledger, log: log)
            if let mistake = KnownBad.asked { ports = made.spoilt(by: mistake, tree) } else { ports = made }
        #else
            ports = .make(
                configuration, web: web, deriver: deriver, archive: archive, tree: tree, ledger: ledger, log: log)
        #endif
    }

    /// After a run that ended in order. Without it the next run looks for leftovers, which is always safe.
    func close() throws(StoreError) {
        web.shutdown()
        try archive.close()
        try lock.release()
    }
}

extension RunPorts {
    static func make(
        _ configuration: Configuration, web: PoliteWeb, deriver: any Deriver, archive: any Archive, tree: OutputTree,
        ledger: any Ledger, log: any EventLog
    ) -> RunPorts {
        let limit = configuration.fetch.maxBody
        return RunPorts(
            transport: web, deriver: deriver, files: LocalFiles(), archive: archive, records: RecordTree(tree), ledger: ledger,
            manifests: RunManifestFiles(tree), log: log,
            gunzip: { try? ContentDecoder.decode($0, codings: ["gzip"], limit: limit) }, now: { WallClock.now })
    }
}

extension Recovery {
    /// What was put in order, or `nil` where nothing was.
    var sentence: String? {
        var parts: [String] = []
        if !removed.isEmpty { parts.append("\(removed.count) unfinished files removed") }
        if !shortened.isEmpty { parts.append("\(shortened.count) archive files cut back to their last whole record") }
        if adoptedRecords > 0 { parts.append("\(adoptedRecords) records entered in the ledger") }
        if adoptedAddresses > 0 { parts.append("\(adoptedAddresses) addresses entered in the ledger") }
        if adoptedRuns > 0 { parts.append("\(adoptedRuns) manifests entered in the ledger") }
        if !unreadable.isEmpty { parts.append("not readable: \(unreadable.joined(separator: ", "))") }
        return parts.isEmpty ? nil : "put in order: " + parts.joined(separator: "; ")
    }
}
