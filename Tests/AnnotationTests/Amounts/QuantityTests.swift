import Documents
import Testing

@testable import Annotation

@Suite struct QuantityTests {
    /// What is found, in one line each: text | numbers | modifier | unit | what is counted.
    private func found(_ text: String, language: String? = "en") -> [String] {
        annotations("quantity", text, language: language).map { annotation in
            let numbers = annotation.detail("value") ?? "\(annotation.detail("min") ?? "")..\(annotation.detail("max") ?? "")"
            let details = Dictionary(uniqueKeysWithValues: annotation.details.map { ($0.name, $0.value) })
            let unit = details["unit"]?["ucum"]?.string ?? details["unit"]?["label"]?.string ?? "-"
            let of = details["of"]?["exact"]?.string ?? "-"
            return "\(annotation.exact) | \(numbers) | \(annotation.detail("modifier") ?? "") | \(unit) | \(of)"
        }
    }

    @Test(
        "counts say what is counted",
        arguments: [
            (
                "The navy lost around 4,200 K-8 shoulder-fired rocket launchers.",
                "around 4,200 | 4200 | approximate | - | K-8 shoulder-fired rocket launchers"
            ),
            (
                "Over 90 Danish coast guard personnel are stationed there.",
                "Over 90 | 90.. | more_than | - | Danish coast guard personnel"
            ),
            ("At least 14 people were hurt.", "At least 14 | 14.. | at_least | - | people"),
            ("It employs 2,300 sales representatives abroad.", "2,300 | 2300 | exact | - | sales representatives"),
            ("Some 300 US officials left.", "Some 300 | 300 | approximate | - | US officials"),
            ("Twenty-five villages were cut off.", "Twenty-five | 25 | exact | - | villages"),
            ("It sold 1.3 million cars.", "1.3 million | 1300000 | exact | - | cars"),
            ("No more than 40 passengers may board.", "No more than 40 | ..40 | at_most | - | passengers"),
            ("Fewer than a thousand pandas remain.", "Fewer than a thousand | ..1000 | less_than | - | pandas"),
            ("They freed up to a dozen hostages.", "up to a dozen | ..12 | up_to | - | hostages"),
            ("More than 200 children were vaccinated.", "More than 200 | 200.. | more_than | - | children"),
            ("Half of the voters stayed at home.", "Half | 0.5 | exact | - | voters"),
        ])
    func counts(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(
        "measures have a unit and say what is measured",
        arguments: [
            ("It flies at speeds of up to 900 km/h.", "up to 900 km/h | ..900 | up_to | km/h | speeds"),
            ("They struck targets up to 70 kilometres away.", "up to 70 kilometres | ..70 | up_to | km | -"),
            ("The mine shipped 3.2 million tonnes of copper ore.", "3.2 million tonnes | 3200000 | exact | t | copper ore"),
            ("The field pumps 500,000 barrels per day.", "500,000 barrels per day | 500000 | exact | [bbl_us]/d | -"),
            ("Fire burnt 1,200 square miles.", "1,200 square miles | 1200 | exact | [mi_i]2 | -"),
            ("A 3-inch pipe is to blame.", "3-inch | 3 | exact | [in_i] | pipe"),
            ("The wind reached 95 mph.", "95 mph | 95 | exact | [mi_i]/h | -"),
            ("It was −12 °C outside.", "−12 °C | -12 | exact | Cel | -"),
            ("It holds 40 m³ of water.", "40 m³ | 40 | exact | m3 | water"),
            ("He is 5 ft 11 in tall.", "5 ft 11 in | 71 | exact | [in_i] | -"),
            ("The plant makes 1.2 GW of power.", "1.2 GW | 1.2 | exact | GW | power"),
            ("It used 300 kWh.", "300 kWh | 300 | exact | kW.h | -"),
            ("The baby weighed seven pounds.", "seven pounds | 7 | exact | [lb_av] | -"),
            ("A 5m high wall fell.", "5m | 5 | exact | m | -"),
            ("It was 40C in the shade.", "40C | 40 | exact | Cel | -"),
            ("Warming must stay below 1.5C.", "below 1.5C | ..1.5 | less_than | Cel | -"),
            ("The oven reached 450F.", "450F | 450 | exact | [degF] | -"),
            ("A 2-litre bottle costs more.", "2-litre | 2 | exact | L | bottle"),
            ("The load is 20 [kg].", "20 [kg] | 20 | exact | kg | -"),
            ("The spread rose 25bp.", "25bp | 25 | exact | bp | -"),
            ("Farms of 200-300 MW", "200-300 MW | 200..300 | between | MW | Farms"),
            ("The tube is 7 \" wide.", "7 \" | 7 | exact | [in_i] | -"),
            ("It covers 8 to 10 hectares.", "8 to 10 hectares | 8..10 | between | har | -"),
        ])
    func measures(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(
        "ranges keep both ends",
        arguments: [
            ("Between 4 and 5 million people fled.", "Between 4 and 5 million | 4000000..5000000 | between | - | people"),
            ("About 24 to 30 boats sank.", "About 24 to 30 | 24..30 | between | - | boats"),
            ("It takes 4-5 workers.", "4-5 | 4..5 | between | - | workers"),
            ("A load of 20 ± 2 kg is safe.", "20 ± 2 kg | 18..22 | between | kg | load"),
            ("It has two or three engines.", "two or three | 2..3 | between | - | engines"),
            (
                "Heat more than 100 and less than 300 samples.",
                "more than 100 and less than 300 | 100..300 | between | - | samples"
            ),
        ])
    func ranges(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(
        "what follows a number can modify it",
        arguments: [
            ("It seats 500 or more.", "500 or more | 500.. | at_least | - | -"),
            ("There were 200+ arrests.", "200+ | 200.. | at_least | - | arrests"),
            ("They found 30-odd boxes.", "30-odd | 30 | approximate | - | boxes"),
        ])
    func trailing(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(
        "a number that counts nothing is no quantity",
        arguments: [
            "See page 5 of Article 12.", "He lives at No. 10 now.", "Resolution 2231 passed.", "They beat them 3-1.",
            "Call +1-222-555-0199 now.",
            "It was 10:30 then.", "The shop is open 24/7.", "Version 1.2.3 is out.", "One of them left.", "No one knows.",
            "The 5G network is down.",
            "She said in 2019 that it was over.", "https://h.example/a/500?b=20", "The Su-30MK2 took off.",
            "They took Route 66 home.",
            "Anna Berg, 45, said so.", "The winner, 67, smiled.", "The two met again.", "Under-21 players", "1. First item",
            "He ran for 3 hours.",
            "#5 is alive.", "The 1990s ended.",
            "One in five failed.", "About 1 in every 200 is affected.", "Nine out of ten doctors agree.",
            "3 in 4 patients recovered.",
            "Ring +44 20 7946 0958 or (555) 010-4477.", "Ring 020 7946 0958 or 867-5309.", "Agent 007 is back.",
            "It began at 16.45.", "As shown before [3-5] and [7, 8].", "So it is (Berg et al. 2019, 34).",
            "The final ended 21-17, 18-21.",
            "Dozens of boats sank.", "He sat in seat 14C.", "12 345 of them",
            "It rose two-thirds.", "Flight 370 vanished.", "A five-member panel met.",
        ])
    func none(_ text: String) {
        #expect(found(text) == [])
    }

    @Test func `a rise from one value to another is no range`() {
        #expect(
            found("Exports rose from 4 million tonnes to 5 million tonnes.").map { $0.prefix { $0 != "|" } }
                == ["4 million tonnes ", "5 million tonnes "])
    }

    @Test(
        "by how much something changed is no end of a range",
        arguments: ["The gap widened by 25 basis points to 110 basis points.", "They cut it by 20 km to 80 km."])
    func changes(_ text: String) {
        #expect(found(text).count == 2)
    }

    @Test func `what happened a few times in some days is no proportion`() {
        #expect(found("It hit 3 ships in 12 days.").first == "3 | 3 | exact | - | ships")
        #expect(found("Some 12 people in 3 villages fell ill.").count == 2)
    }

    @Test func `a rise by one value to another is no range`() {
        #expect(
            found("It grew by 3.5 million to 41 million.").map { $0.prefix { $0 != "|" } } == ["3.5 million ", "41 million "])
    }

    @Test func `words before the next number do not modify the last one`() {
        #expect(found("It is 200 or greater than 190.").last == "greater than 190 | 190.. | more_than | - | -")
    }

    @Test func `a unit is never invented`() {
        #expect(found("It sold 500,000 in mid-2020.") == ["500,000 | 500000 | exact | - | -"])
        #expect(found("They bought 12 Buk systems.") == ["12 | 12 | exact | - | Buk systems"])
    }

    @Test func `what may be metres or millions is left alone`() {
        #expect(found("It was 5m.") == [])
        #expect(found("Some 5m people fled.") == ["Some 5m | 5000000 | approximate | - | people"])
    }

    @Test func `in other languages symbols are read and words are not`() {
        #expect(found("Der Zug fährt 1.250,5 km weit.", language: "de") == ["1.250,5 km | 1250.5 | exact | km | -"])
        #expect(found("Die 30 Menschen", language: "de") == ["30 | 30 | exact | - | Menschen"])
        #expect(found("Unas 75.000 personas", language: "es") == ["Unas 75.000 | 75000 | approximate | - | personas"])
        #expect(
            found("Cayeron 1,3 millones de toneladas.", language: "es") == ["1,3 millones de toneladas | 1300000 | exact | t | -"]
        )
        #expect(found("Перевезли 320 тонн.", language: "ru") == ["320 тонн | 320 | exact | t | -"])
        // What no table has is counted by nobody: the number may be a name's.
        #expect(found("Artikel 5 regelt es, Formel 1 Rennen, 30 Bücher.", language: "de") == [])
    }
}
