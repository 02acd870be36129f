import Testing

@Suite(.serialized) struct SpeechGrowthTests {
    @Test(
        "work grows no faster than the text",
        arguments: [
            "“", "\"a\" ", "'a ", "‘a’s ", "«", "He said “", "a, said ", "X, a, a, said, ", "Abc ", "A-", "Anna ", "the of the ",
            "Minister ",
            "according to ", "University of ", "said Anna Berg, ", "“Go,” he said. ",
            "the figures showed that ", "Telmarra said that ", "in Kasese, ", "“So it is here.” ", "quoted as saying “a”, ",
            "said the 2-a ",
        ])
    func growth(piece: String) {
        let (short, long) = (
            work(String(repeating: piece, count: 100)), work(String(repeating: piece, count: 800))
        )
        // Eight times the text: about eight times the work. Quadratic work would be sixty-four times as much.
        #expect(long < short * 32 + 0.02, "\(piece): \(short), then \(long)")
    }
}
