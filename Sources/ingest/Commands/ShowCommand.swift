import ArgumentParser
import Documents
import JSON
import Store

/// `ingest show`
struct ShowCommand: ParsableCommand {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the latest version of a record: headline, verdict, text, and where each field came from.",
        discussion: """
            ID is the record's id or its beginning, as `ingest list` shows it.

              ingest show 1b8d696e
              ingest show --format json 1b8d696e
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The record's id, or its beginning.")
    var id: String

    @Option(help: "How it looks; json is the record file as it is.")
    var format: Form = .text

    func run() throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let document = try find(session, configuration)
        guard let path = document.path else {
            throw session.quit(
                .inputMissing, "no record was written for \(document.id): it is \(document.status.rawValue)")
        }
        let bytes: [UInt8]
        do throws(SavedFileError) {
            bytes = try LocalFiles().bytes(of: OutputTree(root: configuration.outputDirectory).absolute(path), limit: 1 << 30)
        } catch {
            throw session.quit(.inputMissing, error.message)
        }
        guard format == .text else {
            try StandardStream.output.put(bytes)
            return
        }
        guard let json = try? JSONParser.parse(bytes) else {
            throw session.quit(.badInput, "\(path) is damaged: it cannot be read as JSON")
        }
        for line in RecordPage.lines(json, path: path, Paint(.output)) { try StandardStream.output.putLine(line) }
    }

    private func find(_ session: Session, _ configuration: Configuration) throws -> DocumentState {
        guard let ledger = try session.ledger(of: configuration) else {
            throw session.quit(.inputMissing, "there is no record \(id): nothing has run yet")
        }
        let found: [DocumentState]
        do throws(StoreError) { found = try ledger.documents(idPrefix: id.lowercased()) } catch {
            throw session.quit(Exit(error), error.message)
        }
        guard let document = found.first else { throw session.quit(.inputMissing, "there is no record \(id)") }
        guard found.count == 1 else {
            let ids = found.map { String($0.id.prefix(16)) }.joined(separator: ", ")
            throw session.quit(.usage, "\(id) is the beginning of several ids: \(ids)")
        }
        return document
    }
}
