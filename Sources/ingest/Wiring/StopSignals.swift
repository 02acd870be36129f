import Dispatch
import Documents
import Glibc
import Synchronization

/// Turns SIGTERM and SIGINT into the cancellation of a task.
enum StopSignals {
    /// Does the work, and says which signal asked it to stop, if one did. A second signal ends the process at once, which is
    /// safe for what is on disk but leaves the rest to the next run.
    ///
    /// - Parameter log: is told that the signal was understood, for whoever waits
    static func heed<Result: Sendable>(
        log: (any EventLog)? = nil, _ work: @escaping @Sendable () async -> Result
    ) async -> (result: Result, signal: Int32?) {
        let received = Mutex<Int32?>(nil)
        let task = Task { await work() }
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                let isSecond = received.withLock { first in
                    defer { first = first ?? number }
                    return first != nil
                }
                if isSecond { _exit(Exit(signal: number).rawValue) }
                log?.log(Event(.note, .notice, "asked to stop: finishing what has been fetched; a second signal ends at once"))
                task.cancel()
            }
            source.activate()
            return source
        }
        let result = await task.value
        for source in sources { source.cancel() }
        return (result, received.withLock { $0 })
    }
}
