import Documents
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
        func duration(_ count: Int) -> Duration {
            let text = String(repeating: piece, count: count)
            let blocks = [Block(.paragraph(role: nil), span: Span(0, text.unicodeScalars.count))]
            var best = Duration.seconds(100)
            for _ in 0..<2 {
                best = min(
                    best, ContinuousClock().measure { _ = annotator.annotations(of: text, blocks, Setting(language: "en")) })
            }
            return best
        }
        let (short, long) = (duration(100), duration(800))
        // Eight times the text: about eight times the work. Quadratic work would be sixty-four times as much.
        #expect(long < short * 32 + .milliseconds(20), "\(piece): \(short), then \(long)")
    }
}
