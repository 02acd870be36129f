import ArgumentParser
import Documents
import Glibc
import JSON

/// `ingest extract`: documents in, records out; no network, no state.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Make records of saved documents: no network, no state.",
        discussion: """
            Reads HTML and plain text; the kind is told from the file's name or its content, packed files (.gz) are unpacked.
            One document gives one JSON object. Several, or a manifest, give JSON Lines: exactly one line per document, in
            order, each with its "input"; a document that cannot be read gives a line with an "error".

              ingest extract article.html --url https://news.example.org/quay
              curl -s https://news.example.org/quay | ingest extract - --format markdown
              ingest extract --manifest pages.jsonl --jobs 8 > records.jsonl

            A manifest has one JSON object per line: {"id": "a1", "path": "pages/a1.html", "url": "https://…"}. "path" is
            relative to the manifest; instead of it, "content" may hold the document itself. Optional: "url", "media_type",
            "charset", "fetched_at".
            """)

    @Argument(help: "Files, or - for standard input.")
    var inputs: [String] = []

    @Option(help: "Read the documents' names from a manifest of JSON Lines (- for standard input).")
    var manifest: String?

    @Option(help: "Where the document was found; links are resolved against it. For one input only.")
    var url: String?

    @Option(help: "json, jsonl, markdown or text. Default: json for one document, jsonl for several.")
    var format: RecordFormat?

    @Option(help: "How many documents to work on at once. Changes speed, never bytes.")
    var jobs = 1

    @Flag(help: "Leave the annotations out.")
    var noAnnotations = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if manifest != nil, !inputs.isEmpty { throw ValidationError("Give files or --manifest, not both.") }
        if manifest == nil, inputs.isEmpty {
            throw ValidationError("Nothing to extract: name a file, - for standard input, or --manifest FILE.")
        }
        if url != nil, inputs.count != 1 { throw ValidationError("--url is for one input; in a manifest every line has its own \"url\".") }
        if jobs < 1 || jobs > 1024 { throw ValidationError("--jobs takes a number from 1 to 1024, not \(jobs).") }
        if isSeveral, let format, format == .markdown || format == .text {
            throw ValidationError("--format \(format.rawValue) is for one document; several come as jsonl.")
        }
        if inputs.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once only.") }
    }

    private var isSeveral: Bool { manifest != nil || inputs.count > 1 }

    func run() async throws {
        let reader = DocumentReader(deriver: try global.deriver())
        if !isSeveral, let input = inputs.first { return try single(input, reader) }

        var failures = 0
        let documents = manifest == nil ? files() : try manifestEntries()
        let run = ExtractRun(reader: reader, jobs: jobs)
        try await run.run(documents) { input, outcome in
            switch outcome {
            case .success(let record): try Self.write((format ?? .jsonl).bytes(of: record, input: input?.id))
            case .failure(let failure):
                failures += 1
                try Self.write(JSONWriter.bytes(failure.json(input: input?.id)) + [0x0A])
            }
        }
        if failures > 0 { throw Exit.someFailed.code }
    }

    private func single(_ input: String, _ reader: DocumentReader) throws {
        let record: Record
        do throws(InputFailure) { record = try reader.record(of: DocumentInput(id: input, body: .file(path: input), url: url)) } catch {
            throw Self.ended(by: error)
        }
        try Self.write((format ?? .json).bytes(of: record))
    }

    private static func ended(by failure: InputFailure) -> ExitCode {
        StandardStream.error.writeLine("ingest: " + VisibleText.escaped(failure.message))
        return failure.exitCode.code
    }

    private static func write(_ bytes: [UInt8]) throws {
        guard StandardStream.output.write(bytes) else {
            StandardStream.error.writeLine("ingest: cannot write to standard output: \(String(cString: strerror(errno)))")
            throw Exit.inputOutput.code
        }
    }

    private func files() -> [ExtractRun.Entry] { inputs.map { .success(DocumentInput(id: $0, body: .file(path: $0))) } }

    private func manifestEntries() throws -> [ExtractRun.Entry] {
        let path = manifest ?? "-"
        let bytes: [UInt8]
        do throws(InputFailure) { bytes = try DocumentReader.read(path, limit: .max) } catch {
            throw Self.ended(by: InputFailure(code: error.code, message: "the manifest \(error.message)", exitCode: error.exitCode))
        }
        let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : ""
        var entries: [ExtractRun.Entry] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            if text.allSatisfy(\.isWhitespace) { continue }
            do throws(InputFailure) { entries.append(.success(try ManifestLine.read(text, number: index + 1, folder: folder))) } catch {
                entries.append(.failure(error))
            }
        }
        return entries
    }
}
