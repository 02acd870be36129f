import Documents
import Synchronization

/// What is known of each host in this run and from earlier ones: when it was last asked, how often it failed in a row, and how
/// long it is to be left alone.
///
/// A request is entered before it is sent, so that a run that is killed has kept its promise. Times are whole seconds, and only what
/// differs is written: a host costs at most one write a second.
final class HostBook: Sendable {
    private struct Entry {
        var state: HostState
        var saved: HostState?
        var requests = 0
    }

    private struct Book {
        var entries: [String: Entry] = [:]
        var random: SeededGenerator
    }

    private let memory: (any HostMemory)?
    private let backOff: HostBackOff
    private let book: Mutex<Book>

    init(_ memory: (any HostMemory)?, backOff: HostBackOff, seed: UInt64) {
        self.memory = memory
        self.backOff = backOff
        book = Mutex(Book(random: SeededGenerator(seed: seed)))
    }

    /// Calls `act` with what earlier runs knew of the host, when it is met for the first time; others wait meanwhile.
    func meet(_ host: String, act: (HostState) -> Void) throws {
        try book.withLock { book in
            guard book.entries[host] == nil else { return }
            let known = try memory?.hostState(host)
            book.entries[host] = Entry(state: known ?? HostState(host: host), saved: known)
            if let known { act(known) }
        }
    }

    /// Enters that the host is about to be asked.
    /// - Returns: how often it has been in this run, this time counted
    func begin(_ host: String, now: Timestamp) throws -> Int {
        try change(host) { entry, _ in
            entry.requests += 1
            entry.state.lastRequestAt = now
            return entry.requests
        }
    }

    /// Enters how a request ended.
    /// - Parameter retryAfter: seconds that the host itself asked for
    /// - Returns: seconds that it is to be left alone
    func end(_ host: String, failed: Bool, retryAfter: Int64?, now: Timestamp) throws -> Int64? {
        try change(host) { entry, random in
            entry.state.failures = failed ? entry.state.failures + 1 : 0
            let own = failed ? backOff.pause(failures: entry.state.failures, using: &random) : nil
            let pause = [own, retryAfter].compactMap(\.self).max()
            entry.state.notBefore = pause.map { now.advanced(bySeconds: $0) }
            return pause
        }
    }

    /// Whether it is our own back-off, not the host's wish, that keeps us away.
    func isBroken(_ host: String) -> Bool {
        book.withLock { ($0.entries[host]?.state.failures ?? 0) >= backOff.threshold }
    }

    private func change<Result: Sendable>(_ host: String, _ change: (inout Entry, inout SeededGenerator) -> Result) throws
        -> Result
    {
        try book.withLock { book in
            var entry = book.entries[host] ?? Entry(state: HostState(host: host))
            let result = change(&entry, &book.random)
            if let memory, entry.state != entry.saved {
                try memory.save(entry.state)
                entry.saved = entry.state
            }
            book.entries[host] = entry
            return result
        }
    }
}
