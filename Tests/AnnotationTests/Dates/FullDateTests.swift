import Testing

@Suite("Dates of a day, a month, a year")
struct FullDateTests {
    @Test(
        "A day has the same name in EDTF however English writes it",
        arguments: [
            "3 March 2024", "March 3, 2024", "March 3rd, 2024", "March 3 2024", "3rd March 2024", "the 3rd of March 2024",
            "the third of March, 2024", "Mar. 3, 2024", "2024-03-03", "2024/03/03", "3/3/2024", "03.03.2024", "3-Mar-2024",
            "Sunday, 3 March 2024", "Sunday, March 3, 2024", "Sun 3 Mar 2024", "March the third, 2024", "MARCH 3, 2024",
        ])
    func day(writing: String) {
        #expect(times("The bridge opened on \(writing) to traffic.") == ["\(writing) → 2024-03-03"])
    }

    @Test(
        "A year in words is one where nothing is counted with it",
        arguments: [
            ("It was in nineteen ninety-six.", ["nineteen ninety-six → 1996"]),
            ("It was in two thousand and fifteen.", ["two thousand and fifteen → 2015"]),
            ("It was in one thousand seven hundred and eighty-nine.", ["one thousand seven hundred and eighty-nine → 1789"]),
            ("It spread in two thousand villages.", []),
        ])
    func yearInWords(text: String, found: [String]) {
        #expect(times(text) == found)
    }

    @Test("The bounds of a date are its first and its last day")
    func bounds() throws {
        let month = try #require(annotations("date", "It fell in February 2024.").first)
        #expect(month.detail("earliest") == "2024-02-01")
        #expect(month.detail("latest") == "2024-02-29")
        let year = try #require(annotations("date", "It fell in 1987.").first)
        #expect([year.detail("edtf"), year.detail("earliest"), year.detail("latest")] == ["1987", "1987-01-01", "1987-12-31"])
    }

    @Test(
        "A year needs a word that makes it one",
        arguments: [
            ("The firm was founded in 1987.", ["1987 → 1987"]),
            ("The treaty of 1648 ended it.", ["1648 → 1648"]),
            ("The 2008 financial crisis spread.", ["2008 → 2008"]),
            ("Its 2019 report was blunt.", ["2019 → 2019"]),
            ("Sales will double by 2030.", ["2030 → 2030"]),
            ("The novel (1851) sold poorly.", ["1851 → 1851"]),
            ("In 2020 sales rose sharply.", ["2020 → 2020"]),
            ("He won in 2010, 2014 and 2018.", ["2010 → 2010", "2014 → 2014", "2018 → 2018"]),
            ("A crowd of 2000 people came.", []),
            ("They counted 2020 votes in the hall.", []),
            ("It took 2000 pieces to build.", []),
            ("The plant makes 1950 cars a day.", []),
            ("He paid $2000 for it and 1999 euros later.", []),
            ("The population fell to 2,000 in the valley.", []),
            ("Room 2014 was empty.", []),
            ("The S-1900 failed.", []),
            ("Up to 2000 soldiers left.", []),
            ("In 2000 cases nothing was found.", []),
        ])
    func years(text: String, found: [String]) {
        #expect(times(text) == found, "\(text)")
    }

    @Test(
        "Words that look like months and days are none",
        arguments: [
            "You may not enter, and they may leave.",
            "Theresa May resigned, and May’s party split.", "The army will march on the capital.",
            "He finished second and they want a second vote.", "The Sunday Times wrote of it.", "Black Friday sales were weak.",
            "After Friday prayers the crowd grew.", "World War II and Part I were shown.", "April Jones and June Carter sang.",
            "Every Monday the market opens.", "He sat in the sun.", "The august body met.",
            "The score was 3-2 and 4/5 agreed.", "Call 555-1212 or 020 7946 0018.", "It was years ago, for decades.",
            "The minute details and the hour of need.", "It led to the fall of the city and a spring in his step.",
            "August Wilson and the Spring Festival.", "A fall in prices hurt.", "May I ask who said it?",
        ])
    func nothing(text: String) {
        #expect(times(text) == [])
    }

    @Test("Which of two numbers is the month is told by their size, by the region, or not at all")
    func ambiguous() {
        #expect(times("Filed on 25/12/2023 here.") == ["25/12/2023 → 2023-12-25"])
        #expect(times("Filed on 12/25/2023 here.") == ["12/25/2023 → 2023-12-25"])
        #expect(times("Filed on 3/4/2024 here.", language: "en-GB") == ["3/4/2024 → 2024-04-03"])
        #expect(times("Filed on 3/4/2024 here.", language: "en-US") == ["3/4/2024 → 2024-03-04"])
        #expect(times("Filed on 3/4/2024 here.") == ["3/4/2024 → [2024-03-04,2024-04-03]"])
        #expect(times("Filed on 31/2/2024 here.") == [])
    }

    @Test("What the text leaves out is told by the anchor and the clause")
    func incomplete() {
        #expect(times("The strike began on March 3.") == ["March 3 → 2024-03-03"])
        #expect(times("The strike began on 3 November.") == ["3 November → 2023-11-03"])
        #expect(times("The strike will begin on 3 November.") == ["3 November → 2024-11-03"])
        #expect(times("Prices rose in January.") == ["January → 2024-01"])
        #expect(times("The vote in May was close.") == ["May → 2024-05"])
        #expect(times("It opened on 3 March.", anchor: nil) == ["3 March → XXXX-03-03"])
        #expect(times("It closed in May last year.") == ["May last year → 2023-05"])
    }

    @Test("Until and its like are kept beside the date")
    func modifiers() throws {
        let until = try #require(annotations("date", "The ventures run until 2041 at least.").first)
        #expect([until.exact, until.detail("edtf"), until.detail("modifier")] == ["2041", "2041", "until"])
        #expect(annotations("date", "Before 1990 it was rare.").first?.detail("modifier") == "before")
        #expect(annotations("date", "After 1990 it was rare.").first?.detail("modifier") == "after")
        #expect(annotations("date", "The rest follows by June 2025.").first?.detail("modifier") == "by")
    }
}
