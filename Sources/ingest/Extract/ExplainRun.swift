import Documents
import JSON

/// Makes records of documents and explains them, one document after the other.
struct ExplainRun {
    let reader: DocumentReader
    let deriver: ArticleDeriver
    /// `nil` for lines to read on a terminal.
    let format: RecordFormat?

    func run(alone document: DocumentInput) throws { try show(explained(document), input: document.id, isAlone: true) }

    /// - Returns: how many documents could not be read.
    func run(_ entries: some Sequence<ExtractRun.Entry>) throws -> Int {
        var failures = 0
        for entry in entries {
            switch outcome(of: entry) {
            case .success((let input, let explained)): try show(explained, input: input, isAlone: false)
            case .failure(let failure):
                failures += 1
                if format == nil {
                    StandardStream.error.writeLine("ingest: " + VisibleText.escaped(failure.message))
                } else {
                    try StandardStream.output.put(JSONWriter.bytes(failure.json) + [0x0A])
                }
            }
        }
        return failures
    }

    private typealias Explained = (record: Record, explanation: Explanation)

    private func outcome(of entry: ExtractRun.Entry) -> Result<(String, Explained), InputFailure> {
        do throws(InputFailure) {
            let document = try entry.get()
            return .success((document.id, try explained(document)))
        } catch { return .failure(error) }
    }

    private func explained(_ document: DocumentInput) throws(InputFailure) -> Explained {
        do throws(InputFailure) {
            let (page, retrieval) = try reader.read(document)
            return (
                try made(of: document, deriver.record(of: page, retrieval)),
                try made(of: document, deriver.explanation(of: page, retrieval))
            )
        } catch { throw error.of(document.id) }
    }

    private func made<Made>(of input: DocumentInput, _ result: Result<Made, DerivationFailure>) throws(InputFailure) -> Made {
        switch result {
        case .success(let made): return made
        case .failure(let failure): throw InputFailure(code: failure.code, message: "\(input.id): \(failure.message)")
        }
    }

    private func show(_ explained: Explained, input: String, isAlone: Bool) throws {
        let (record, explanation) = explained
        try StandardStream.output.put(
            ExplanationPage.bytes(
                of: record, explanation, heading: input, input: isAlone ? nil : input, format, isAlone: isAlone))
    }
}
