import Documents
import JSON

/// Makes records of many documents at once and hands them out in the order of the documents.
struct ExtractRun: Sendable {
    typealias Entry = Result<DocumentInput, InputFailure>

    let reader: DocumentReader
    /// How many documents are worked on at the same time; never changes a byte.
    let jobs: Int

    /// - Parameter emit: called once per document, in order.
    func run(
        _ inputs: some Sequence<Entry>, emit: (DocumentInput?, Result<Record, InputFailure>) throws -> Void
    ) async throws {
        var iterator = inputs.makeIterator()
        if jobs <= 1 {
            while let entry = iterator.next() { try emit(try? entry.get(), outcome(of: entry)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, Entry, Result<Record, InputFailure>).self) { group in
            var next = 0
            var due = 0
            var running = 0
            var finished: [Int: (Entry, Result<Record, InputFailure>)] = [:]
            var isExhausted = false
            while true {
                // No more workers than jobs, and not too far ahead of a slow document.
                while !isExhausted, running < jobs, next - due < jobs * 8 {
                    guard let entry = iterator.next() else {
                        isExhausted = true
                        break
                    }
                    let number = next
                    next += 1
                    running += 1
                    group.addTask { (number, entry, outcome(of: entry)) }
                }
                guard let (number, entry, outcome) = try await group.next() else { return }
                running -= 1
                finished[number] = (entry, outcome)
                while let (entry, outcome) = finished.removeValue(forKey: due) {
                    try emit(try? entry.get(), outcome)
                    due += 1
                }
            }
        }
    }

    private func outcome(of entry: Entry) -> Result<Record, InputFailure> {
        do throws(InputFailure) { return .success(try reader.record(of: try entry.get())) } catch { return .failure(error) }
    }
}
