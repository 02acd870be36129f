import Testing

@Suite("Lists of dates")
struct DateListTests {
    @Test(
        "Members of a list take the month and the year that another one says",
        arguments: [
            ("They met on 4 and 5 March 2025.", ["4 → 2025-03-04", "5 March 2025 → 2025-03-05"]),
            ("They met on April 1, 2 and 3, 2025.", ["April 1 → 2025-04-01", "2 → 2025-04-02", "3, 2025 → 2025-04-03"]),
            ("Votes were held on June 7 and June 30, 2024.", ["June 7 → 2024-06-07", "June 30, 2024 → 2024-06-30"]),
            ("In January and February 2023 output fell.", ["January → 2023-01", "February 2023 → 2023-02"]),
        ])
    func lists(text: String, found: [String]) {
        #expect(times(text) == found)
    }

    @Test(
        "What is counted after a date is no day",
        arguments: [
            ("On March 4, 12 soldiers and 15 policemen were killed.", ["March 4 → 2024-03-04"]),
            ("On March 4 and 5 soldiers were killed.", ["March 4 → 2024-03-04"]),
            ("He scored 4 and 5 points.", []),
        ])
    func counted(text: String, found: [String]) {
        #expect(times(text) == found)
    }
}
