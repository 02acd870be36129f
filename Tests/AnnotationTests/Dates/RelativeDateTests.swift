import Testing

/// The anchor is Wednesday, 15 May 2024.
@Suite("Dates told by the day of the text")
struct RelativeDateTests {
    @Test(
        "They are counted from the anchor",
        arguments: [
            ("He resigned yesterday.", ["yesterday → 2024-05-14"]),
            ("Talks resume tomorrow.", ["tomorrow → 2024-05-16"]),
            ("He spoke on Monday.", ["Monday → 2024-05-13"]),
            ("Two died in the early hours of Sunday.", ["the early hours of Sunday → 2024-05-12"]),
            ("It burned on the night of 2 May.", ["the night of 2 May → 2024-05-02"]),
            ("They fought overnight into Tuesday.", ["overnight into Tuesday → 2024-05-14"]),
            ("He appears in court on Monday week.", ["Monday week → 2024-05-27"]),
            ("It rained less this time last year.", ["this time last year → 2023-05-15~"]),
            ("Offices shut the week before Christmas.", ["the week before Christmas → 2023-12-18/2023-12-24"]),
            ("Profit rose in the three months to March.", ["the three months to March → 2024-01/2024-03"]),
            ("Sales fell in the six weeks to 3 January.", ["the six weeks to 3 January → 2023-11-23/2024-01-03"]),
            ("Prices rose in the year ended April 30.", ["the year ended April 30 → 2023-05-01/2024-04-30"]),
            ("The record was set in January.", ["January → 2024-01"]),
            ("It was shut in October due to the floods.", ["October → 2023-10"]),
            ("They have waited since October.", ["October → 2023-10"]),
            ("The road is closed until 3 June.", ["3 June → 2024-06-03"]),
            ("It reopened in the spring.", ["spring → 2024-21"]),
            ("They will vote in the autumn.", ["autumn → 2024-23"]),
            ("She flew home for Thanksgiving.", ["Thanksgiving → 2023-11-23"]),
            ("It sold well on Black Friday.", ["Black Friday → 2023-11-24"]),
            ("Doctors will walk out for five days from Monday.", ["five days → P5D", "Monday → 2024-05-20"]),
            ("He spoke on Friday.", ["Friday → 2024-05-10"]),
            ("He spoke on Wednesday.", ["Wednesday → 2024-05-15"]),
            ("Parliament will vote on Friday.", ["Friday → 2024-05-17"]),
            ("He spoke last Friday.", ["last Friday → 2024-05-10"]),
            ("They will meet next Friday.", ["next Friday → 2024-05-24"]),
            ("Prices fell last week.", ["last week → 2024-05-06/2024-05-12"]),
            ("Prices fell last month.", ["last month → 2024-04"]),
            ("Elections are due next year.", ["next year → 2025"]),
            ("Ties designed to last well into the next decade.", ["the next decade → 203X"]),
            ("It began two weeks ago.", ["two weeks ago → 2024-05-01~"]),
            ("It began three days ago.", ["three days ago → 2024-05-12"]),
            ("It began two years ago.", ["two years ago → 2022"]),
            ("It began about ten years ago.", ["about ten years ago → 2014~"]),
            ("He will return in three days.", ["in three days → 2024-05-18"]),
            ("The court ordered it to pay by 1 June.", ["1 June → 2024-06-01"]),
            ("The court ruled on Friday that ports may close.", ["Friday → 2024-05-10"]),
            ("The band was to play on 3 June.", ["3 June → 2024-06-03"]),
            ("It rained earlier this month.", ["earlier this month → 2024-05-01/2024-05-15"]),
            ("Over the past five years it grew.", ["past five years → 2019-05-15/2024-05-15"]),
            ("They have waited since Monday.", ["Monday → 2024-05-13"]),
            ("It opens this summer.", ["this summer → 2024-22"]),
            ("It closed last winter.", ["last winter → 2023-24"]),
            ("It closed early last year.", ["early last year → 2023-01~/2023-04~"]),
            ("He arrived late on Tuesday.", ["late on Tuesday → 2024-05-14"]),
            ("He died two days after Christmas, on 27 December.", ["27 December → 2023-12-27"]),
            ("It was announced on Tuesday morning.", ["Tuesday morning → 2024-05-14"]),
            ("The third attack in two weeks shook it.", ["two weeks → P2W"]),
            ("Clashes went on over the weekend.", ["the weekend → 2024-05-11/2024-05-12"]),
            ("They met the week before last.", ["the week before last → 2024-04-29/2024-05-05"]),
            ("It covers the rest of the year.", ["rest of the year → 2024-05-15/2024-12-31"]),
            ("Sales fell in the last two quarters.", ["last two quarters → 2023-10-01/2024-03-31"]),
            ("It is set to run from April to October.", ["from April to October → 2024-04/2024-10"]),
            ("It happened on Saturday the 4th.", ["Saturday the 4th → 2024-05-04"]),
            ("The vote was more than two weeks ago.", ["more than two weeks ago → 2024-05-01~"]),
            ("It was signed on Christmas Eve.", ["Christmas Eve → 2023-12-24"]),
            ("Envoys will arrive on Monday, aides said on Tuesday.", ["Monday → 2024-05-20", "Tuesday → 2024-05-14"]),
            ("Rain is forecast until Friday.", ["Friday → 2024-05-17"]),
            ("The walkout is to begin on Thursday.", ["Thursday → 2024-05-16"]),
            ("The permit expires on 30 April.", ["30 April → 2025-04-30"]),
            ("The walkout is to begin 48 hours from Thursday.", ["48 hours → PT48H", "Thursday → 2024-05-16"]),
            ("It opened this week Monday.", ["this week Monday → 2024-05-13"]),
            ("It rose in May or June.", ["May → 2024-05", "June → 2023-06"]),
            ("It formed 1,500 years ago.", ["1,500 years ago → 0524~"]),
            ("Schools closed after the September 11 attacks.", ["September 11 → 2001-09-11"]),
            ("He left on Tues. May 7.", ["Tues. May 7 → 2024-05-07"]),
            ("It was in the Friday edition.", []),
        ])
    func anchored(text: String, found: [String]) {
        #expect(times(text).suffix(found.count) == found[...])
    }

