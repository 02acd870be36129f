import Testing

@testable import Annotation

@Suite struct NameTablesTests {
    @Test(
        "tables are sorted, so that a change shows as a change",
        arguments: ["countries", "demonyms", "name-words", "organisations", "places", "speech-words"])
    func sorted(table: String) throws {
        let first = try AnnotationTables(tableTexts).rows(of: table).map { $0[0] }
        #expect(first.count > 40)
        for (one, next) in zip(first, first.dropFirst()) {
            #expect(!next.utf8.lexicographicallyPrecedes(one.utf8), "\(next) stands behind \(one)")
        }
    }

    @Test(
        "a row that is not understood is named",
        arguments: [
            ("countries", "Norway\tNO\tNorway"), ("demonyms", "QQ\tNobody"), ("places", "Oslo\tNO\tvillage"),
            ("places", "Oslo\tQQ\tcity"), ("organisations", "Kremlin\tcity\tKremlin"), ("name-words", "nothing\tword"),
        ])
    func faults(table: String, row: String) {
        var texts = tableTexts
        texts[table] = (texts[table] ?? "") + row + "\n"
        let line = (texts[table] ?? "").split(separator: "\n", omittingEmptySubsequences: false).count - 1
        let fault = #expect(throws: AnnotationTables.Fault.self) { try Annotator(AnnotationTables(texts)) }
        #expect(fault?.table == table && fault?.line == line, "\(String(describing: fault))")
    }

    @Test func `a name is read with the capitals that its table has`() {
        #expect(
            annotations("mention", "The WHO spoke, but who listened to us, and not to the US?").map(\.exact) == ["WHO", "US"])
    }

    @Test func `digits in a name are its own`() {
        let exact = annotations("mention", "Leaders of the G20 met; Channel 4 filmed. Channel 5 and the G99 did not.").map(
            \.exact)
        #expect(exact.contains("G20") && exact.contains("Channel 4") && !exact.contains("Channel 5") && !exact.contains("G99"))
    }
}
