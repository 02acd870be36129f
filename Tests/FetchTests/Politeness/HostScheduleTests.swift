import Testing

@testable import Fetch

@Suite("HostSchedule")
struct HostScheduleTests {
    private func schedule(all: Int = 10, perHost: Int = 1, delay: Int = 2) -> HostSchedule {
        HostSchedule(maxConcurrent: all, maxPerHost: perHost, delayPerHost: .seconds(delay))
    }

    @Test("One at a time per host, with a pause between two starts")
    func pause() {
        var schedule = schedule()
        for ticket: UInt64 in 1...3 { schedule.enqueue(ticket, host: "a") }
        #expect(schedule.begin(at: .zero) == [1])
        #expect(schedule.begin(at: .seconds(100)) == [])
        #expect(schedule.nextStart == nil)
        schedule.finish(host: "a")
        #expect(schedule.begin(at: .seconds(1)) == [])
        #expect(schedule.nextStart == .seconds(2))
        #expect(schedule.begin(at: .seconds(2)) == [2])
        schedule.finish(host: "a")
        #expect(schedule.nextStart == .seconds(4))
        #expect(schedule.begin(at: .seconds(9)) == [3])
    }

    @Test("Hosts do not wait for each other, but for the limit on all")
    func hosts() {
        var schedule = schedule(all: 2)
        for (ticket, host) in zip(UInt64(1)..., ["a", "b", "c"]) { schedule.enqueue(ticket, host: host) }
        #expect(schedule.begin(at: .zero) == [1, 2])
        #expect(schedule.nextStart == nil)
        schedule.finish(host: "b")
        #expect(schedule.begin(at: .zero) == [3])
        #expect(schedule.active == 2)
    }

    @Test("Several per host, where that is configured")
    func perHost() {
        var schedule = schedule(perHost: 2, delay: 0)
        for ticket: UInt64 in 1...4 { schedule.enqueue(ticket, host: "a") }
        #expect(schedule.begin(at: .zero) == [1, 2])
        schedule.finish(host: "a")
        #expect(schedule.begin(at: .zero) == [3])
    }

    @Test("The longer of the two pauses counts, from the last start on")
    func crawlDelay() {
        var schedule = schedule()
        schedule.enqueue(1, host: "a")
        #expect(schedule.begin(at: .seconds(10)) == [1])
        schedule.setDelay(.seconds(5), host: "a")
        schedule.finish(host: "a")
        schedule.enqueue(2, host: "a")
        #expect(schedule.begin(at: .seconds(14)) == [])
        #expect(schedule.nextStart == .seconds(15))
        schedule.setDelay(.seconds(1), host: "a")
        #expect(schedule.begin(at: .seconds(12)) == [])
        #expect(schedule.begin(at: .seconds(15)) == [2])
    }

    @Test("A host that is held back starts nothing before its time, and can be emptied")
    func hold() {
        var schedule = schedule()
        schedule.enqueue(1, host: "a")
        schedule.enqueue(2, host: "a")
        schedule.enqueue(3, host: "b")
        schedule.hold(host: "a", until: .seconds(60))
        schedule.hold(host: "a", until: .seconds(30))
        #expect(schedule.begin(at: .seconds(59)) == [3])
        #expect(schedule.nextStart == .seconds(60))
        #expect(schedule.dismiss(host: "a") == [1, 2])
        #expect(schedule.begin(at: .seconds(60)) == [])
    }

    @Test("Who leaves the line is not started, and can leave once only")
    func withdraw() {
        var schedule = schedule()
        schedule.enqueue(1, host: "a")
        schedule.enqueue(2, host: "a")
        let withdrawals = [schedule.withdraw(1, host: "a"), schedule.withdraw(1, host: "a")]
        #expect(withdrawals == [true, false])
        #expect(schedule.begin(at: .zero) == [2])
        let late = schedule.withdraw(2, host: "a")
        #expect(late == false)
    }

    @Test("The queue gives out times in order, and equal ones as they came")
    func order() {
        var queue = WakeQueue()
        for (index, seconds) in [5, 3, 9, 3, 1, 7, 3].enumerated() { queue.push("\(index)", at: .seconds(seconds)) }
        var hosts: [String] = []
        while let entry = queue.popFirst() { hosts.append(entry.host) }
        #expect(hosts == ["4", "1", "3", "6", "0", "5", "2"])
    }
}
