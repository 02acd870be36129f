import JSON
import Testing

@Suite("JSON, read")
struct JSONParserTests {
    @Test(
        "what RFC 8259 allows",
        arguments: [
            ("null", JSONValue.null), (" true ", true), ("false", false), ("\"\"", ""), ("[]", []), ("{}", [:]),
            ("0", .number("0")), ("-0", .number("-0")), ("-12.50e+3", .number("-12.50e+3")), ("1E5", .number("1E5")),
            ("[1,[2,[3]]]", [1, [2, [3]]]), ("\t\r\n {\"a\" : \"b\" , \"c\":null} ", ["a": "b", "c": nil]),
            (#""\"\\\/\b\f\n\r\t\u00e9""#, "\"\\/\u{08}\u{0C}\n\r\té"), ("\u{FEFF}[1]", [1]),
            ("\"a\u{7F}\u{2028}\"", "a\u{7F}\u{2028}"),
        ] as [(String, JSONValue)])
    func allowed(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text) == value)
        #expect(try JSONParser.parse(text, .lenient) == value)
    }

    @Test(
        "what it does not",
        arguments: [
            "", " ", "nul", "True", "'a'", "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":}", "01", "-",
            "+1", "1.", ".5",
            "1e", "1e+", "NaN", "Infinity", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "[1", "{\"a\":1",
            "1 2", "[] x",
            "\u{0C}1", "// c\n1", "{\"a\":1}}",
        ])
    func refused(text: String) {
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(text) }
    }

    @Test(
        "what pages carry and the lenient mode takes",
        arguments: [
            ("[1,]", [1]), ("[1,,2]", [1, 2]), ("{\"a\":1,}", ["a": 1]), ("{\"a\":1};", ["a": 1]), ("[1] // end", [1]),
            ("\"a\nb\tc\"", "a\nb\tc"), (#""it\'s""#, "it's"), ("\u{0C}1", 1), ("007", .number("7")), ("-00.5", .number("-0.5")),
            (#""\u12 \uZZ \u""#, "u12 uZZ u"), (#""\ud83d\u""#, "\u{FFFD}u"),
        ] as [(String, JSONValue)])
    func lenient(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text, .lenient) == value)
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(text) }
    }

    @Test("a fault says what was wrong and at which byte")
    func fault() {
        let fault = #expect(throws: JSONParser.Fault.self) { try JSONParser.parse("{\"é\": nil}") }
        #expect(fault?.offset == 7)
        #expect(fault?.description == "a value was expected at byte 7")
    }

    @Test(
        "surrogates become one character in pairs and U+FFFD alone",
        arguments: [
            (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00""#, "\u{FFFD}"),
            (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud83dx""#, "\u{FFFD}x"),
            (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\0"),
        ])
    func surrogates(text: String, value: String) throws {
        #expect(try JSONParser.parse(text).string == value)
    }

    @Test("bytes that are no UTF-8 cost one character each, not the document")
    func badBytes() throws {
        #expect(try JSONParser.parse(Array("[\"a".utf8) + [0xFF, 0xE9] + Array("z\"]".utf8))[0]?.string == "a\u{FFFD}\u{FFFD}z")
    }

    @Test("nesting is read to its limit and refused beyond, in arrays and objects")
    func depth() throws {
        let limit = JSONParser.maximumDepth
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try JSONParser.parse(nested(limit)).array?.count == 1)
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(nested(limit + 1)) }
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(String(repeating: "{\"a\":", count: limit + 1)) }
    }

    @Test(
        "100 KB of the same over and over is refused in one pass, leniently too",
        arguments: ["[", "{", "\"", "\\", ",", "[\"", "{\"\":", "\"\\u", "\"\\ud83d", "[[],", "-", " "])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(text) }
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse("[" + text, .lenient) }
    }

    @Test("100 KB of text, digits or elements are read whole")
    func large() throws {
        #expect(try JSONParser.parse(String(repeating: "1", count: 100_000)) == .number(String(repeating: "1", count: 100_000)))
        let surrogates = "\"" + String(repeating: "\\ud83d", count: 20_000) + "\""
        #expect(try JSONParser.parse(surrogates).string?.unicodeScalars.count == 20_000)
        #expect(try JSONParser.parse("[" + String(repeating: "[],", count: 40_000) + "[]]").array?.count == 40_001)
    }

    @Test("whatever is written is read as the same value")
    func roundTrip() throws {
        let odd: JSONValue = [
            "": "", "\u{0}\"\\\u{1F}\u{7F}\u{9F}": "\u{2028}\u{FFFD}\u{FEFF}😀e\u{301}",
            "numbers": [.number("1e-7"), .number("123456789012345678901234567890")],
            "deep": [[[[:]]], [nil, true, false]],
        ]
        for style in [JSONWriter.Style.compact, .indented] {
            for mode in [JSONParser.Mode.strict, .lenient] {
                #expect(try JSONParser.parse(JSONWriter.bytes(odd, style), mode) == odd)
            }
        }
    }
}
