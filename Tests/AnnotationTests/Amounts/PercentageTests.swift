import Documents
import Testing

@testable import Annotation

@Suite struct PercentageTests {
    private func found(_ text: String, language: String? = "en") -> [String] {
        annotations("percentage", text, language: language).map { annotation in
            let numbers = annotation.detail("value") ?? "\(annotation.detail("min") ?? "")..\(annotation.detail("max") ?? "")"
            let label = annotation.details.first { $0.name == "unit" }?.value["label"]?.string ?? ""
            let of = annotation.details.first { $0.name == "of" }?.value["exact"]?.string ?? "-"
            return "\(annotation.exact) | \(numbers) | \(annotation.detail("modifier") ?? "") | \(label) | \(of)"
        }
    }

    @Test(
        "per cent in all writings",
        arguments: [
            ("About 27 % of the voters agreed.", "About 27 % | 27 | approximate | % | voters"),
            ("It fell 27 percent.", "27 percent | 27 | exact | percent | -"),
            ("Ten per cent of homes lack water.", "Ten per cent | 10 | exact | per cent | homes"),
            ("Rates of 4–5% are usual.", "4–5% | 4..5 | between | % | -"),
            ("It lost 2.5 percentage points.", "2.5 percentage points | 2.5 | exact | percentage points | -"),
            ("Between 10% and 20% of ships", "Between 10% and 20% | 10..20 | between | % | ships"),
            (
                "A margin of plus or minus 3 percentage points",
                "plus or minus 3 percentage points | -3..3 | between | percentage points | -"
            ),
            (
                "It rose by a quarter of a percentage point.",
                "a quarter of a percentage point | 0.25 | exact | percentage point | -"
            ),
            ("half of one percent of the ships", "half of one percent | 0.5 | exact | percent | ships"),
            ("A 15-percent cut", "15-percent | 15 | exact | percent | -"),
        ])
    func percent(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test func `points and a share are no two ends of one range`() {
        #expect(
            found("The bank raised its rate by a quarter of a percentage point to 3.5%.") == [
                "a quarter of a percentage point | 0.25 | exact | percentage point | -", "3.5% | 3.5 | exact | % | -",
            ])
    }

    @Test func `a change has two values`() {
        #expect(found("It rose from 4% to 5%.").count == 2)
    }

    @Test func `per cent is read in other languages`() {
        #expect(found("um 3,5 Prozent", language: "de") == ["3,5 Prozent | 3.5 | exact | Prozent | -"])
        #expect(found("près de 12,5 %", language: "fr") == ["12,5 % | 12.5 | exact | % | -"])
    }

    @Test func `codes in addresses are none`() {
        #expect(found("Go to https://h.example/?q=30%25%2020% now") == [])
    }
}
