import Testing

@Suite("Periods")
struct PeriodTests {
    @Test(
        "A stretch of the calendar has its name in EDTF",
        arguments: [
            ("Rents rose in the 1990s.", ["the 1990s → 199X"]),
            ("Rents rose in the ’90s.", ["the ’90s → 199X"]),
            ("Rents rose in the nineties.", ["the nineties → 199X"]),
            ("Rents rose in the mid-1990s.", ["the mid-1990s → 1994~/1996~"]),
            ("Rents rose in the late 1990s.", ["the late 1990s → 1997~/1999~"]),
            ("It shaped the 20th century.", ["the 20th century → 19XX"]),
            ("A 19th-century house burned.", ["19th-century → 18XX"]),
            ("Growth slowed in Q3 2025.", ["Q3 2025 → 2025-35"]),
            ("Growth slowed in the third quarter of 2025.", ["the third quarter of 2025 → 2025-35"]),
            ("Growth slowed in H1 2024.", ["H1 2024 → 2024-40"]),
            ("Growth slowed in the first half of 2024.", ["the first half of 2024 → 2024-40"]),
            ("It opened in spring 2023.", ["spring 2023 → 2023-21"]),
            ("It opened in the summer of 1998.", ["summer of 1998 → 1998-22"]),
            ("It fell in mid-2020.", ["mid-2020 → 2020-05~/2020-08~"]),
            ("It fell in late 2019.", ["late 2019 → 2019-09~/2019-12~"]),
            ("It fell in early March 2024.", ["early March 2024 → 2024-03-01~/2024-03-10~"]),
            ("It fell at the end of 2019.", ["end of 2019 → 2019-09~/2019-12~"]),
            ("Profits for FY2024 rose.", ["FY2024 → 2024~"]),
            ("Profits for fiscal 2024 rose.", ["fiscal 2024 → 2024~"]),
            ("Members served 2019–2021 there.", ["2019–2021 → 2019/2021"]),
            ("The war of 1914-18 began it.", ["1914-18 → 1914/1918"]),
            ("They won the 2019/20 season.", ["2019/20 season → 2019/2020"]),
            ("Platform 2019/37 was shut.", []),
            ("It fell between august and october 2023.", ["between august and october 2023 → 2023-08/2023-10"]),
            ("It was shut from 3 to 7 May 2023.", ["from 3 to 7 May 2023 → 2023-05-03/2023-05-07"]),
            ("It was shut on May 3-7, 2023.", ["May 3-7, 2023 → 2023-05-03/2023-05-07"]),
            ("It doubled between 2010 and 2015.", ["between 2010 and 2015 → 2010/2015"]),
            ("It doubled from 2010 to 2015.", ["from 2010 to 2015 → 2010/2015"]),
            ("Cases peaked in March-April 2020.", ["March-April 2020 → 2020-03/2020-04"]),
            ("It ran from November 2019 to March 2020.", ["from November 2019 to March 2020 → 2019-11/2020-03"]),
            ("It ran from 28 February to 2 March 2024.", ["from 28 February to 2 March 2024 → 2024-02-28/2024-03-02"]),
            ("Rents rose in the 70s.", ["the 70s → 197X"]),
            ("In the first three months of 2024 it grew.", ["the first three months of 2024 → 2024-01/2024-03"]),
            ("In the last two weeks of May 2023 it rained.", ["the last two weeks of May 2023 → 2023-05-18/2023-05-31"]),
            ("It rained in the second week of May 2024.", ["the second week of May 2024 → 2024-05-06/2024-05-12"]),
            ("It rained in the week of 8 May 2024.", ["the week of 8 May 2024 → 2024-05-06/2024-05-12"]),
            ("The rules apply from 2026 onwards.", ["2026 onwards → 2026/.."]),
            ("They played the 2023-24 season at home.", ["2023-24 season → 2023/2024"]),
            ("It froze in the winter of 2013-14.", ["winter of 2013-14 → 2013-12/2014-02"]),
            ("Debt will peak at end-2026.", ["end-2026 → 2026-09~/2026-12~"]),
            ("It was found late in 2019.", ["late in 2019 → 2019-09~/2019-12~"]),
            ("Rain fell on the weekend of 4-5 May 2024.", ["the weekend of 4-5 May 2024 → 2024-05-04/2024-05-05"]),
            ("Contracts run through 2030.", ["2030 → 2030"]),
            ("They have talked since 2019.", ["2019 → 2019"]),
            ("They have talked since March 2019.", ["March 2019 → 2019-03"]),
        ])
    func names(text: String, found: [String]) {
        #expect(times(text) == found)
    }

    @Test("The 20th century is counted from 1901 to 2000")
    func century() throws {
        let found = try #require(annotations("period", "It shaped the 20th century.").first)
        #expect([found.detail("earliest"), found.detail("latest")] == ["1901-01-01", "2000-12-31"])
    }

    @Test("Since stands beside its date, as until does")
    func since() throws {
        let found = try #require(annotations("date", "They have talked since 2019.").first)
        #expect(found.exact == "2019")
        #expect(found.detail("earliest") == "2019-01-01")
        #expect(found.detail("modifier") == "since")
    }
}
