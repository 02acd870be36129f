import Documents

/// One line an event on standard error, for people.
///
/// On a terminal: the event, its source and what happened. Elsewhere with the time and the facts as `key=value`.
struct TextLog: EventLog {
    let stream: StandardStream
    let isForPeople: Bool
    let takesColour: Bool
    let now: @Sendable () -> Timestamp

    init(_ stream: StandardStream, now: @escaping @Sendable () -> Timestamp) {
        self.stream = stream
        self.now = now
        isForPeople = stream.isTerminal
        takesColour = stream.takesColour
    }

    func log(_ event: Event) { stream.writeLine(isForPeople ? shortLine(event) : fullLine(event)) }

    func shortLine(_ event: Event) -> String {
        let sentence = VisibleText.sentence(event.message, about: event.url)
        return coloured(event.level, mark(event.level)) + (event.source.map { "\($0): \(sentence)" } ?? sentence)
    }

    func fullLine(_ event: Event) -> String {
        var facts = ""
        if let run = event.run { facts += " run=\(run)" }
        if let source = event.source { facts += " source=\(source)" }
        if let status = event.httpStatus { facts += " status=\(status)" }
        if let url = event.url { facts += " url=\(VisibleText.escaped(url))" }
        return "\(now()) \(event.level.rawValue) \(event.name.rawValue) \(VisibleText.escaped(event.message))\(facts)"
    }

    private func mark(_ level: Event.Level) -> String {
        switch level {
        case .debug, .info: ""
        case .notice: "note: "
        case .warning: "warning: "
        case .error: "error: "
        }
    }

    private func coloured(_ level: Event.Level, _ text: String) -> String {
        guard takesColour, !text.isEmpty else { return text }
        let code =
            switch level {
            case .debug, .info: "0"
            case .notice: "36"
            case .warning: "33"
            case .error: "31"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
