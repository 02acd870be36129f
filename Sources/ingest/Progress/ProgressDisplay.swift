import Documents
import Glibc
import Synchronization

/// Shows on a terminal how far a run is: a few lines below the log, drawn anew five times a second.
///
/// It is the log as well, since lines that come meanwhile have to go above its own. Nothing is drawn after `close`.
final class ProgressDisplay: EventLog, RunWatch {
    private struct State {
        var progress = RunProgress()
        /// Lines that stand on the terminal.
        var drawn = 0
        var isOpen = true
    }

    private let stream: StandardStream
    private let log: any EventLog
    private let state = Mutex(State())
    private let ticker = Mutex<Task<Void, Never>?>(nil)

    /// `nil` where standard error is no terminal that can do it, or its lines are for programs.
    static func ifWelcome(_ options: GlobalOptions, _ log: any EventLog) -> ProgressDisplay? {
        let stream = StandardStream.error
        let format = options.logFormat ?? .automatic
        guard stream.isTerminal, Environment["TERM"] ?? "dumb" != "dumb", format == .text else { return nil }
        return ProgressDisplay(stream, log)
    }

    /// - Parameter log: takes the lines; it writes to the same terminal.
    init(_ stream: StandardStream, _ log: any EventLog) {
        self.stream = stream
        self.log = log
    }

    func open() {
        let task = Task { [weak self] in
            while !Task.isCancelled {
                do { try await Task.sleep(for: .milliseconds(200)) } catch { return }
                self?.draw()
            }
        }
        ticker.withLock { $0 = task }
    }

    /// Takes its lines away.
    func close() {
        ticker.withLock { $0?.cancel() }
        state.withLock { state in
            erase(&state)
            state.isOpen = false
        }
    }

    func log(_ event: Event) {
        state.withLock { state in
            erase(&state)
            log.log(event)
        }
    }

    func began(sources: Int) { state.withLock { $0.progress.began(sources: sources) } }
    func found(_ documents: [String: Int]) { state.withLock { $0.progress.found(documents, now: Self.now) } }
    func finished(_ kind: DocumentOutcome.Kind, host: String) { state.withLock { $0.progress.finished(kind, host: host) } }

    private func draw() {
        state.withLock { state in
            guard state.isOpen else { return }
            let size = stream.terminalSize
            let page = ProgressPage(columns: size.columns, rows: size.rows, paint: Paint(stream))
            let lines = page.lines(state.progress, now: Self.now)
            stream.write(Array((Self.back(state.drawn) + lines.map { $0 + "\n" }.joined()).utf8))
            state.drawn = lines.count
        }
    }

    private func erase(_ state: inout State) {
        guard state.drawn > 0 else { return }
        stream.write(Array(Self.back(state.drawn).utf8))
        state.drawn = 0
    }

    /// Up to the first of the lines, and everything from there on cleared (ECMA-48: CUU, ED).
    private static func back(_ lines: Int) -> String { lines > 0 ? "\r\u{1B}[\(lines)A\u{1B}[J" : "" }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
