import JSON
import Testing

@Suite("JSON, written")
struct JSONWriterTests {
    @Test(
        "what JSON, a terminal or a log would stumble over is escaped",
        arguments: [
            ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#), ("\u{08}", #"\b"#),
            ("\u{0C}", #"\f"#), ("\u{00}", #"\u0000"#), ("\u{1B}", #"\u001b"#), ("\u{1F}", #"\u001f"#),
            ("\u{7F}", #"\u007f"#), ("\u{80}", #"\u0080"#), ("\u{9B}", #"\u009b"#), ("\u{9F}", #"\u009f"#),
        ])
    func escapes(text: String, escaped: String) {
        #expect(JSONWriter.string(.string("a" + text + "z")) == "\"a\(escaped)z\"")
    }

    @Test(
        "everything else passes as it is",
        arguments: ["/", "\u{A0}", "é", "漢字", "\u{2028}", "\u{2029}", "\u{FEFF}", "👩‍👩‍👧", "e\u{301}", "<script>", "\u{10FFFF}"])
    func passes(text: String) {
        #expect(JSONWriter.bytes(.string(text)) == Array("\"\(text)\"".utf8))
    }

    @Test("what is escaped is so wherever it stands in a long text", arguments: 0...24)
    func everywhere(place: Int) {
        let (before, after) = (String(repeating: "é", count: place % 3) + String(repeating: "a~ ", count: place), "bcdefghijkl")
        for (text, escaped) in [
            ("\"", #"\""#), ("\\", #"\\"#), ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#), ("\u{85}", #"\u0085"#),
        ] {
            #expect(JSONWriter.string(.string(before + text + after)) == "\"\(before)\(escaped)\(after)\"")
        }
        #expect(JSONWriter.string(.string(before + "!#[]^}" + after)) == "\"\(before)!#[]^}\(after)\"")
    }

    @Test("members keep the order in which they are given, also when a name comes twice")
    func order() {
        let value: JSONValue = .object([JSONMember("z", 1), JSONMember("a", 2), JSONMember("z", 3)])
        #expect(JSONWriter.string(value) == #"{"z":1,"a":2,"z":3}"#)
    }

    @Test("numbers keep their spelling")
    func numbers() {
        #expect(
            JSONWriter.string([JSONValue.number("1.0"), .number("1e400"), .number("-0"), .int(.min)])
                == "[1.0,1e400,-0,-9223372036854775808]")
    }

    @Test("one line in the compact style, two blanks a level in the indented one")
    func styles() {
        let value: JSONValue = ["a": [1, .null], "b": [:], "c": [], "d": ["e": true]]
        #expect(JSONWriter.string(value) == #"{"a":[1,null],"b":{},"c":[],"d":{"e":true}}"#)
        let lines = [
            "{", #"  "a": ["#, "    1,", "    null", "  ],", #"  "b": {},"#, #"  "c": [],"#, #"  "d": {"#, #"    "e": true"#,
            "  }", "}",
        ]
        #expect(JSONWriter.string(value, .indented) == lines.joined(separator: "\n"))
    }

    @Test("line breaks in texts never break a line of JSON Lines")
    func lines() {
        let text = "a\nb\r\nc\u{0B}d\u{85}e"
        #expect(!JSONWriter.bytes(["text": .string(text)]).contains { $0 < 0x20 })
        #expect(!JSONWriter.string(["text": .string(text)]).unicodeScalars.contains("\u{85}"))
    }

    @Test("names are escaped as values are")
    func names() {
        #expect(JSONWriter.string(["a\"\n": 1]) == #"{"a\"\n":1}"#)
    }
}
