import Documents
import JSON

/// Makes records of many documents at once and hands them out in the order of the documents.
struct ExtractRun: Sendable {
    typealias Entry = Result<DocumentInput, InputFailure>

    let reader: DocumentReader
    /// How many documents are worked on at the same time; never changes a byte.
    let jobs: Int

    /// - Parameter emit: called once per document, in order, with what the document is known by.
    func run(
        _ inputs: some Sequence<Entry>, emit: (String?, Result<Record, InputFailure>) throws -> Void
    ) async throws {
        var iterator = inputs.makeIterator()
        if jobs <= 1 {
            while let entry = iterator.next() { try emit(Self.name(of: entry), try await outcome(of: entry)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, String?, Result<Record, InputFailure>).self) { group in
            var next = 0
            var due = 0
            var running = 0
            var finished: [Int: (String?, Result<Record, InputFailure>)] = [:]
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
                    group.addTask { (number, Self.name(of: entry), try await outcome(of: entry)) }
                }
                guard let (number, name, outcome) = try await group.next() else { return }
                running -= 1
                finished[number] = (name, outcome)
                while let (name, outcome) = finished.removeValue(forKey: due) {
                    try emit(name, outcome)
                    due += 1
                }
            }
        }
    }

    private static func name(of entry: Entry) -> String? {
        switch entry {
        case .success(let document): document.id
        case .failure(let failure): failure.input
        }
    }

    private func outcome(of entry: Entry) async throws -> Result<Record, InputFailure> {
        do { return .success(try await reader.record(of: try entry.get())) } catch let failure as InputFailure {
            return .failure(failure)
        }
    }
}
