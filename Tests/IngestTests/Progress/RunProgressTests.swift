import Testing

@testable import ingest

@Suite("Progress of a run")
struct RunProgressTests {
    private func sample() -> RunProgress {
        var progress = RunProgress()
        progress.began(sources: 2)
        progress.found(["quick.example": 100, "slow.example": 10], now: 10)
        for _ in 0..<50 { progress.finished(.new, host: "quick.example") }
        progress.finished(.failed, host: "slow.example")
        return progress
    }

    @Test("counts what is found, done and failed, host by host")
    func counts() {
        let progress = sample()
        #expect(progress.sourcesLeft == 1)
        #expect(progress.found == 110)
        #expect(progress.done == 51)
        #expect(progress.failed == 1)
        #expect(progress.unfinished.map(\.host) == ["quick.example", "slow.example"])
        #expect(progress.rate(now: 20) == 5.1)
    }

    @Test("the slowest host says when all is done, and while a source has yet to answer nobody can tell")
    func timeLeft() {
        var progress = sample()
        #expect(progress.timeLeft(now: 20) == nil)
        progress.found([:], now: 20)
        #expect(progress.timeLeft(now: 20) == 90)
        progress.found(["new.example": 1], now: 20)
        #expect(progress.timeLeft(now: 20) == nil)
    }

    @Test("a host whose documents come from two sources has one bar; one that is done has none")
    func hosts() {
        var progress = RunProgress()
        progress.began(sources: 2)
        progress.found(["a.example": 1], now: 0)
        progress.found(["a.example": 1, "b.example": 1], now: 1)
        #expect(progress.hosts.map(\.found) == [2, 1])
        progress.finished(.unchanged, host: "b.example")
        #expect(progress.unfinished.map(\.host) == ["a.example"])
        #expect(progress.unfinished.first?.rate(now: 5) == nil)
    }

    @Test("the page has a bar for each host and a line for all, none wider than the terminal", arguments: [20, 40, 80, 200])
    func page(columns: Int) {
        var progress = sample()
        progress.found(["": 3, "a-host-with-a-very-long-name.of-many-parts.example.org": 1_234_567], now: 15)
        let lines = ProgressPage(columns: columns, rows: 24, paint: Paint(isOn: false)).lines(progress, now: 20)
        #expect(lines.count == 5)
        for line in lines { #expect(line.count < columns, "\(line)") }
        #expect(lines.contains { $0.hasPrefix("this machine") })
    }

    @Test("bars say done and found, rate and time left; the last line adds up")
    func words() {
        var progress = sample()
        progress.found([:], now: 20)
        let lines = ProgressPage(columns: 100, rows: 24, paint: Paint(isOn: false)).lines(progress, now: 20)
        #expect(lines[0].hasPrefix("quick.example [####################--------------------] 50/100"))
        #expect(lines[0].contains("5.0/s"))
        #expect(lines[0].hasSuffix("10s"))
        #expect(lines[2] == "51 of 110 documents, 59 left; 1 failed; 5.1/s; about 2min to go")
    }

    @Test("many hosts are cut to what fits a screen")
    func many() {
        var progress = RunProgress()
        progress.found(Dictionary(uniqueKeysWithValues: (0..<30).map { ("h\($0).example", 1) }), now: 0)
        #expect(ProgressPage(columns: 80, rows: 50, paint: Paint(isOn: false)).lines(progress, now: 1).count == 10)
        let low = ProgressPage(columns: 80, rows: 8, paint: Paint(isOn: false)).lines(progress, now: 1)
        #expect(low.count == 6)
        #expect(low[4] == "… and 26 more hosts")
    }

    @Test("rates and times are short", arguments: [(0.01, "1/min"), (0.5, "0.5/s"), (9.96, "10.0/s"), (42.4, "42/s")])
    func rates(perSecond: Double, text: String) { #expect(ProgressPage.rate(perSecond) == text) }

    @Test(
        "times left never promise too little",
        arguments: [(0.2, "1s"), (59.5, "1min"), (61, "2min"), (7500, "2h5m"), (1e12, "99h59m")])
    func times(seconds: Double, text: String) { #expect(ProgressPage.time(seconds) == text) }
}