    @Test("They say so, and what they were counted from")
    func anchor() throws {
        let found = try #require(annotations("date", "He resigned yesterday.", anchor: "2024-05-15").first)
        #expect(found.details.first { $0.name == "relative" }?.value.bool == true)
        #expect(found.detail("anchor") == "2024-05-15")
    }

    @Test("Without an anchor nothing is resolved", arguments: ["yesterday", "last week", "on Monday", "two weeks ago"])
    func withoutAnchor(words: String) throws {
        let found = try #require(annotations("It happened \(words).", anchor: nil).first)
        #expect(found.detail("edtf") == nil)
        #expect(found.detail("earliest") == nil)
        #expect(found.detail("anchor") == nil)
        #expect(found.details.first { $0.name == "relative" }?.value.bool == true)
    }

    @Test("What is counted from another moment of the text stays open", arguments: ["a year earlier", "two days later"])
    func otherAnchor(words: String) throws {
        let found = try #require(annotations("date", "Rates had been cut \(words).").first)
        #expect(found.exact == words)
        #expect(found.detail("edtf") == nil)
    }

    @Test("A time of day joins its date")
    func timeOfDay() throws {
        let found = try #require(
            annotations("date", "It struck at 10:30 a.m. on Monday in the east.", anchor: "2024-05-15").first)
        #expect([found.exact, found.detail("edtf")] == ["10:30 a.m. on Monday", "2024-05-13T10:30:00"])
        let zone = try #require(annotations("date", "It struck on 3 March 2024 at 10:30 GMT in the east.").first)
        #expect([zone.exact, zone.detail("edtf")] == ["3 March 2024 at 10:30 GMT", "2024-03-03T10:30:00Z"])
        let local = try #require(annotations("date", "It struck on 3 March 2024 at 10 p.m. local time.").first)
        #expect([local.exact, local.detail("edtf")] == ["3 March 2024 at 10 p.m. local time", "2024-03-03T22:00:00"])
        let alone = try #require(annotations("date", "Doors open at 6 p.m. sharp.").first)
        #expect([alone.exact, alone.detail("edtf"), alone.detail("time")] == ["6 p.m.", nil, "18:00:00"])
        #expect(annotations("date", "The ratio is 4:3 and the odds 10:30.").isEmpty)
    }
}
