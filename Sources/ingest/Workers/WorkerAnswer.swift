import Documents
import Glibc

/// What a worker made of a page, as it is sent.
enum WorkerAnswer {
    /// Blocks, their pieces, annotations and the like in one record. The program holds it as values and as text at once; a book
    /// of a million words has a fifth of that.
    static let mostPieces = 50_000
    /// Bytes of one answer.
    static let mostBytes = 1 << 24

    /// A record beyond these bounds is a failure.
    static func frame(_ answer: Result<Record, DerivationFailure>) -> WorkerFrame {
        var wire = WireWriter()
        switch answer {
        case .success(let record):
            if record.pieces <= mostPieces { wire.put(record) }
            guard !wire.bytes.isEmpty, wire.bytes.count <= mostBytes else { return frame(.failure(.tooMuch)) }
            return WorkerFrame(kind: .record, bytes: wire.bytes)
        case .failure(let failure):
            wire.put(failure.code)
            wire.put(failure.message)
            return WorkerFrame(kind: .failure, bytes: wire.bytes)
        }
    }

    static func read(_ frame: WorkerFrame) throws(WireFault) -> Result<Record, DerivationFailure> {
        var wire = WireReader(frame.bytes)
        let answer: Result<Record, DerivationFailure>
        switch frame.kind {
        case .record: answer = .success(try wire.take())
        case .failure: answer = .failure(DerivationFailure(try wire.take(), try wire.take()))
        default: throw WireFault()
        }
        guard wire.isAtEnd else { throw WireFault() }
        return answer
    }
}

extension Record {
    fileprivate var pieces: Int {
        blocks.reduce(images.count + links.count + comments.count + annotations.count) { sum, block in
            switch block.content {
            case .list(_, let items): sum + 1 + items.count
            case .table(let rows): sum + 1 + rows.reduce(0) { $0 + $1.count }
            case .figure(let images, _): sum + 1 + images.count
            case .heading, .paragraph, .quote, .code: sum + 1
            }
        }
    }
}

extension DerivationFailure {
    static func overTime(_ seconds: Int64) -> DerivationFailure {
        DerivationFailure("time_limit", "Reading the page took longer than \(Quantity.durationText(seconds)).")
    }

    static func overMemory(_ bytes: Int) -> DerivationFailure {
        DerivationFailure("memory_limit", "Reading the page took more memory than \(bytes >> 20) MiB.")
    }

    static let tooMuch = DerivationFailure(
        "record_too_large",
        "The record would have more than \(WorkerAnswer.mostPieces) pieces or \(WorkerAnswer.mostBytes >> 20) MiB.")

    static let nonsense = DerivationFailure("worker_died", "The process that read the page answered what cannot be read.")

    /// Of a worker that died over a page.
    init(_ end: WorkerProcess.End, memory: Int) {
        let last = end.words.isEmpty ? "" : ": \(end.words)"
        guard let signal = end.signal else {
            self.init("worker_died", "The process that read the page ended with status \(end.status >> 8)\(last)")
            return
        }
        // The runtime traps where it gets no memory, and does not say so everywhere.
        if end.words.contains("memory") || end.words.contains("bad_alloc") || end.mostMemory > memory / 4 * 3 {
            self = .overMemory(memory)
        } else {
            self.init(
                "worker_died",
                "The process that read the page died of signal \(signal) (\(String(cString: strsignal(signal))))\(last)")
        }
    }
}
