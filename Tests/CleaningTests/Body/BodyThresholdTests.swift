import Testing

@testable import Cleaning

@Suite("From which probability on segments are kept")
struct BodyThresholdTests {
    private func threshold(_ segments: [(probability: Double, characters: Int)]) -> Double {
        var threshold = BodyThreshold()
        for segment in segments { threshold.add(probability: segment.probability, characters: segment.characters) }
        return threshold.value
    }

    @Test("where it is plain what the article is, it takes nearly even odds")
    func plain() {
        #expect(abs(threshold([(0.999, 4000), (0.001, 2000)]) - 0.45) < 0.005)
    }

    @Test("the less there is to be certain of, the less it takes")
    func falling() {
        let values = [0.95, 0.8, 0.6, 0.4, 0.3].map { threshold([($0, 1000), (0.01, 1000)]) }
        for (more, less) in zip(values, values.dropFirst()) { #expect(more > less) }
    }

    @Test("it is nine tenths of half the F1 to be expected")
    func exact() {
        // All that is even odds is kept: right 500 of 1000, and of the article's 500 all, which is an F1 of two thirds.
        #expect(abs(threshold([(0.5, 1000)]) - 0.3) < 1e-9)
        // Kept with the rest, it would be less: 2 · 510 / (2000 + 510).
        #expect(abs(threshold([(0.5, 1000), (0.01, 1000)]) - 0.45 * 1000 / 1510) < 1e-9)
    }

    @Test("a long text weighs more than a short one")
    func length() {
        #expect(threshold([(0.9, 1000), (0.3, 10)]) > threshold([(0.9, 10), (0.3, 1000)]))
    }

    @Test("where nothing is likely, nothing is kept", arguments: [[], [(0.0, 100)], [(0.05, 4000), (0.09, 200)]])
    func unlikely(segments: [(Double, Int)]) {
        let value = threshold(segments.map { (probability: $0.0, characters: $0.1) })
        #expect(value == 0.1 && segments.allSatisfy { $0.0 < value })
    }

    @Test("a certainty counts like any other", arguments: [0.0, 1.0])
    func ends(probability: Double) {
        #expect((0.1...0.45).contains(threshold([(probability, 100)])))
    }
}
