import Testing

@testable import Extraction

@Suite("Dates for people")
struct WrittenDateTests {
    @Test(
        "are read in the languages of the web",
        arguments: [
            "March 2, 2026", "Mar 2, 2026", "MARCH 2 2026", "Mar. 2nd, 2026", "2 March 2026", "2nd of March 2026",
            "Monday, March 2, 2026 at 10:15 AM", "Published on March 2, 2026 | 5 min read", "By Anna BergMarch 2, 2026",
            "2. März 2026", "Montag, 2. März 2026, 10:15 Uhr", "2 mars 2026", "le 2 mars 2026 à 10h15", "2 de marzo de 2026",
            "2 marzo 2026", "2 de março de 2026", "2 maart 2026", "2 marca 2026", "2 března 2026", "2 Mart 2026",
            "2 марта 2026", "2 березня 2026 р.", "2026年3月2日", "2026年03月02日 10:15", "2026년 3월 2일", "2026-03-02", "2026/3/2",
            "2026.03.02", "02.03.2026", "2.3.2026 10:15", "02-Mar-2026", "Mon, 02 Mar 2026 10:15:00 GMT", "2 maaliskuuta 2026",
        ])
    func languages(written: String) { #expect(WrittenDate(in: written)?.text == "2026-03-02") }

    @Test("numbers with strokes count only where they can be read in one way")
    func ambiguous() {
        #expect(WrittenDate(in: "25/03/2026")?.text == "2026-03-25")
        #expect(WrittenDate(in: "03/25/2026")?.text == "2026-03-25")
        #expect(WrittenDate(in: "03/03/2026")?.text == "2026-03-03")
        #expect(WrittenDate(in: "02/03/2026") == nil)
        #expect(WrittenDate(in: "03-02-2026") == nil)
    }

    @Test("the day of a change is told from that of publication")
    func updates() {
        #expect(WrittenDate(in: "Updated March 2, 2026")?.isUpdate == true)
        #expect(WrittenDate(in: "Zuletzt aktualisiert: 2. März 2026")?.isUpdate == true)
        #expect(WrittenDate(in: "Mis à jour le 2 mars 2026")?.isUpdate == true)
        #expect(WrittenDate(in: "Updated March 5, 2026. Published March 2, 2026") == WrittenDate(in: "Published March 2, 2026"))
        #expect(WrittenDate.all(in: "Published March 2, 2026, updated March 5, 2026").map(\.isUpdate) == [false, true])
    }

    @Test(
        "what is no date is none",
        arguments: [
            "", "March", "March 2026", "2 March", "32 March 2026", "30 February 2026", "March 2, 1776", "5 min read",
            "call 555 2026", "version 2.3.20261", "14:30", "99999999999999999999 March 2026", "May 99, 2026",
        ])
    func refused(written: String) { #expect(WrittenDate(in: written) == nil) }

    @Test("a paragraph is no dateline")
    func long() { #expect(WrittenDate(in: String(repeating: "x ", count: 150) + "March 2, 2026") == nil) }
}
