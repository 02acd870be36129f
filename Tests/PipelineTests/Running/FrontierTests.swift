import Testing

@testable import Pipeline

@Suite("The frontier")
struct FrontierTests {
    @Test("hands out hosts in turn, and never two of one host at once")
    func turns() {
        var frontier = Frontier<String>(perLane: 1, inTotal: 10)
        for number in 1...3 { frontier.add("a\(number)", lane: "a") }
        frontier.add("b1", lane: "b")
        #expect(frontier.next() == "a1")
        #expect(frontier.next() == "b1")
        #expect(frontier.next() == nil)
        frontier.finished(lane: "b")
        #expect(frontier.next() == nil)
        frontier.finished(lane: "a")
        #expect(frontier.next() == "a2")
        #expect(frontier.drain() == ["a3"])
        frontier.finished(lane: "a")
        #expect(frontier.next() == nil)
        #expect(frontier.underWay == 0)
    }

    @Test("keeps the total within bounds, and knows lanes that bear more")
    func bounds() {
        var frontier = Frontier<Int>(perLane: 1, exceptions: ["": 3], inTotal: 4)
        for number in 0..<5 { frontier.add(number, lane: "") }
        for number in 5..<9 { frontier.add(number, lane: "h\(number)") }
        var started: [Int] = []
        while let errand = frontier.next() { started.append(errand) }
        #expect(started.count == 4)
        #expect(started.filter { $0 < 5 }.count <= 3)
    }
}
