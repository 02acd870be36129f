import Documents
import Synchronization

/// Notes what a run tells of its progress.
final class RecordingWatch: RunWatch {
    private let notes = Mutex<[String]>([])

    var told: [String] { notes.withLock { $0 } }

    func began(sources: Int) { notes.withLock { $0.append("began \(sources)") } }

    func found(_ documents: [String: Int]) {
        let hosts = documents.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        notes.withLock { $0.append("found \(hosts)") }
    }

    func finished(_ kind: DocumentOutcome.Kind, host: String) { notes.withLock { $0.append("\(kind.rawValue) \(host)") } }
}
