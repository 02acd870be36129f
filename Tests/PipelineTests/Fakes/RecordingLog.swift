import Documents
import Synchronization

final class RecordingLog: EventLog {
    private let kept = Mutex<[Event]>([])

    func log(_ event: Event) { kept.withLock { $0.append(event) } }
    var events: [Event] { kept.withLock { $0 } }
    func events(_ name: Event.Name) -> [Event] { events.filter { $0.name == name } }
}
