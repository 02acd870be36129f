import Testing

@testable import ingest

@Suite("Durations, sizes, spellings, lines")
struct QuantityTests {
    @Test(
        "durations and sizes are a number and a unit",
        arguments: [
            ("30s", 30), ("15m", 900), ("6h", 21600), ("1d", 86400), ("0s", 0), ("1", nil), ("s", nil), ("1.5h", nil),
            ("-1s", nil), ("1 h", nil), ("9223372036854775807d", nil), ("١s", nil),
        ] as [(String, Int64?)])
    func durations(text: String, seconds: Int64?) { #expect(Quantity.duration(text) == seconds) }

    @Test(
        "sizes count in powers of 1024",
        arguments: [("512KiB", 524_288), ("16MiB", 16_777_216), ("7B", 7), ("1KB", nil)] as [(String, Int?)])
    func sizes(text: String, bytes: Int?) { #expect(Quantity.size(text) == bytes) }

    @Test("a duration is written as briefly as it was meant")
    func written() { #expect([0, 90, 3600, 172_800].map { Quantity.durationText($0) } == ["0s", "90s", "1h", "2d"]) }

    @Test("the nearest word is found, and none where all are far")
    func spelling() {
        #expect(EditDistance.between("kitten", "sitting") == 3)
        #expect(EditDistance.between("ab", "ba") == 1)
        #expect(EditDistance.between("", "abc") == 3)
        #expect(EditDistance.nearest(to: "max_bdoy", among: ["max_body", "timeout"]) == "max_body")
        #expect(EditDistance.nearest(to: "zzzzzzzz", among: ["max_body", "timeout"]) == nil)
    }

    @Test("keys are found at their lines, across comments, strings and lists of several lines")
    func lines() throws {
        let document = try TOMLDocument(
            file: "x.toml",
            text: """
                # x = 1
                top = 1
                [a] # comment
                text = \"\"\"
                [not.a.table]
                fake = 1
                \"\"\"
                list = [
                  "x = 1", # ]
                  "y",
                ]
                "quoted" = 'a # b'
                [[s]]
                n = 1
                [[s]]
                n = 2
                """)
        let paths = ["top", "a", "a.text", "a.list", "a.quoted", "s[0].n", "s[1]", "s[1].n", "a.fake", "nothing"]
        #expect(paths.map { document.line(of: $0) } == [2, 3, 4, 8, 12, 14, 15, 16, 3, nil])
    }
}
