import ArgumentParser
import Documents
import Fetch
import Glibc
import JSON
import Pipeline

/// `ingest fetch`
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetch pages now and print their records. Keeps no state.",
        discussion: """
            Asks as politely as a run does (robots.txt, one transfer a host, no private addresses), with the [fetch] settings of \
            the configuration if there is one. Prints a record whatever its quality.status: look at it.

              ingest fetch https://example.org/article
              ingest fetch --format markdown https://example.org/article
              ingest fetch --save-raw page.html https://example.org/article
              ingest fetch -v https://example.org/article           # what is said on the connection
              ingest fetch --explain https://example.org/article    # why the record is what it is
              ingest fetch --source example-news https://…          # with that source's header fields and cookies

            Exit status: 0 done, 3 a page could not be had or read.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("Addresses of pages.", valueName: "url"))
    var urls: [String]

    @Option(help: "How a record looks. Default: json for one page, jsonl for several.")
    var format: RecordFormat?

    @Flag(help: "With --format markdown: the annotations as footnotes.")
    var evidence = false

    @Flag(help: "Say which parts of the page were kept or dropped, which values the fields were chosen from, and why.")
    var explain = false

    @Option(help: ArgumentHelp("Save the page as it was received, decoded; with one URL only.", valueName: "file"))
    var saveRaw: String?

    @Option(
        help: ArgumentHelp(
            "Ask on behalf of this source: with its header fields, where they belong, and cookies.", valueName: "name"))
    var source: String?

    @Flag(name: .shortAndLong, help: "Show the conversation on standard error, as curl -v does; secrets are left out.")
    var verbose = false

    func validate() throws {
        for url in urls where WebAddress(url) == nil {
            throw ValidationError("\"\(VisibleText.escaped(url))\" is no web address: write it with http:// or https://")
        }
        if evidence, format != .markdown {
            throw ValidationError("--evidence goes with --format markdown; JSON has the annotations.")
        }
        if explain, let format, format == .markdown || format == .text {
            throw ValidationError("--explain is shown for a terminal, or with --format json or jsonl; not as \(format.rawValue).")
        }
        if saveRaw != nil, urls.count > 1 { throw ValidationError("--save-raw takes one URL, not \(urls.count)") }
    }

    func run() async throws {
        let session = Session(global)
        let configuration = try session.configurationIfAny()
        let name = source
        if let name { _ = try session.sources(named: [name], of: configuration) }
        let show: @Sendable (ConversationLine) -> Void = { line in
            StandardStream.error.writeLine(VisibleText.escaped(line.description))
        }
        let web = PoliteWeb(configuration.fetch, sources: configuration.sources, onLine: verbose ? show : nil)
        let deriver = try global.deriver()
        let fetch = SingleFetch(transport: web, deriver: deriver)
        let addresses = urls.compactMap { WebAddress($0) }
        let (rawPath, evidence, format, explain) = (saveRaw, evidence, format, explain)
        let isAlone = addresses.count == 1
        let (failed, signal) = await StopSignals.heed { () -> Result<Int, any Error> in
            var failed = 0
            for url in addresses where !Task.isCancelled {
                let answer: Result<SingleFetch.Answer, SingleFetch.Failure>
                do { answer = try await fetch.perform(url, source: name) } catch { return .failure(error) }
                switch answer {
                case .failure(let failure):
                    failed += 1
                    session.complain("\(failure.message) (\(failure.code))")
                case .success(let answer):
                    if let rawPath {
                        do throws(SavedFileError) { try LocalFiles().write(answer.page.bytes, to: rawPath) } catch {
                            return .failure(session.quit(.cannotCreate, error.message))
                        }
                    }
                    do {
                        guard explain else {
                            let format = format ?? (isAlone ? .json : .jsonl)
                            try StandardStream.output.put(format.bytes(of: answer.record, evidence: evidence))
                            continue
                        }
                        let explanation = try deriver.explanation(of: answer.page, answer.retrieval).get()
                        try StandardStream.output.put(
                            ExplanationPage.bytes(
                                of: answer.record, explanation, heading: url.text, input: nil, format, isAlone: isAlone))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return .success(failed)
        }
        web.shutdown()
        if let signal { throw Exit(signal: signal).code }
        if try failed.get() > 0 { throw Exit.someFailed.code }
    }
}
