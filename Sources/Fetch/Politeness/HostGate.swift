import Synchronization

/// Lets transfers in one by one: the waiting room around `HostSchedule`.
final class HostGate: Sendable {
    enum Admission: Sendable, Hashable {
        case admitted
        case cancelled
        /// The host wants to be left alone for so long that nobody waits for it.
        case heldBack(Duration)
    }

    private struct State {
        var schedule: HostSchedule
        var waiting: [HostSchedule.Ticket: CheckedContinuation<Admission, Never>] = [:]
        var nextTicket: HostSchedule.Ticket = 0
        var isClosed = false
        /// Sleeps until the next start that only time can bring.
        var alarm: (time: Duration, task: Task<Void, Never>)?
    }

    private typealias Reply = (CheckedContinuation<Admission, Never>, Admission)

    private let patience: Duration
    private let clock: FetchClock
    private let state: Mutex<State>

    init(_ configuration: PoliteTransport.Configuration, clock: FetchClock) {
        patience = configuration.patience
        self.clock = clock
        state = Mutex(
            State(
                schedule: HostSchedule(
                    maxConcurrent: configuration.maxConcurrent, maxPerHost: configuration.maxPerHost,
                    delayPerHost: configuration.delayPerHost)))
    }

    deinit { state.withLock { $0.alarm?.task.cancel() } }

    /// Waits for a turn. Who is `.admitted` must `leave`; nobody else may.
    func enter(_ host: String) async -> Admission {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                update { state, now in
                    // A handler that ran before this found nothing to withdraw.
                    if Task.isCancelled || state.isClosed { return [(continuation, .cancelled)] }
                    let wait = state.schedule.heldUntil(host: host) - now
                    if wait > patience { return [(continuation, .heldBack(wait))] }
                    state.waiting[ticket] = continuation
                    state.schedule.enqueue(ticket, host: host)
                    return []
                }
            }
        } onCancel: {
            update { state, _ in
                guard state.schedule.withdraw(ticket, host: host), let continuation = state.waiting.removeValue(forKey: ticket)
                else { return [] }
                return [(continuation, .cancelled)]
            }
        }
    }

    /// Sends everybody away who waits, and whoever comes later.
    func close() {
        update { state, _ in
            state.isClosed = true
            let replies = state.waiting.values.map { ($0, Admission.cancelled) }
            state.waiting = [:]
            state.schedule.dismissAll()
            return replies
        }
    }

    func leave(_ host: String) {
        update { state, _ in
            state.schedule.finish(host: host)
            return []
        }
    }

    func setDelay(_ delay: Duration, host: String) {
        update { state, _ in
            state.schedule.setDelay(delay, host: host)
            return []
        }
    }

    func hold(_ host: String, for time: Duration) {
        update { state, now in
            state.schedule.hold(host: host, until: now + time)
            let wait = state.schedule.heldUntil(host: host) - now
            guard wait > patience else { return [] }
            return state.schedule.dismiss(host: host).compactMap { ticket in
                state.waiting.removeValue(forKey: ticket).map { ($0, .heldBack(wait)) }
            }
        }
    }

    /// Changes the schedule, lets in whoever may start now, sets the alarm, and answers outside the lock.
    private func update(_ change: (inout State, Duration) -> [Reply]) {
        let now = clock.elapsed()
        let replies = state.withLock { state in
            var replies = change(&state, now)
            for ticket in state.schedule.begin(at: now) {
                guard let continuation = state.waiting.removeValue(forKey: ticket) else { continue }
                replies.append((continuation, .admitted))
            }
            setAlarm(&state, now)
            return replies
        }
        for (continuation, admission) in replies { continuation.resume(returning: admission) }
    }

    private func setAlarm(_ state: inout State, _ now: Duration) {
        guard let next = state.schedule.nextStart else {
            state.alarm?.task.cancel()
            state.alarm = nil
            return
        }
        if let alarm = state.alarm, alarm.time <= next { return }
        state.alarm?.task.cancel()
        let sleep = clock.sleep
        let task = Task { [weak self] in
            do {
                try await sleep(next - now)
            } catch {
                // Another alarm has taken its place.
                return
            }
            self?.update { state, _ in
                if state.alarm?.time == next { state.alarm = nil }
                return []
            }
        }
        state.alarm = (next, task)
    }
}
