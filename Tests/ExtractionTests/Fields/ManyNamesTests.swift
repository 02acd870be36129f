import Documents
import Testing

@testable import Extraction

@Suite("Where a page has more names than authors")
struct ManyNamesTests {
    private func authors(_ page: SamplePage) -> [String] {
        AuthorsField.claim(page.subject, siteName: "The Harbour Post")?.value.map(\.name) ?? []
    }

    private func line(_ text: String, _ links: [(String, String)] = [], _ place: PageEvidence.Line.Place = .belowHeadline)
        -> PageEvidence.Line
    {
        PageEvidence.Line(
            text: text, place: place,
            links: links.map { PageEvidence.Line.Link(text: $0.0, url: "https://www.harbour.example/" + $0.1) })
    }

    @Test("a customer's review does not name the article's author")
    func review() {
        let review = #"{"@type":"Review","author":{"@type":"Person","name":"Anna Berg"},"reviewBody":"Good."}"#
        #expect(authors(SamplePage(jsonLD: [review], marks: [.h1("Quay")])) == [])
        let article = #"{"@type":"Review","headline":"The quay, tried","author":{"@type":"Person","name":"Anna Berg"}}"#
        #expect(authors(SamplePage(jsonLD: [article], marks: [.h1("Quay")])) == ["Anna Berg"])
    }

    @Test("a byline that names the stated author and others on one line has all of them")
    func together() {
        var page = SamplePage(metas: [("author", "Anna Berg")], marks: [.h1("Quay")])
        page.evidence.lines = [line("Anna Berg & Luis Ortega", [("Anna Berg", "author/anna"), ("Luis Ortega", "author/luis")])]
        #expect(authors(page) == ["Anna Berg", "Luis Ortega"])
        // On lines of their own they may be anybody's.
        page.evidence.lines = [
            line("Anna Berg", [("Anna Berg", "author/anna")]), line("Luis Ortega", [("Luis Ortega", "author/luis")]),
        ]
        #expect(authors(page) == ["Anna Berg"])
    }

    @Test("of many linked authors only the first is this page's")
    func related() {
        var page = SamplePage(marks: [.h1("Quay")])
        page.evidence.relations = ["Anna Berg", "Luis Ortega", "Mia Lund", "Jon Hale"].map {
            PageEvidence.Relation(rel: "author", url: "https://www.harbour.example/author", text: $0)
        }
        #expect(authors(page) == ["Anna Berg"])
    }

    @Test("a byline that leads to a topic names the topic")
    func topic() {
        var mark = PageEvidence.Mark.byline("Personal Finance 27 January 2026")
        mark.url = "https://www.harbour.example/blog/tag/personal-finance"
        #expect(authors(SamplePage(marks: [.h1("Quay"), mark])) == [])
    }

    @Test("a name that is all of the last line signs the text, where the page calls itself an article")
    func signed() {
        var page = SamplePage(jsonLD: [#"{"@type":"NewsArticle"}"#], marks: [.h1("Quay")])
        page.text = "The quay opened in March.\n\nAnna Berg"
        #expect(authors(page) == ["Anna Berg"])
        page.evidence.jsonLD = []
        #expect(authors(page) == [])
    }

    @Test("a day may stand before the name")
    func dated() {
        #expect(AuthorNames.split("2 Mar. 2026 · Anna Berg on behalf of the crew") == ["Anna Berg"])
        #expect(AuthorNames.split("By Anna Berg, Luis Ortega on 2 March 2026 | Comments") == ["Anna Berg", "Luis Ortega"])
    }

    @Test("a name that a field states may be in lower case")
    func lowerCase() {
        #expect(authors(SamplePage(metas: [("author", "anna berg")], marks: [.h1("Quay")])) == ["anna berg"])
    }
}
