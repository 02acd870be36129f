import ArgumentParser
import Documents
import Glibc
import JSON

/// `ingest extract`: documents in, records out; no network, no state.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Make records of saved documents: no network, no state.",
        discussion: """
            Reads HTML, plain text and WARC files; the kind is told from the file's name or its content, packed files (.gz) are \
            unpacked. One document gives one JSON object. Several, a WARC file or a manifest give JSON Lines: exactly one line per \
            document, in order, each with its "input". A document that cannot be read gives a line with an "error".

              ingest extract article.html --url https://news.example.org/quay
              curl -s https://news.example.org/quay | ingest extract -
              ingest extract --format markdown article.html
              ingest extract --manifest pages.jsonl --jobs 8 > records.jsonl
              ingest extract crawl.warc.gz > records.jsonl
              ingest extract --explain article.html

            A manifest has one JSON object per line:
              {"id": "a1", "path": "pages/a1.html", "url": "https://…"}

            "path" is relative to the manifest, or to the working directory where that comes from standard input; instead of it, \
            "content" may hold the document itself. Optional: "url", "media_type", "charset", "fetched_at", and "language" for \
            documents that do not show theirs.

            Of a WARC file, the response records with a 2xx status and the resource records are read, as far as they are HTML, \
            XHTML or plain text; their "input" is FILE#OFFSET (FILE#OFFSET.N for the Nth record of one gzip member).

            --explain says what became of each stretch of the page's text and by what evidence, and which values title, authors and \
            dates were chosen from, for a terminal; with --format json or jsonl the record has it as its last member, "explanation".

            Exit status: 0 done, 3 some documents gave errors; of a single document: 65 it is not what it claims, 66 it is \
            missing.
            """)

    @Argument(help: ArgumentHelp("Files, or - for standard input.", valueName: "input"))
    var inputs: [String] = []

    @Option(help: ArgumentHelp("Read what to read from a manifest of JSON Lines (- for standard input).", valueName: "file"))
    var manifest: String?

    @Option(help: "Where the document was found; links are resolved against it. For one input only.")
    var url: String?

    @Option(help: "json, jsonl, markdown or text. Default: json for one document, jsonl for several.")
    var format: RecordFormat?

    @Option(help: ArgumentHelp("How many documents to work on at once. Changes speed, never bytes.", valueName: "n"))
    var jobs = 1

    @Flag(help: "With --format markdown: the annotations as footnotes.")
    var evidence = false

    @Flag(help: "Say which parts of the page were kept or dropped, which values the fields were chosen from, and why.")
    var explain = false

    @Flag(help: "Read documents in processes of their own: one that crashes, hangs or balloons costs its own line only.")
    var isolate = false

    @Flag(help: "Leave the annotations out.")
    var noAnnotations = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if manifest != nil, !inputs.isEmpty { throw ValidationError("Give files or --manifest, not both.") }
        if manifest == nil, inputs.isEmpty {
            throw ValidationError("Nothing to extract: name a file, - for standard input, or --manifest FILE.")
        }
        if url != nil, inputs.count != 1 {
            throw ValidationError("--url is for one input; in a manifest every line has its own \"url\".")
        }
        if let url, WebAddress(url) == nil {
            throw ValidationError("\"\(VisibleText.escaped(url))\" is no web address: write it with http:// or https://")
        }
        if jobs < 1 || jobs > 1024 { throw ValidationError("--jobs takes a number from 1 to 1024, not \(jobs).") }
        if evidence, format != .markdown {
            throw ValidationError("--evidence goes with --format markdown; JSON has the annotations.")
        }
        if isSeveral { try refuseProse() }
        if explain, let format, format == .markdown || format == .text {
            throw ValidationError("--explain is shown for a terminal, or with --format json or jsonl; not as \(format.rawValue).")
        }
        if explain, isolate { throw ValidationError("--explain looks into what happens in this process: leave --isolate out.") }
        if inputs.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once only.") }
    }

    private var isSeveral: Bool { manifest != nil || inputs.count > 1 }

    /// Several documents come as JSON Lines: prose would not say where one ends.
    private func refuseProse() throws {
        if let format, format == .markdown || format == .text {
            throw ValidationError("--format \(format.rawValue) is for one document; several come as jsonl.")
        }
    }

    func run() async throws {
        let annotations = noAnnotations ? false : nil
        let reader = DocumentReader(
            deriver: isolate
                ? try global.workers(annotations: annotations, places: jobs) : try global.deriver(annotations: annotations))
        if let manifest {
            let entries: Manifest
            do throws(InputFailure) { entries = try Manifest(path: manifest) } catch {
                throw Self.ended(by: error, "the manifest ")
            }
            return try await several(entries, reader)
        }
        if isSeveral { return try await several(InputFiles(inputs), reader) }
        do {
            switch try Input(inputs[0], url: url) {
            case .document(let document):
                if explain { return try explanations(reader).run(alone: document) }
                let record = try await reader.record(of: document)
                try StandardStream.output.put((format ?? .json).bytes(of: record, evidence: evidence))
            case .archive(let documents):
                try refuseProse()
                if url != nil {
                    throw ValidationError("--url is for one document; a WARC file says where each of its own was found.")
                }
                try await lines(IteratorSequence(documents), reader)
            }
        } catch let failure as InputFailure {
            throw Self.ended(by: failure)
        } catch let fault as WorkerFault {
            throw Session(global).quit(Exit(fault), fault.description)
        }
    }

    private func several(_ entries: some Sequence<ExtractRun.Entry>, _ reader: DocumentReader) async throws {
        do { try await lines(entries, reader) } catch let fault as WorkerFault {
            throw Session(global).quit(Exit(fault), fault.description)
        }
    }

    /// One line for each document.
    private func lines(_ entries: some Sequence<ExtractRun.Entry>, _ reader: DocumentReader) async throws {
        if explain {
            if try explanations(reader).run(entries) > 0 { throw Exit.someFailed.code }
            return
        }
        var failures = 0
        // Workers read as many at once as jobs were asked for; one document more is at hand when the first of them is done.
        try await ExtractRun(reader: reader, jobs: isolate ? jobs + 1 : jobs).run(entries) { input, outcome in
            switch outcome {
            case .success(let record): try StandardStream.output.put(RecordFormat.jsonl.bytes(of: record, input: input))
            case .failure(let failure):
                failures += 1
                try StandardStream.output.put(JSONWriter.bytes(failure.json) + [0x0A])
            }
        }
        if failures > 0 { throw Exit.someFailed.code }
    }

    private func explanations(_ reader: DocumentReader) throws -> ExplainRun {
        ExplainRun(reader: reader, deriver: try global.deriver(annotations: noAnnotations ? false : nil), format: format)
    }

    private static func ended(by failure: InputFailure, _ what: String = "") -> ExitCode {
        StandardStream.error.writeLine("ingest: " + VisibleText.escaped(what + failure.message))
        return failure.exitCode.code
    }
}
