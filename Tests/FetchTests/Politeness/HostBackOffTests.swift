import Testing

@testable import Fetch

@Suite("HostBackOff")
struct HostBackOffTests {
    private func pauses(seed: UInt64) -> [Int64?] {
        var random = SeededGenerator(seed: seed)
        return (1...40).map { HostBackOff().pause(failures: $0, using: &random) }
    }

    @Test("Four failures are borne; from the fifth on the pauses double, up to six hours, a fifth more or less")
    func growth() throws {
        let pauses = pauses(seed: 1)
        #expect(pauses.prefix(4).allSatisfy { $0 == nil })
        for (index, pause) in pauses.dropFirst(4).enumerated() {
            let middle: Int64 = index < 8 ? min(120 << Int64(index), 21_600) : 21_600
            let pause = try #require(pause)
            #expect((middle - middle / 5...middle + middle / 5).contains(pause), "failure \(index + 5)")
        }
    }

    @Test("The same seed gives the same pauses, another one others")
    func seeds() {
        #expect(pauses(seed: 7) == pauses(seed: 7))
        #expect(pauses(seed: 7) != pauses(seed: 8))
    }
}
