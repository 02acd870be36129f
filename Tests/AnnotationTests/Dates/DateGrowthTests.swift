import Testing

@Suite(.serialized) struct DateGrowthTests {
    @Test(
        "reading dates costs no more than the text is long",
        arguments: [
            "1", "1 ", "2024", "2024-", "1-", "1/1/", "1.", "2010, ", "2010 and ", "- ", "–", "'", "May ", "May 3-", "the ",
            "from ",
            "between 1 and ", "two hours ", "the last ", "Monday ", "10:30 ", "first of ", "in two days ", "the end of the ",
        ])
    func growth(piece: String) {
        let (short, long) = (
            work(String(repeating: piece, count: 100), anchor: "2024-05-15"),
            work(String(repeating: piece, count: 800), anchor: "2024-05-15")
        )
        // Eight times the text: about eight times the work. Quadratic work would be sixty-four times as much.
        #expect(long < short * 32 + 0.02, "\(piece): \(short), then \(long)")
    }
}
