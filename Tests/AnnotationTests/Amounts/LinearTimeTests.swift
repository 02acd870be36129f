import Testing

/// Four times the text may take four times as long, with room for noise, not sixteen times.
@Suite(.serialized) struct LinearTimeTests {
    @Test(
        "numbers, marks and words without end are read in linear time",
        arguments: [
            "1", "1,", "1.", "1 ", "1-", "-", "$", "$1", "“", "one hundred and ", "1/", "A-1", "A-", "more than 1 and ", "5 ft ",
            "million ", "½", "+1 ", "(1) 22-", "01 ", "one in ", "1 in every ", "1C ", "N1,000", "2 Mrd. ",
            "between 1 and ", "1 square ", "per ", "@", "5 a", "a’s ", "12 big ", "3 million de ", "http:",
        ])
    func linear(_ piece: String) {
        let small = String(repeating: piece, count: 2_000 / piece.unicodeScalars.count)
        let large = String(repeating: piece, count: 8_000 / piece.unicodeScalars.count)
        _ = annotations(small)
        let (a, b) = (work(small), work(large))
        #expect(b < a * 9 + 0.02, "\(piece): \(a) and \(b)")
    }
}
