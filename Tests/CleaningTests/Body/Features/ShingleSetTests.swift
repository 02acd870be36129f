import Testing

@testable import Cleaning

@Suite("Sets of shingles")
struct ShingleSetTests {
    @Test func `it has what was put in and nothing that only looks like it`() {
        var set = ShingleSet()
        #expect(set.isEmpty)
        set.formUnion([5, 1 << 40 | 5])
        #expect(set.contains(5) && set.contains(1 << 40 | 5))
        // The same last bits, and others.
        #expect(!set.contains(1 << 41 | 5) && !set.contains(6))
    }
}
