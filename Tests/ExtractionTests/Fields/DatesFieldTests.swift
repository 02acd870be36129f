import Documents
import Testing

@testable import Extraction

@Suite("Dates of an article")
struct DatesFieldTests {
    private func published(_ page: SamplePage) -> String? {
        DatesField.published(page.subject).map { "\($0.value) \($0.origin.rawValue)" }
    }

    @Test("JSON-LD goes before metas, metas before markup, markup before the address, the address before the feed")
    func order() {
        var page = SamplePage(
            metas: [("article:published_time", "2026-03-03")],
            jsonLD: [#"{"@type":"NewsArticle","datePublished":"2026-03-02T10:00:00+01:00"}"#],
            marks: [.h1("Quay"), .time("2026-03-04")])
        page.url = "https://www.harbour.example/2026/03/05/quay"
        page.retrieval.hint = EntryHint(published: "2026-03-06")
        #expect(published(page) == "2026-03-02T10:00:00+01:00 json-ld")
        page.evidence.jsonLD = []
        #expect(published(page) == "2026-03-03 meta")
        page.evidence.metas = []
        #expect(published(page) == "2026-03-04 markup")
        page.evidence.marks = []
        #expect(published(page) == "2026-03-05 url")
        page.url = "https://www.harbour.example/quay"
        #expect(published(page) == "2026-03-06 feed")
        page.retrieval.hint = nil
        #expect(published(page) == nil)
    }

    @Test("a date that cannot be read is passed over for one that can")
    func unreadable() {
        #expect(
            published(
                SamplePage(
                    metas: [("date", "yesterday"), ("dc.date", "2026-03-02")],
                    jsonLD: [#"{"@type":"Article","datePublished":""}"#])) == "2026-03-02 meta")
        #expect(published(SamplePage(metas: [("date", "March 2, 2026")])) == "2026-03-02 meta")
    }

    @Test("of several times, the one next to the headline counts")
    func nearest() {
        #expect(
            published(
                SamplePage(marks: [
                    .time("2026-01-01", at: 5), .h1("Quay", at: 100), .time("2026-03-02", at: 110), .time("2026-03-09", at: 500),
                ])) == "2026-03-02 markup")
        #expect(published(SamplePage(marks: [.time("2026-01-01", at: 5), .time("2026-03-09", at: 500)])) == nil)
    }

    @Test("a dateline in words is read where it stands beside the headline")
    func dateline() {
        #expect(
            published(SamplePage(marks: [.h1("Quay"), .byline("By Anna Berg | March 2, 2026", class: "post-meta")]))
                == "2026-03-02 markup")
        #expect(published(SamplePage(marks: [.h1("Quay"), .byline("March 2, 2026", class: "comment-date")])) == nil)
        #expect(published(SamplePage(marks: [.h1("Quay"), .byline("March 2, 2026", class: "date", at: 5000)])) == nil)
    }

    @Test("the day of a change is not that of publication")
    func updates() {
        #expect(published(SamplePage(marks: [.h1("Quay"), .byline("Updated March 2, 2026", class: "date")])) == nil)
        #expect(
            published(
                SamplePage(marks: [.h1("Quay"), .byline("Updated March 2, 2026", class: "meta"), .time("2026-03-02T09:00:00Z")]))
                == nil)
        #expect(
            published(SamplePage(metas: [("article:modified_time", "2026-03-02")], marks: [.h1("Quay"), .time("2026-03-02")]))
                == nil)
        let page = SamplePage(jsonLD: [#"{"@type":"Article","datePublished":"2026-03-02","dateModified":"2026-03-05T01:02:03Z"}"#]
        )
        #expect(DatesField.modified(page.subject)?.value == "2026-03-05T01:02:03Z")
    }

    @Test(
        "days in addresses",
        arguments: [
            ("/2026/03/02/quay", "2026-03-02"), ("/news/2026/3/2/quay", "2026-03-02"), ("/2026-03-02-quay", "2026-03-02"),
            ("/quay-2026-03-02", "2026-03-02"), ("/2026_03_02", "2026-03-02"), ("/2026/03/quay", nil),
            ("/2026/13/02", nil), ("/1234/03/02", "1234-03-02"), ("/12026/03/02", nil), ("/", nil), ("/top-10-of-2026", nil),
            ("/2026/02/30/x", nil), ("/2026/march/02/quay", "2026-03-02"), ("/blog/2026/Okt/2/kai", "2026-10-02"),
            ("/2026/march-2-quays", nil), ("/2026/harbour/02/quay", nil), ("/2026/february/30/", nil),
        ] as [(String, String?)])
    func addresses(path: String, date: String?) {
        var page = SamplePage()
        page.url = "https://www.harbour.example\(path)"
        #expect(DatesField.published(page.subject)?.value == date)
    }

    @Test("an address's day goes before one that is printed without a word, after what machines are told")
    func addressFirst() {
        var page = SamplePage(marks: [.h1("Quay"), .byline("16 April 2026", class: "date")])
        page.url = "https://www.harbour.example/2026/03/02/quay"
        #expect(DatesField.published(page.subject)?.value == "2026-03-02")
        #expect(DatesField.published(page.subject)?.origin == .url)
        page.evidence.metas = [.init(name: "article:published_time", content: "2026-04-16")]
        #expect(DatesField.published(page.subject)?.value == "2026-04-16")
    }

    @Test("a time that its element calls that of a change is one")
    func calledChange() {
        var mark = PageEvidence.Mark.time("2026-04-16T10:00:00Z", text: "16 April 2026")
        mark.isCalledChange = true
        let page = SamplePage(marks: [.h1("Quay"), mark])
        #expect(DatesField.published(page.subject) == nil)
        #expect(DatesField.modified(page.subject)?.value == "2026-04-16T10:00:00Z")
    }

    @Test("a day that is called that of publication counts wherever it stands, if it is the only one")
    func lonePublication() {
        var page = SamplePage(marks: [.h1("Quay"), .byline("Published On: 2 March 2026", class: "date", at: 3000)])
        #expect(DatesField.published(page.subject)?.value == "2026-03-02")
        page.evidence.marks.append(.byline("Published On: 9 March 2026", class: "date", at: 4000))
        #expect(DatesField.published(page.subject) == nil)
    }
}
