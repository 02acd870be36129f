import Documents
import Glibc

/// What a worker made of a page, as it is sent.
enum WorkerAnswer {
    static func frame(_ answer: Result<Record, DerivationFailure>) -> WorkerFrame {
        var wire = WireWriter()
        switch answer {
        case .success(let record):
            wire.put(record)
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

extension DerivationFailure {
    static func overTime(_ seconds: Int64) -> DerivationFailure {
        DerivationFailure("time_limit", "Reading the page took longer than \(Quantity.durationText(seconds)).")
    }

    static func overMemory(_ bytes: Int) -> DerivationFailure {
        DerivationFailure("memory_limit", "Reading the page took more memory than \(bytes >> 20) MiB.")
    }

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
