import ArgumentParser
import Documents
import JSON
import Pipeline
import Store

/// `ingest show`
struct ShowCommand: ParsableCommand {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the latest version of a record: headline, verdict, text, and where each field came from.",
        discussion: """
            ID is the record's id or its beginning, as `ingest list` shows it. On a terminal the evidence in the text is \
            marked by colours, what is quoted by a line under it.

              ingest show 1b8d696e
              ingest show --format json 1b8d696e
              ingest show --evidence 1b8d696e   # with a list of the names, figures, dates and quotations in it
              ingest show --diff 1b8d696e       # what the latest version changed, by block
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The record's id, or its beginning.")
    var id: String

    @Option(help: "How it looks; json is the record file as it is.")
    var format: Form = .text

    @Flag(help: "List the evidence below the text; in Markdown, as footnotes.")
    var evidence = false

    @Flag(help: "Show what the latest version changed against the one before it.")
    var diff = false

    func validate() throws {
        guard !id.isEmpty else { throw ValidationError("The id is empty: write its beginning, as `ingest list` shows it.") }
    }

    func run() throws {
        let session = Session(global)
        let configuration = try session.configuration()
        let document = try find(session, configuration)
        guard let path = document.path else {
            throw session.quit(
                .inputMissing, "no record was written for \(document.id): it is \(document.status.rawValue)")
        }
        if diff { return try showChange(document, session, configuration) }
        let bytes = try self.bytes(of: path, session, configuration)
        if format == .json { return try StandardStream.output.put(bytes) }
        let json = try self.json(bytes, path, session)
        if format == .markdown {
            let markdown = MarkdownWriter.markdown(of: Record(articleIn: json), evidence: evidence)
            return try StandardStream.output.put(Array(markdown.utf8))
        }
        for line in RecordPage.lines(json, path: path, Paint(.output), listsEvidence: evidence) {
            try StandardStream.output.putLine(line)
        }
    }

    private func bytes(of path: String, _ session: Session, _ configuration: Configuration) throws -> [UInt8] {
        do throws(SavedFileError) {
            return try LocalFiles().bytes(of: OutputTree(root: configuration.outputDirectory).absolute(path), limit: 1 << 30)
        } catch {
            throw session.quit(.inputMissing, error.message)
        }
    }

    private func json(_ bytes: [UInt8], _ path: String, _ session: Session) throws -> JSONValue {
        guard let json = try? JSONParser.parse(bytes) else {
            throw session.quit(.badInput, "\(path) is damaged: it cannot be read as JSON")
        }
        return json
    }

    private func showChange(_ document: DocumentState, _ session: Session, _ configuration: Configuration) throws {
        let ledger = try session.ledger(of: configuration)
        let versions: [DocumentState]
        do throws(StoreError) { versions = try ledger?.versions(id: document.id) ?? [] } catch {
            throw session.quit(Exit(error), because: error)
        }
        let paths = versions.compactMap(\.path).suffix(2)
        guard let old = paths.first, let new = paths.last, paths.count == 2 else {
            throw session.quit(.inputMissing, "\(document.id) has one version only: there is nothing to compare it with")
        }
        let change = RecordChange(
            from: try json(try bytes(of: old, session, configuration), old, session),
            to: try json(try bytes(of: new, session, configuration), new, session))
        func put(_ line: String) throws { try StandardStream.output.putLine(VisibleText.escaped(line)) }
        try put("--- \(old)")
        try put("+++ \(new)")
        for field in change.fields {
            try put("- \(field.name): \(JSONWriter.string(field.before))")
            try put("+ \(field.name): \(JSONWriter.string(field.after))")
        }
        for block in change.blocks { try put(block.line) }
    }

    private func find(_ session: Session, _ configuration: Configuration) throws -> DocumentState {
        guard let ledger = try session.ledger(of: configuration) else {
            throw session.quit(.inputMissing, "there is no record \(id): nothing has run yet")
        }
        let found: [DocumentState]
        do throws(StoreError) { found = try ledger.documents(idPrefix: id.lowercased()) } catch {
            throw session.quit(Exit(error), because: error)
        }
        guard let document = found.first else {
            throw session.quit(.inputMissing, "there is no record \(id): `ingest list` names those that there are")
        }
        guard found.count == 1 else {
            let ids = found.map { String($0.id.prefix(16)) }.joined(separator: ", ")
            throw session.quit(.usage, "\(id) is the beginning of several ids; write more of it: \(ids)")
        }
        return document
    }
}
