/// Decides who may start when: per host so many at once and a pause between two starts, and so many in all.
///
/// A value without a clock: it is told the time and says who starts. `PoliteTransport` acts on it.
struct HostSchedule {
    typealias Ticket = UInt64

    private struct Host {
        var waiting: [Ticket] = []
        var active = 0
        /// The next start, by the pause after the last one.
        var next: Duration = .zero
        /// No start before then, because the host said so.
        var heldUntil: Duration = .zero
        var delay: Duration
        var isQueued = false

        var notBefore: Duration { max(next, heldUntil) }

        /// The next one in line, if one may start now; it counts as started.
        mutating func begin(at now: Duration, maxPerHost: Int) -> Ticket? {
            isQueued = false
            guard !waiting.isEmpty, active < maxPerHost, notBefore <= now else { return nil }
            active += 1
            next = now + delay
            return waiting.removeFirst()
        }
    }

    private let maxConcurrent: Int
    private let maxPerHost: Int
    private let delayPerHost: Duration
    private var hosts: [String: Host] = [:]
    private var queue = WakeQueue()
    private(set) var active = 0

    init(maxConcurrent: Int, maxPerHost: Int, delayPerHost: Duration) {
        self.maxConcurrent = max(1, maxConcurrent)
        self.maxPerHost = max(1, maxPerHost)
        self.delayPerHost = delayPerHost
    }

    /// Stands in line; within a host, first come, first served.
    mutating func enqueue(_ ticket: Ticket, host name: String) {
        hosts[name, default: Host(delay: delayPerHost)].waiting.append(ticket)
        queueIfUseful(name)
    }

    /// Leaves the line. `false` if it was not standing there any more.
    mutating func withdraw(_ ticket: Ticket, host name: String) -> Bool {
        guard let index = hosts[name]?.waiting.firstIndex(of: ticket) else { return false }
        hosts[name]?.waiting.remove(at: index)
        return true
    }

    /// Everybody who may start now; they count as started.
    mutating func begin(at now: Duration) -> [Ticket] {
        var started: [Ticket] = []
        while active < maxConcurrent, let entry = queue.first, entry.time <= now {
            _ = queue.popFirst()
            // In its place: a copy would copy the line as well.
            if let ticket = hosts[entry.host]?.begin(at: now, maxPerHost: maxPerHost) {
                started.append(ticket)
                active += 1
            }
            queueIfUseful(entry.host)
        }
        return started
    }

    /// When `begin` should be called next, if nothing else happens; `nil` where only a transfer's end can help.
    var nextStart: Duration? { active < maxConcurrent ? queue.first?.time : nil }

    /// A transfer from the host is over.
    mutating func finish(host name: String) {
        active -= 1
        hosts[name]?.active -= 1
        queueIfUseful(name)
    }

    /// Makes the pause between starts longer; never shorter than configured.
    mutating func setDelay(_ delay: Duration, host name: String) {
        var host = hosts[name] ?? Host(delay: delayPerHost)
        let lastStart = host.next - host.delay
        let hasStarted = host.next > .zero
        host.delay = max(delay, delayPerHost)
        if hasStarted { host.next = lastStart + host.delay }
        hosts[name] = host
    }

    /// Leaves the host alone until then.
    mutating func hold(host name: String, until time: Duration) {
        let held = hosts[name]?.heldUntil ?? .zero
        hosts[name, default: Host(delay: delayPerHost)].heldUntil = max(held, time)
    }

    func heldUntil(host name: String) -> Duration { hosts[name]?.heldUntil ?? .zero }

    /// Sends everybody away who waits for the host.
    mutating func dismiss(host name: String) -> [Ticket] {
        defer { hosts[name]?.waiting = [] }
        return hosts[name]?.waiting ?? []
    }

    mutating func dismissAll() {
        for name in hosts.keys { hosts[name]?.waiting = [] }
    }

    /// A host is in the queue once at most, and only while it could start something. Its time may have moved on when it comes
    /// up; it is then put back.
    private mutating func queueIfUseful(_ name: String) {
        guard let host = hosts[name], !host.isQueued, !host.waiting.isEmpty, host.active < maxPerHost else { return }
        hosts[name]?.isQueued = true
        queue.push(name, at: host.notBefore)
    }
}
