import Testing

@Suite("Durations")
struct DurationTests {
    @Test(
        "A length of time is written as ISO 8601 has it",
        arguments: [
            ("This 15-year agreement binds them.", ["15-year → P15Y"]),
            ("It lasted two and a half years.", ["two and a half years → P2Y6M"]),
            ("The film runs 90 minutes.", ["90 minutes → PT90M"]),
            ("A three-day truce held.", ["three-day → P3D"]),
            ("They met for six months.", ["six months → P6M"]),
            ("They met for a week.", ["a week → P1W"]),
            ("It took half an hour.", ["half an hour → PT30M"]),
            ("It took about an hour and a half.", ["about an hour and a half → PT1H30M"]),
            ("It took two hours and 15 minutes.", ["two hours and 15 minutes → PT2H15M"]),
            ("It took 1.5 hours.", ["1.5 hours → PT1H30M"]),
            ("It lasted half a century.", ["half a century → P50Y"]),
            ("It lasted two decades.", ["two decades → P20Y"]),
            ("A year-long inquiry ended.", ["year-long → P1Y"]),
            ("A 45-year-old man was held.", ["45-year-old → P45Y"]),
            ("The driver, aged 45, was held.", ["aged 45 → P45Y"]),
            ("It has grown for years.", []),
            ("It lasted two hundred and ten days.", ["two hundred and ten days → P210D"]),
            ("A 2,000-year-old temple stood there.", ["2,000-year-old → P2000Y"]),
            ("It formed over 65 million years.", []),
            ("A dozen years went by.", ["A dozen years → P12Y"]),
            ("He serves a two-and-a-half-year term.", ["two-and-a-half-year → P2Y6M"]),
            ("The one-and-a-half-hour film opened.", ["one-and-a-half-hour → PT1H30M"]),
            ("It goes on an hour and a half.", ["an hour and a half → PT1H30M"]),
            ("It was built to last 90 days.", ["90 days → P90D"]),
            ("The truce will last two weeks.", ["two weeks → P2W"]),
            ("The next 72 hours are decisive.", ["72 hours → PT72H"]),
            ("A yearlong inquiry followed the weeklong truce.", ["yearlong → P1Y", "weeklong → P1W"]),
            ("He earns $500 a week, three times a day.", []),
            ("He came second.", []),
        ])
    func lengths(text: String, found: [String]) {
        #expect(times(text) == found)
    }

    @Test(
        "Bounds and ranges are kept as they are told",
        arguments: [
            ("It took more than two years.", "more than two years", "more_than", "P2Y", nil),
            ("It took up to 10 days.", "up to 10 days", "up_to", nil, "P10D"),
            ("It took at least six weeks.", "at least six weeks", "at_least", "P6W", nil),
            ("It took less than 24 hours.", "less than 24 hours", "less_than", nil, "PT24H"),
            ("It took no more than three days.", "no more than three days", "at_most", nil, "P3D"),
            ("It took two to three weeks.", "two to three weeks", "between", "P2W", "P3W"),
            ("It took 4-5 years.", "4-5 years", "between", "P4Y", "P5Y"),
            ("It took between 10 and 15 minutes.", "between 10 and 15 minutes", "between", "PT10M", "PT15M"),
            ("It took nearly two years.", "nearly two years", "approximate", nil, nil),
        ] as [(String, String, String, String?, String?)])
    func bounds(text: String, exact: String, modifier: String, min: String?, max: String?) throws {
        let found = try #require(annotations("duration", text).first)
        #expect(found.exact == exact)
        #expect([found.detail("modifier"), found.detail("min"), found.detail("max")] == [modifier, min, max])
        // Members that every expression of time has; a length lies nowhere and is counted from nothing.
        for name in ["edtf", "earliest", "latest", "relative", "anchor"] {
            #expect(found.details.contains { $0.name == name }, "\(name)")
        }
    }
}
