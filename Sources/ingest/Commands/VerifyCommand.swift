import ArgumentParser
import Documents
import JSON
import Pipeline
import Store

/// `ingest verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every record, archived response, manifest and ledger entry against its hash.",
        discussion: """
            Reads only, unless --rebuild is given. Each finding names the file, what was expected, what was found, and the way \
            out. --deep derives every record again from its archived response and compares the bytes.

              ingest verify
              ingest verify --deep
              ingest verify --rebuild        # the ledger is lost or damaged

            Exit status: 0 all is well, 3 there are findings, 75 a run is at work.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Derive each record again from the archive, and compare.")
    var deep = false

    @Flag(help: "Make the ledger anew from the records, manifests and archive first; the old one is kept beside it.")
    var rebuild = false

    @Flag(help: "One object on standard output.")
    var json = false

    func run() async throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let tree = OutputTree(root: configuration.outputDirectory)
        if rebuild { try OutputOwner.become(tree, session) }
        do {
            if rebuild { try makeAnew(tree, session) }
            if let holder = try OutputLock.holder(of: tree) {
                throw session.quit(.locked, "a run is at work in \(tree.root) (\(holder)): verify when it has ended")
            }
            var report = try await look(at: tree, configuration)
            if try OutputLock.isLeftUnclean(tree), !report.findings.isEmpty {
                session.log.log(
                    Event(.note, .notice, "the last run was cut off: the next one puts in order what it left; then verify again"))
            }
            report.findings.sort { ($0.file, $0.offset ?? 0, $0.code.rawValue) < ($1.file, $1.offset ?? 0, $1.code.rawValue) }
            try present(report)
            if !report.findings.isEmpty { throw Exit.someFailed.code }
        } catch let error as StoreError {
            throw session.quit(Exit(error), because: error)
        } catch let error as WorkerFault {
            throw session.quit(Exit(error), error.description)
        }
    }

    private func makeAnew(_ tree: OutputTree, _ session: Session) throws {
        let now = WallClock.now
        let lock = try OutputLock(tree, now: now)
        let rebuilt = try LedgerRebuild.perform(lock, now: now, decoding: ArchiveDecoding.undo)
        try lock.release()
        let old = rebuilt.keptAs.map { "the old one is \($0)" } ?? "there was none before"
        session.log.log(Event(.note, .notice, "the ledger was made anew; \(old)"))
        if let sentence = rebuilt.recovery.sentence { session.log.log(Event(.note, .notice, sentence)) }
    }

    private func look(at tree: OutputTree, _ configuration: Configuration) async throws -> CheckReport {
        var faults: [Finding] = []
        let ledger = try self.ledger(of: tree, &faults)
        var latest: [ArchiveLocation: [String]] = [:]
        var report = try TreeCheck(tree, ledger: ledger, decoding: ArchiveDecoding.undo).perform { file in
            if let place = file.state?.archive { latest[place, default: []].append(file.path) }
        }
        if ledger == nil, faults.isEmpty, report.records + report.manifests > 0 { faults.append(.lostLedger) }
        report.findings += faults
        if deep {
            let rederivation = Rederivation(
                deriver: try global.workers(configuration.extract), sources: configuration.sources)
            for (place, paths) in latest.sorted(by: { $0.value[0] < $1.value[0] }) {
                try await derive(paths, from: place, tree, rederivation, &report)
            }
        }
        return report
    }

    private func ledger(of tree: OutputTree, _ faults: inout [Finding]) throws -> SQLiteLedger? {
        do throws(StoreError) {
            let ledger = try SQLiteLedger(tree, .readOnly)
            try ledger.check()
            return ledger
        } catch {
            switch error.code {
            case .missing: return nil
            case .damaged, .foreign:
                faults.append(
                    Finding(
                        .ledgerDamaged, OutputTree.ledger, expected: "a ledger", found: error.message,
                        remedy: Finding.rebuilds))
                return nil
            default: throw error
            }
        }
    }

    /// Of several versions that were made of one response (by `reprocess`), one is today's reading; the others are history.
    private func derive(
        _ paths: [String], from place: ArchiveLocation, _ tree: OutputTree, _ rederivation: Rederivation,
        _ report: inout CheckReport
    ) async throws {
        let exchange: Exchange
        do throws(StoreError) {
            exchange = try ExchangeReader.read(place, in: tree, decoding: ArchiveDecoding.undo)
        } catch {
            if error.code == .damaged || error.code == .missing { return }  // a finding already
            throw error
        }
        var last: Finding?
        var outdated: String?
        for path in paths {
            guard let file = try RecordFile(path, in: tree) else { continue }
            let bytes = try LocalFiles().bytes(of: tree.absolute(path), limit: 1 << 30)
            switch try await rederivation.compare(bytes, file.json, with: exchange, at: place) {
            case .same: return
            case .different(let record, let offset):
                let change = RecordChange(from: file.json, to: record.json)
                if file.hasText(of: record), !file.hasGenerator(of: record) {
                    if change.fields.isEmpty { return }
                    outdated = "\(path): written by \(file.generator), and would have other fields today: \(change.summary)"
                    last = nil
                    continue
                }
                last = Finding(
                    .derivesDifferently, path, offset: offset, expected: change.summary, found: "a record of \(file.generator)",
                    remedy: file.hasText(of: record) ? Finding.staysAsItIs : Finding.reprocesses)
            case .otherDocument(let record):
                last = Finding(
                    .derivesDifferently, path, expected: "the id \(record.id)", found: file.id, remedy: Finding.reprocesses)
            case .failed(let failure):
                last = Finding(
                    .cannotDerive, path, expected: "a record", found: "\(failure.code): \(failure.message)",
                    remedy: "The record stays as it is.")
            }
        }
        if let last { report.findings.append(last) } else if let outdated { report.outdated.append(outdated) }
    }

    private func present(_ report: CheckReport) throws {
        if json {
            return try StandardStream.output.put(JSONWriter.bytes(report.json(deep: deep), .indented) + [UInt8(ascii: "\n")])
        }
        for line in report.outdated { try StandardStream.output.putLine(VisibleText.escaped(line)) }
        for finding in report.findings { try StandardStream.output.putLine(VisibleText.escaped(finding.description)) }
        try StandardStream.output.putLine(
            "\(CountedNoun.of(report.records, "record")) (\(report.archivedRecords) archived\(deep ? ", each derived again" : "")), "
                + "\(CountedNoun.of(report.exchanges, "response")) in \(CountedNoun.of(report.archiveFiles, "archive file")), "
                + "\(CountedNoun.of(report.manifests, "manifest")): "
                + (report.outdated.isEmpty ? "" : "\(report.outdated.count) with other fields today; ")
                + (report.findings.isEmpty ? "all is well" : CountedNoun.of(report.findings.count, "finding")))
    }
}

extension Finding {
    fileprivate static let rebuilds = "`ingest verify --rebuild` makes it anew from the records, the manifests and the archive."
    fileprivate static let reprocesses =
        "If the file was not tampered with, the extractor or its rules have changed: `ingest reprocess` writes a new version."
    fileprivate static let staysAsItIs =
        "If the file was not tampered with, a rule or setting has changed: the text is the same, so the record stays as it is."
    fileprivate static let lostLedger = Finding(
        .ledgerMissing, OutputTree.ledger, expected: "a ledger", found: "none", remedy: rebuilds)
}

extension RecordFile {
    /// `version 0.1.0 with the rule example.org.txt`
    fileprivate var generator: String {
        let generator = json["provenance"]?["generator"]
        let rule = generator?["rules"]?.string.map { " with the rule \($0)" } ?? ""
        return "version \(generator?["version"]?.string ?? "unknown")" + rule
    }

    fileprivate func hasText(of record: Record) -> Bool {
        json["text"]?.string == record.text && json["text_sha256"]?.string == record.textSHA256
    }

    fileprivate func hasGenerator(of record: Record) -> Bool {
        json["provenance"]?["generator"] == record.json["provenance"]?["generator"]
    }
}

extension CheckReport {
    fileprivate func json(deep: Bool) -> JSONValue {
        [
            "deep": .bool(deep), "records": .int(records), "archived_records": .int(archivedRecords),
            "archive_files": .int(archiveFiles), "responses": .int(exchanges), "manifests": .int(manifests),
            "outdated": .int(outdated.count), "findings": .array(findings.map(\.json)),
        ]
    }
}
