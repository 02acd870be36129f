import Documents
import Synchronization

final class CountingLog: EventLog {
    private let events = Mutex(0)

    var count: Int { events.withLock { $0 } }
    func log(_ event: Event) { events.withLock { $0 += 1 } }
}
