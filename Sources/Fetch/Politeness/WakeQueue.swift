/// Hosts in the order in which they may be asked next: a binary heap.
struct WakeQueue {
    struct Entry {
        var time: Duration
        /// Among equal times, who came first.
        var turn: UInt64
        var host: String

        static func < (a: Entry, b: Entry) -> Bool { a.time == b.time ? a.turn < b.turn : a.time < b.time }
    }

    private var heap: [Entry] = []
    private var turn: UInt64 = 0

    var first: Entry? { heap.first }

    mutating func push(_ host: String, at time: Duration) {
        turn += 1
        heap.append(Entry(time: time, turn: turn, host: host))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child] < heap[parent] else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func popFirst() -> Entry? {
        guard let last = heap.popLast() else { return nil }
        guard let first = heap.first else { return last }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] { least = child }
            guard least != parent else { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
