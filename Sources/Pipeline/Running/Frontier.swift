/// What is still to be done, handed out fairly: one lane a host, lanes in turn, never more under way in a lane than it bears.
struct Frontier<Errand> {
    private struct Lane {
        var waiting: ArraySlice<Errand> = []
        var underWay = 0
        /// Whether the lane stands in `turn`.
        var isQueued = false
    }

    private var lanes: [String: Lane] = [:]
    /// Lanes that have something to hand out and room for it, in the order they get their turn.
    private var turn: ArraySlice<String> = []
    private let perLane: Int
    private let exceptions: [String: Int]
    private let inTotal: Int
    private(set) var underWay = 0

    /// - Parameters:
    ///   - perLane: errands of one lane under way at once
    ///   - exceptions: lanes that bear another number
    ///   - inTotal: errands under way at once
    init(perLane: Int, exceptions: [String: Int] = [:], inTotal: Int) {
        self.perLane = max(1, perLane)
        self.exceptions = exceptions
        self.inTotal = max(1, inTotal)
    }

    mutating func add(_ errand: Errand, lane name: String) {
        lanes[name, default: Lane()].waiting.append(errand)
        queue(name)
    }

    /// The next errand, or `nil` while nothing may start. Whoever takes one says `finished` when it is done.
    mutating func next() -> Errand? {
        guard underWay < inTotal, let name = turn.popFirst(), var lane = lanes[name] else { return nil }
        lane.isQueued = false
        let errand = lane.waiting.removeFirst()
        lane.underWay += 1
        lanes[name] = lane
        underWay += 1
        queue(name)
        return errand
    }

    mutating func finished(lane name: String) {
        underWay -= 1
        lanes[name]?.underWay -= 1
        if let lane = lanes[name], lane.underWay == 0, lane.waiting.isEmpty {
            lanes[name] = nil
        } else {
            queue(name)
        }
    }

    /// Everything that has not been started, which is then no longer here.
    mutating func drain() -> [Errand] {
        let left = lanes.sorted { $0.key < $1.key }.flatMap { $0.value.waiting }
        lanes = lanes.filter { $0.value.underWay > 0 }.mapValues { Lane(underWay: $0.underWay) }
        turn = []
        return left
    }

    private mutating func queue(_ name: String) {
        guard let lane = lanes[name], !lane.isQueued, !lane.waiting.isEmpty,
            lane.underWay < exceptions[name] ?? perLane
        else { return }
        lanes[name]?.isQueued = true
        turn.append(name)
    }
}
