import Testing

@testable import Cleaning

@Suite("Rule files")
struct SiteRuleParserTests {
    private func parse(_ text: String) -> SiteRuleParser.Reading { SiteRuleParser.parse(text, file: "a.example.txt") }

    @Test("lines are directives, comments or empty; line ends and a byte order mark are nobody's concern")
    func lines() {
        let reading = parse("\u{FEFF}# comment\r\n\r\n  title : //h1\r\nBODY: //div\r\nbody://main\n")
        #expect(reading.remarks.isEmpty)
        #expect(reading.understood == 3)
        #expect(reading.rule.titles.map(\.text) == ["//h1"])
        #expect(reading.rule.bodies.map(\.text) == ["//div", "//main"])
    }

    @Test("unknown directives, lines that are none and expressions that are none are named with their line")
    func remarks() {
        let reading = parse(
            "stirp: //p\nhello\nbody: //p[\ntidy: no\ntitle:\ntest_contains: x\nwrap_in: //p\nskip_json_ld: perhaps")
        #expect(reading.remarks.map(\.line) == Array(1...8))
        #expect(reading.remarks[0].kind == .unknown(directive: "stirp"))
        #expect(reading.remarks[3].kind == .withoutEffect)
        #expect([1, 2, 4, 5, 6, 7].allSatisfy { reading.remarks[$0].kind == .fault })
        #expect(reading.remarks[2].message.hasPrefix("no XPath: "))
        #expect(reading.understood == 1)
        #expect(reading.rule.statesBody)
    }

    @Test("find_string and replace_string make pairs in their order; one alone is a fault")
    func pairs() {
        let reading = parse(
            "find_string: a\nfind_string: b\nreplace_string: 1\nreplace_string:\nreplace_string(f(x): y): z\nfind_string: alone\n"
                + "replace_string( ): q\nreplace_string: r\nreplace_string: s")
        let pairs = reading.rule.replacements
        #expect(pairs.map(\.find) == ["a", "b", "f(x", " ", "alone"])
        #expect(pairs.map(\.replacement) == ["1", "", "y): z", "q", "r"])
        #expect(reading.remarks.map(\.line) == [9])
        #expect(parse("\nfind_string: a").remarks.map(\.line) == [2])
    }

    @Test("words of strip_id_or_class and strip_image_src may stand in quotes")
    func quotes() {
        let rule = parse("strip_id_or_class: 'promo\"\nstrip_image_src: \"/pixel\"").rule
        #expect(rule.removals.count == 2)
        #expect(rule.removals[0].text.contains("contains(@class, 'promo')"))
        #expect(rule.removals[1].text == "//img[contains(@src, '/pixel')]")
    }

    @Test("test_contains belongs to the test_url above it, if_page_contains to the link above it")
    func belonging() {
        let rule = parse(
            "test_url: http://a.example/1\ntest_contains: x\ntest_contains: y\ntest_url: http://a.example/2\n"
                + "next_page_link: //a\nsingle_page_link: //b\nif_page_contains: //c"
        ).rule
        #expect(rule.examples.map(\.number) == [1, 2])
        #expect(rule.examples[0].contains.map(\.text) == ["x", "y"])
        #expect(rule.links.map { $0.condition?.text } == [nil, "//c"])
    }

    @Test("every directive that is said to be used is used")
    func allDirectives() {
        for directive in SiteRuleDirective.allCases where directive.reasonWithoutEffect == nil {
            let name = directive == .wrapIn ? "wrap_in(p)" : directive.rawValue
            let value = directive == .skipJSONLD ? "yes" : "//p"
            let reading = parse(
                "single_page_link: //a\nfind_string: a\ntest_url: http://a.example/\n\(name): \(value)\nreplace_string: b")
            #expect(reading.understood >= 4, "\(directive.rawValue): \(reading.remarks)")
        }
    }
}
