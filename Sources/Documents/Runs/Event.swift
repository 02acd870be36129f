/// Something an operator may want to know.
public struct Event: Sendable, Hashable {
    public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        case debug, info, notice, warning, error

        /// As syslog counts (RFC 5424, table 2): lower is worse.
        public var priority: Int {
            switch self {
            case .debug: 7
            case .info: 6
            case .notice: 5
            case .warning: 4
            case .error: 3
            }
        }

        public static func < (a: Level, b: Level) -> Bool { a.priority > b.priority }
    }

    public enum Name: String, Sendable, Hashable {
        case runStarted = "run_started"
        case runFinished = "run_finished"
        case sourceFailed = "source_failed"
        case sourceFinished = "source_finished"
        case recordWritten = "record_written"
        case documentUnchanged = "document_unchanged"
        case documentRejected = "document_rejected"
        case documentFailed = "document_failed"
        case note = "note"
    }

    public var name: Name
    public var level: Level
    /// A sentence; may hold what strangers wrote, so whoever shows it escapes it.
    public var message: String
    public var run: String?
    public var source: String?
    public var url: String?
    public var httpStatus: Int?

    public init(
        _ name: Name, _ level: Level, _ message: String, run: String? = nil, source: String? = nil, url: String? = nil,
        httpStatus: Int? = nil
    ) {
        self.name = name
        self.level = level
        self.message = message
        self.run = run
        self.source = source
        self.url = url
        self.httpStatus = httpStatus
    }
}
