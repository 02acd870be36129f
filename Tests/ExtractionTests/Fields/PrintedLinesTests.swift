import Documents
import Testing

@testable import Extraction

/// Bylines and datelines in lines that nothing marks.
@Suite("Lines around the headline")
struct PrintedLinesTests {
    private func page(_ lines: [PageEvidence.Line], headline: String = "New quay opens in March") -> SamplePage {
        var page = SamplePage(marks: [.h1(headline)])
        page.evidence.headline = headline
        page.evidence.lines = lines
        return page
    }

    private func below(_ text: String, links: [(String, String)] = []) -> PageEvidence.Line {
        PageEvidence.Line(
            text: text, place: .belowHeadline,
            links: links.map { PageEvidence.Line.Link(text: $0.0, url: "https://www.harbour.example\($0.1)") })
    }

    private func authors(_ page: SamplePage) -> [String] {
        AuthorsField.claim(page.subject, siteName: "The Harbour Post")?.value.map(\.name) ?? []
    }

    private func published(_ page: SamplePage) -> String? { DatesField.published(page.subject)?.value }

    @Test("a line that opens as bylines do names the authors")
    func opened() {
        #expect(authors(page([below("By Anna Berg and Luis Ortega")])) == ["Anna Berg", "Luis Ortega"])
        #expect(authors(page([below("Written by"), below("Anna Berg")])) == ["Anna Berg"])
        #expect(authors(page([below("Von Anna Berg, Hafenredakteurin")])) == ["Anna Berg"])
        #expect(
            authors(
                page([PageEvidence.Line(text: "This post was written by Anna Berg, head of tides and moorings", place: .end)]))
                == ["Anna Berg"])
    }

    @Test("and a word behind `by` that leads nowhere is nobody")
    func topics() {
        #expect(authors(page([below("By Topic"), below("by signing up you agree")])) == [])
        #expect(authors(page([below("By anna", links: [("anna", "/author/anna")])])) == ["anna"])
    }

    @Test("links to authors' pages name them, links of menus do not")
    func links() {
        #expect(
            authors(
                page([
                    below("Anna Berg, Luis Ortega", links: [("Anna Berg", "/authors/berg"), ("Luis Ortega", "/authors/ortega")])
                ]))
                == ["Anna Berg", "Luis Ortega"])
        #expect(authors(page([below("Harbour Walks", links: [("Harbour Walks", "/walks")])])) == [])
    }

    @Test("a name that nothing opens needs a date, a role or a portrait beside it")
    func unmarked() {
        #expect(authors(page([below("Anna Berg · March 2, 2026")])) == ["Anna Berg"])
        #expect(authors(page([below("Mar 2, 2026Anna Berg")])) == ["Anna Berg"])
        #expect(authors(page([below("Anna Berg"), below("Senior Writer")])) == ["Anna Berg"])
        let portrait = PageEvidence.Line(text: "Picture of Anna Berg", place: .belowHeadline, isPicture: true)
        #expect(authors(page([portrait, below("Anna Berg")])) == ["Anna Berg"])
        #expect(authors(page([below("Anna Berg")])) == [])
    }

    @Test("or to stand alone again where the text ends and its author is introduced")
    func signedTwice() {
        let end = PageEvidence.Line(text: "Anna Berg", place: .end)
        #expect(authors(page([below("Anna Berg"), end])) == ["Anna Berg"])
        #expect(authors(page([below("Harbour Walks and Anna Berg"), end])) == [])
    }

    @Test("names are read with their degrees, and towns in their states are no names")
    func degrees() {
        let line = "Anna Berg, DVM, PhD; Luis Ortega, VTS (Behavior), PhD & Eva Lind, MPH"
        #expect(authors(page([below(line)])) == ["Anna Berg", "Luis Ortega", "Eva Lind"])
        #expect(authors(page([below("San Antonio, TX; Silver Spring, MD")])) == [])
        #expect(authors(page([below("Anna Berg, DVM, of the harbour's own animal home")])) == [])
    }

    @Test("a portrait at the end names whom the line after it introduces, and not somebody else's article")
    func introduced() {
        let portrait = PageEvidence.Line(text: "Anna Berg", place: .end, isPicture: true)
        let about = "Anna Berg is a pilot on the ferry and writes about tides, moorings and those who live by them."
        var line = PageEvidence.Line(text: about, place: .end)
        #expect(authors(page([portrait, line])) == ["Anna Berg"])
        line.links = [PageEvidence.Line.Link(text: about, url: "https://www.harbour.example/news/pilot")]
        #expect(authors(page([portrait, line])) == [])
    }

    @Test("a day that one line calls that of publication and of change is both")
    func sameDay() {
        #expect(published(page([below("02.03.2026 - updated: 02.03.2026")])) == "2026-03-02")
        #expect(published(page([below("updated: 02.03.2026")])) == nil)
    }

    @Test("a printed day that is older than the stated one is the day of publication, also where microdata say it again")
    func older() {
        var page = page([below("March 2, 2026")])
        page.evidence.jsonLD = [#"{"@type":"Article","datePublished":"2026-03-20"}"#]
        page.evidence.metas = [.init(name: "article:published_time", content: "2026-03-20T12:00:00Z")]
        page.evidence.marks.append(.itemprop("datepublished", "March 2, 2026"))
        #expect(published(page) == "2026-03-02")
    }

    @Test("a dateline without markup is the day of publication, and an update's is that of change only")
    func dates() {
        #expect(published(page([below("March 2, 2026 · 5 min read")])) == "2026-03-02")
        #expect(published(page([below("Last updated:"), below("March 2, 2026")])) == nil)
        #expect(DatesField.modified(page([below("Last updated:"), below("March 2, 2026")]).subject)?.value == "2026-03-02")
        #expect(
            published(
                page([below("On March 2, 2026, the harbour authority said that the new quay will open eleven months late.")]))
                == nil)
        #expect(published(page([PageEvidence.Line(text: "March 2, 2026", place: .end)])) == nil)
    }

    @Test("what the page prints as the day of publication goes before another one that a single field states")
    func corrected() {
        var page = page([below("Published March 2, 2026")])
        page.evidence.jsonLD = [#"{"@type":"Article","datePublished":"2026-06-01"}"#]
        #expect(published(page) == "2026-03-02")
        page.evidence.jsonLD = [#"{"@type":"Article","datePublished":"2026-03-03T01:00:00Z"}"#]
        #expect(published(page) == "2026-03-03T01:00:00Z")
    }

    @Test("the candidates that lost are told with their scores")
    func candidates() throws {
        var page = page([below("By Anna Berg"), below("Published March 2, 2026")])
        page.evidence.jsonLD = [#"{"@type":"BlogPosting","headline":"Quay","author":"Site Keeper","datePublished":"2026-06-01"}"#]
        let extractor = Extractor(
            languageDetector: FixedDetector(nil), trackingParameters: .none, generator: .init(name: "ingest", version: "1"))
        let found = extractor.fieldCandidates(of: page.article, page.subject.retrieval)
        let authors = found.filter { $0.field == "authors" }
        #expect(authors.map(\.value) == ["Anna Berg", "Site Keeper"])
        #expect(authors.map(\.isChosen) == [true, false])
        #expect(found.filter { $0.field == "date_published" }.map(\.origin) == [.markup, .jsonLD])
        #expect(found.first { $0.field == "title" }?.value == "New quay opens in March")
    }
}
