import Documents

extension DocumentOutcome {
    /// The log's line for this document.
    func event(run: String) -> Event {
        let (name, level): (Event.Name, Event.Level) =
            switch kind {
            case .new, .updated: (.recordWritten, .info)
            case .unchanged: (.documentUnchanged, .debug)
            case .rejected: (.documentRejected, .notice)
            case .failed, .refused: (.documentFailed, .warning)
            }
        return Event(name, level, sentence, run: run, source: source, url: url, httpStatus: httpStatus)
    }

    private var sentence: String {
        switch kind {
        case .new: "wrote \(path ?? "a record")"
        case .updated: "wrote version \(version ?? 0): \(path ?? "a record")"
        case .unchanged: message ?? "unchanged"
        case .rejected, .failed, .refused: "\(kind.rawValue): \(message ?? reason ?? "for a reason unknown")"
        }
    }
}
