import Documents
import Testing

@testable import Annotation

@Suite struct DesignationTests {
    private func found(_ text: String, language: String? = "en") -> [String] {
        annotations("mention", text, language: language).filter { $0.detail("kind") == "designation" }.map(\.exact)
    }

    @Test(
        "model names are told by their form",
        arguments: [
            ("An S-400 battery and a Buk-M1.", ["S-400", "Buk-M1"]), ("two Su-35S jets", ["Su-35S"]),
            ("The F-35A flew.", ["F-35A"]),
            ("T-90M tanks, M1A1 Abrams", ["T-90M", "M1A1 Abrams"]), ("Strela-M missiles", ["Strela-M"]),
            ("COVID-19 cases", ["COVID-19"]),
            ("the 9M730 missile", ["9M730"]), ("a Boeing 747-400 and an Airbus A330", ["Boeing 747-400", "Airbus A330"]),
            ("the iPhone 14 Pro.", ["iPhone 14 Pro"]), ("(AK-47)", ["AK-47"]), ("HIMARS fired", ["HIMARS"]),
            ("TB2 drones", ["TB2"]), ("a Boeing 737 MAX 8 and an F-16 Block 70.", ["Boeing 737 MAX 8", "F-16 Block 70"]),
            ("the A320neo and the A400M", ["A320neo", "A400M"]), ("an A-10 Warthog", ["A-10 Warthog"]),
            ("the Type 45 destroyers", ["Type 45"]), ("a Project 22350 frigate", ["Project 22350"]),
            ("C-3PO met R2-D2", ["C-3PO", "R2-D2"]),
        ])
    func forms(_ text: String, _ expected: [String]) {
        #expect(found(text) == expected)
        #expect(annotations("quantity", text).allSatisfy { $0.detail("unit") == nil })
    }

    @Test func `a system's name is one at every occurrence`() {
        let text = "They showed the Zorya hypersonic missile system. Zorya is fast. The Zorya cannot be stopped."
        #expect(found(text) == ["Zorya", "Zorya", "Zorya"])
    }

    @Test func `several of one model have its name`() {
        let names = annotations("mention", "Two F-16s and six MiG-29s flew.").map { $0.detail("name") }
        #expect(names == ["F-16", "MiG-29"])
    }

    @Test(
        "what only looks like one",
        arguments: [
            "In mid-2020 and Mid-2021", "the 21st century", "Q3 2025 results", "the G20 summit", "an Under-21 match",
            "CO2 levels", "US$5",
            "the Russian cruise missile", "Sino-US talks", "the M25 road", "Catch-as-catch-can", "a Paris-based firm",
            "Jean-P. Martin", "EUR500", "WWII",
            "Type 2 diabetes", "N500bn was lost", "R20m more", "KSh300", "Sh4 billion", "the 2-1 win", "May-2020", "1Q2025",
            "R500",
        ])
    func none(_ text: String) {
        #expect(found(text) == [])
    }
}
