import Dispatch
import Documents
import Glibc
import Synchronization

/// A thread that keeps one worker process, gives it pages, and replaces it when it is gone.
final class WorkerSeat: Sendable {
    typealias Answer = Result<Record, DerivationFailure>

    private struct Job: Sendable {
        var page: Page
        var retrieval: Retrieval
        var completion: CheckedContinuation<Result<Answer, any Error>, Never>
    }

    private let program: String
    private let arguments: [String]
    private let limits: WorkerLimits
    private let windingUp: WindingUp
    private let inbox = Mutex<[Job]>([])
    private let bell = DispatchSemaphore(value: 0)
    private let hasEnded = DispatchSemaphore(value: 0)

    /// Starts the thread; the process comes with the first page.
    init(_ program: String, _ arguments: [String], _ limits: WorkerLimits, _ windingUp: WindingUp) throws {
        self.program = program
        self.arguments = arguments
        self.limits = limits
        self.windingUp = windingUp
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<WorkerSeat>.fromOpaque(context).takeRetainedValue().work()
                return nil
            }, context.toOpaque())
        guard code == 0 else {
            context.release()
            throw WorkerFault("start a thread", errno: code)
        }
        pthread_detach(thread)
    }

    /// One page at a time.
    func derive(_ page: Page, _ retrieval: Retrieval) async throws -> Answer {
        let result = await withCheckedContinuation { completion in
            inbox.withLock { $0.append(Job(page: page, retrieval: retrieval, completion: completion)) }
            bell.signal()
        }
        return try result.get()
    }

    /// Ends thread and process, which must be idle.
    func close() {
        bell.signal()
        hasEnded.wait()
    }

    // MARK: On the thread

    private func work() {
        // Signals belong to the main thread.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        var process: WorkerProcess?
        while true {
            bell.wait()
            guard let job = inbox.withLock({ $0.popLast() }) else { break }
            job.completion.resume(returning: Result { try perform(job, &process) })
        }
        process = nil
        hasEnded.signal()
    }

    private func perform(_ job: Job, _ process: inout WorkerProcess?) throws -> Answer {
        if let idle = process, idle.channel.isDisturbed || idle.hasEnded { process = nil }
        let wasIdle = process != nil
        let worker = try process ?? WorkerProcess(program, arguments) { try self.stopIfDue() }
        process = nil
        var time = WatchedTime(from: Clock.monotonic)
        var clock = DocumentClock(limit: limits.time * Clock.second, processorTime: worker.processorTime ?? 0)
        let patience = { (isStill: Bool) in
            try self.stopIfDue()
            if isStill, worker.hasEnded { throw WorkerChannel.Fault.closed }
            time.look(at: Clock.monotonic)
            if clock.isOver(elapsed: time.elapsed, processorTime: worker.processorTime ?? 0) { throw Overdue() }
        }
        do {
            try worker.channel.send(
                WorkerRequest(job.page, job.retrieval, memory: limits.memory(for: job.page)).frame,
                WorkerFrame(kind: .page, bytes: job.page.bytes), patience: patience)
            let answer = try WorkerAnswer.read(try worker.channel.receive(patience: patience))
            process = worker
            return answer
        } catch is Overdue {
            return .failure(.overTime(limits.time))
        } catch WorkerChannel.Fault.unheard where wasIdle {
            // It was about to die when the page came: no page is to blame that was not read.
            _ = worker.end(killing: true)
            return try perform(job, &process)
        } catch is WorkerChannel.Fault {
            return .failure(DerivationFailure(worker.end(), memory: limits.memory(for: job.page)))
        } catch is WireFault {
            return .failure(.nonsense)
        }
    }

    private func stopIfDue() throws {
        if windingUp.isOver { throw CancellationError() }
    }

    private struct Overdue: Error {}
}
