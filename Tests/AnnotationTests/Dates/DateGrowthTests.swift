import Documents
import Glibc
import Testing

@testable import Annotation

@Suite(.serialized) struct DateGrowthTests {
    @Test(
        "reading dates costs no more than the text is long",
        arguments: [
            "1", "1 ", "2024", "2024-", "1-", "1/1/", "1.", "2010, ", "2010 and ", "- ", "–", "'", "May ", "May 3-", "the ",
            "from ",
            "between 1 and ", "two hours ", "the last ", "Monday ", "10:30 ", "first of ", "in two days ", "the end of the ",
        ])
    func growth(piece: String) {
        func duration(_ count: Int) -> Double {
            let text = String(repeating: piece, count: count)
            let blocks = [Block(.paragraph(role: nil), span: Span(0, text.unicodeScalars.count))]
            var best = Double.infinity
            for _ in 0..<3 {
                let before = Self.time()
                _ = annotator.annotations(of: text, blocks, Setting(language: "en", anchor: "2024-05-15"))
                best = min(best, Self.time() - before)
            }
            return best
        }
        let (short, long) = (duration(100), duration(800))
        // Eight times the text: about eight times the work. Quadratic work would be sixty-four times as much.
        #expect(long < short * 32 + 0.02, "\(piece): \(short), then \(long)")
    }

    /// In seconds of the thread's own work: what else the machine does is not counted.
    private static func time() -> Double {
        var spent = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent)
        return Double(spent.tv_sec) + Double(spent.tv_nsec) / 1e9
    }
}
