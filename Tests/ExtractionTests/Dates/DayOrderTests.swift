import Testing

@testable import Extraction

@Suite("Day and month in numbers")
struct DayOrderTests {
    @Test(
        "go by the language's region, the language, or the country's domain",
        arguments: [
            ("en-US", "news.example", .monthFirst), ("en_GB", "news.example", .dayFirst), ("en", "news.example", .unknown),
            ("en", "news.example.co.uk", .dayFirst), ("en-US", "news.example.in", .dayFirst), ("en-CA", "x.example", .unknown),
            ("de", "x.example", .dayFirst), ("pt-BR", "x.example", .dayFirst), (nil, "x.example", .unknown),
            (nil, "x.fr", .dayFirst),
        ] as [(String?, String, DayOrder)])
    func order(language: String?, host: String, order: DayOrder) {
        #expect(DayOrder(language: language, host: host) == order)
    }

    @Test("make a day of two numbers that may be read in two ways, and of nothing else")
    func read() {
        #expect(WrittenDate(in: "03/02/2026", order: .dayFirst)?.text == "2026-02-03")
        #expect(WrittenDate(in: "03/02/2026", order: .monthFirst)?.text == "2026-03-02")
        #expect(WrittenDate(in: "03/02/2026") == nil)
        #expect(WrittenDate(in: "25/03/2026", order: .monthFirst)?.text == "2026-03-25")
    }

    @Test(
        "months are known by name in more languages",
        arguments: [
            ("2026. március 2.", "2026-03-02"), ("2. března 2026", "2026-03-02"), ("2 marzec 2026", "2026-03-02"),
            ("2 марта 2026", "2026-03-02"), ("2 مارس 2026", "2026-03-02"), ("2 मार्च 2026", "2026-03-02"),
            ("2. marca 2026", "2026-03-02"), ("2 de març de 2026", "2026-03-02"),
        ])
    func months(text: String, day: String) { #expect(WrittenDate(in: text)?.text == day) }
}
