import Synchronization

/// How many bytes of bodies may be in memory at once, of all transfers and answers together.
///
/// Each transfer has a share, which goes on to its answer and gives everything back when nobody holds it any more. Small bodies are
/// not counted out. Of the others, one share at a time may go beyond the limit, for as long as it lives: so something can always go
/// on, be finished and make room, and the sum stays below the limit, a body as received and one as decoded, and what is small.
/// Who has somewhere else to put a body asks for room within the limit only, and leaves the place beyond it to those who have not.
final class BodyBudget: Sendable {
    /// Bytes that a share may have whatever the others have.
    static let small = 256 << 10

    private struct State {
        var held = 0
        /// The share that may go beyond the limit.
        var beyond: ObjectIdentifier?
        var waiting: ArraySlice<(share: ObjectIdentifier, bytes: Int, turn: CheckedContinuation<Bool, Never>)> = []
        /// Whether somebody who does not wait was told that there is no room.
        var hasRefused = false
        var onRoom: @Sendable () -> Void = {}
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: in bytes
    init(limit: Int) { self.limit = limit }

    /// `tell` is called when there may be room again after `grow` had said that there is none; on any thread.
    func whenThereIsRoom(_ tell: @escaping @Sendable () -> Void) { state.withLock { $0.onRoom = tell } }

    /// What is counted now.
    var held: Int { state.withLock { $0.held } }
    /// How many wait for room.
    var waiting: Int { state.withLock { $0.waiting.count } }

    func share() -> Share { Share(self) }

    /// What one body takes of the budget.
    final class Share: Sendable {
        private let budget: BodyBudget
        private let bytes = Mutex(0)

        fileprivate init(_ budget: BodyBudget) { self.budget = budget }

        deinit { budget.giveBack(bytes.withLock { $0 }, of: ObjectIdentifier(self), isGone: true) }

        /// Takes more, or says that there is no room for now.
        ///
        /// - Parameter isBounded: does not ask for the place beyond the limit
        func grow(by count: Int, withinLimit isBounded: Bool = false) -> Bool {
            bytes.withLock { bytes in
                let isSmall = bytes + count <= BodyBudget.small
                guard budget.take(count, of: ObjectIdentifier(self), isSmall: isSmall, isBounded: isBounded) else { return false }
                bytes += count
                return true
            }
        }

        /// Takes more as soon as there is room; `false`, and nothing taken, where the calling task is cancelled before that.
        ///
        /// A share waits for one thing at a time.
        func reserve(_ count: Int) async -> Bool {
            let id = ObjectIdentifier(self)
            let isAdmitted = await withTaskCancellationHandler {
                await budget.wait(for: count, of: id)
            } onCancel: {
                budget.giveUp(id)
            }
            if isAdmitted { bytes.withLock { $0 += count } }
            return isAdmitted
        }

        /// Takes what is there already, room or not: for what is small.
        func note(_ count: Int) {
            budget.state.withLock { $0.held += count }
            bytes.withLock { $0 += count }
        }

        func shrink(by count: Int) {
            bytes.withLock { $0 -= count }
            budget.giveBack(count, of: ObjectIdentifier(self), isGone: false)
        }
    }

    private func take(_ count: Int, of share: ObjectIdentifier, isSmall: Bool, isBounded: Bool) -> Bool {
        state.withLock { state in
            let hasRoom =
                isSmall || state.beyond == share
                || state.waiting.isEmpty && (isBounded ? state.held + count <= limit : admits(count, share, &state))
            if hasRoom { state.held += count } else { state.hasRefused = true }
            return hasRoom
        }
    }

    private func wait(for count: Int, of share: ObjectIdentifier) async -> Bool {
        await withCheckedContinuation { turn in
            let isAdmitted = state.withLock { state in
                guard state.beyond == share || state.waiting.isEmpty && admits(count, share, &state) else {
                    state.waiting.append((share, count, turn))
                    return false
                }
                state.held += count
                return true
            }
            if isAdmitted { turn.resume(returning: true) }
            // The handler may have run before there was anybody to send away.
            if !isAdmitted, Task.isCancelled { giveUp(share) }
        }
    }

    private func giveUp(_ share: ObjectIdentifier) {
        let turns = state.withLock { state in
            let index = state.waiting.firstIndex { $0.share == share }
            let turn = index.map { state.waiting.remove(at: $0).turn }
            return (turn, admitted(&state))
        }
        turns.0?.resume(returning: false)
        for turn in turns.1 { turn.resume(returning: true) }
    }

    /// Those whose turn has come.
    private func admitted(_ state: inout State) -> [CheckedContinuation<Bool, Never>] {
        var turns: [CheckedContinuation<Bool, Never>] = []
        while let first = state.waiting.first, admits(first.bytes, first.share, &state) {
            state.held += first.bytes
            turns.append(first.turn)
            state.waiting.removeFirst()
        }
        return turns
    }

    private func admits(_ count: Int, _ share: ObjectIdentifier, _ state: inout State) -> Bool {
        if state.held + count <= limit { return true }
        guard state.beyond == nil else { return false }
        state.beyond = share
        return true
    }

    private func giveBack(_ count: Int, of share: ObjectIdentifier, isGone: Bool) {
        let (turns, tell) = state.withLock { state in
            state.held -= count
            if isGone, state.beyond == share { state.beyond = nil }
            defer { state.hasRefused = false }
            return (admitted(&state), state.hasRefused ? state.onRoom : nil)
        }
        for turn in turns { turn.resume(returning: true) }
        tell?()
    }
}
