import Documents
import Glibc
import Testing

@testable import Annotation

@Suite(.serialized) struct SpeechGrowthTests {
    @Test(
        "work grows no faster than the text",
        arguments: [
            "“", "\"a\" ", "'a ", "‘a’s ", "«", "He said “", "a, said ", "X, a, a, said, ", "Abc ", "A-", "Anna ", "the of the ",
            "Minister ",
            "according to ", "University of ", "said Anna Berg, ", "“Go,” he said. ",
        ])
    func growth(piece: String) {
        func duration(_ count: Int) -> Double {
            let text = String(repeating: piece, count: count)
            let blocks = [Block(.paragraph(role: nil), span: Span(0, text.unicodeScalars.count))]
            // The thread's own time: what else the machine does is not counted.
            var best = Double.infinity
            for _ in 0..<3 {
                let before = Self.time()
                _ = annotator.annotations(of: text, blocks, Setting(language: "en"))
                best = min(best, Self.time() - before)
            }
            return best
        }
        let (short, long) = (duration(100), duration(800))
        // Eight times the text: about eight times the work. Quadratic work would be sixty-four times as much.
        #expect(long < short * 32 + 0.02, "\(piece): \(short), then \(long)")
    }

    /// In seconds.
    private static func time() -> Double {
        var spent = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent)
        return Double(spent.tv_sec) + Double(spent.tv_nsec) / 1e9
    }
}
