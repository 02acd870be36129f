import Documents
import Foundation
import Testing

@testable import Annotation

@Suite struct NumeralsTests {
    /// The number that a text begins with, and the text it is read from.
    private func numeral(_ text: String, _ language: String? = "en") throws -> (Numeral, String)? {
        let vocabulary = Vocabulary()
        let numerals = try Numerals(AnnotationTables(tableTexts), vocabulary)
        let setting = Setting(language: language)
        let whole = Block(.paragraph(role: nil), span: Span(0, text.unicodeScalars.count))
        let reading = Reading(text, [whole], setting, Tokenizer(vocabulary: vocabulary.sealed()))
        let found = numerals.read(reading, at: 0, before: reading.tokens.count, numerals.habits(of: setting))
        return found.map { ($0, reading.text(ofTokens: $0.tokens)) }
    }

    private func value(_ text: String, _ language: String? = "en") throws -> String? {
        try numeral(text, language).map { $0.0.value.description }
    }

    @Test(
        "digits in all writings",
        arguments: [
            ("7", "7"), ("1,234.5", "1234.5"), ("1,234,567 people", "1234567"), ("12.50", "12.5"), ("0.125", "0.125"),
            ("1.234,5", "1234.5"),
            ("1’234’567", "1234567"), ("12\u{202F}345", "12345"), ("1,00,000", "100000"), ("-3.5", "-3.5"), ("−4", "-4"),
            (".25", "0.25"),
            ("2½", "2.5"), ("¾", "0.75"), ("2 1/2", "2.5"), ("3/4", "0.75"), ("1.234", "1.234"),
        ])
    func digits(_ text: String, _ expected: String) throws {
        #expect(try value(text) == expected)
    }

    @Test(
        "what is no one number is not read",
        arguments: ["1.2.3", "10,20,30", "1,3", "1/3", "9/11", "1/2/2024", "half", "hundreds", "a few"])
    func none(_ text: String) throws {
        #expect(try value(text) == nil)
    }

    @Test(
        "the language decides what a comma is",
        arguments: [
            ("1,234", "en", "1234"), ("1,234", "de", "1.234"), ("1.234", "de", "1234"), ("12,5", "fr", "12.5"),
            ("1 234,5", "fr", "1234.5"),
        ])
    func language(_ text: String, _ language: String, _ expected: String) throws {
        #expect(try value(text, language) == expected)
    }

    @Test func `what could be two numbers in a language that is not known is not read`() throws {
        #expect(try value("1,234", nil) == nil)
        #expect(try value("1,234,567", nil) == "1234567")
        #expect(try value("1.5", nil) == "1.5")
    }

    @Test(
        "English words",
        arguments: [
            ("twenty-five", "25"), ("one hundred and five", "105"), ("two hundred and two thousand", "202000"), ("a dozen", "12"),
            ("half a million", "500000"), ("two and a half", "2.5"), ("two and a half million", "2500000"), ("nineteen", "19"),
            ("one million two hundred thousand", "1200000"), ("three-quarters", "0.75"), ("a quarter of a million", "250000"),
            ("seven point two five", "7.25"), ("minus forty", "-40"), ("half a dozen", "6"), ("five", "5"),
            ("nine hundred", "900"),
        ])
    func words(_ text: String, _ expected: String) throws {
        #expect(try value(text) == expected)
    }

    @Test(
        "multipliers",
        arguments: [
            ("2.2bn", "2200000000"), ("5 million", "5000000"), ("1.5 trillion", "1500000000000"), ("35 lakh", "3500000"),
            ("3 crore", "30000000"), ("2-million", "2000000"), ("1.3 hundred thousand", "130000"),
        ])
    func multipliers(_ text: String, _ expected: String) throws {
        #expect(try value(text) == expected)
    }

    @Test func `a billion is a thousand times more in German`() throws {
        #expect(try value("2 Billionen", "de") == "2000000000000")
        #expect(try value("1,5 Mrd. Euro", "de") == "1500000000")
    }

    @Test func `ordinals say that they are`() throws {
        let (digits, text) = try #require(try numeral("21st century"))
        #expect(digits.isOrdinal && digits.value == ExactDecimal(21) && text == "21st")
        let (words, _) = try #require(try numeral("twenty-first"))
        #expect(words.isOrdinal && words.value == ExactDecimal(21) && words.writing == .words)
    }

    @Test func `a number ends before what it counts`() throws {
        #expect(try #require(try numeral("one hundred and five and more")).1 == "one hundred and five")
        #expect(try #require(try numeral("5,000, then")).1 == "5,000")
    }

    @Test func `number words are read in English only`() throws {
        #expect(try value("six", "fr") == nil)
    }

    @Test func `sums beyond what fits are not read`() throws {
        #expect(try value(String(repeating: "9", count: 60)) == nil)
    }
}
