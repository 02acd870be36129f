import Documents
import Testing

@testable import Extraction

@Suite("Authors")
struct AuthorsFieldTests {
    private func authors(_ page: SamplePage, siteName: String? = "The Harbour Post") -> [String] {
        AuthorsField.claim(page.subject, siteName: siteName)?.value.map(\.name) ?? []
    }

    @Test(
        "are read from JSON-LD in all its shapes",
        arguments: [
            #"{"@type":"Person","name":"Anna Berg"}"#, #"[{"@type":"Person","name":"Anna Berg"}]"#, #""Anna Berg""#,
            #"["Anna Berg"]"#, #"{"name":["Anna Berg"]}"#, #"{"@id":"na"}"#, #"{"name":"By Anna Berg"}"#,
        ])
    func jsonLD(author: String) {
        #expect(
            authors(
                SamplePage(jsonLD: [
                    #"{"@graph":[{"@type":"Article","author":\#(author)},{"@type":"Person","@id":"na","name":"Anna Berg"}]}"#
                ])) == ["Anna Berg"])
    }

    @Test("a firm that publishes the site gives way to the person who is printed, whatever form the law gives its name")
    func publisher() {
        var page = SamplePage(jsonLD: [
            #"{"@type":"Article","author":{"@type":"Organization","name":"Harbour Letters Ltd."},"publisher":{"name":"Harbour Letters"}}"#
        ])
        #expect(authors(page) == ["Harbour Letters Ltd."])
        page.evidence.marks = [.h1("Quay"), .byline("Anna Berg", class: "author")]
        #expect(authors(page) == ["Anna Berg"])
    }

    @Test("several metas with one author each and one with the first of them name all")
    func oneAndAll() {
        let page = SamplePage(metas: [
            ("dc.creator", "Anna Berg"), ("citation_authors", "Anna Berg"), ("citation_authors", "Luis Ortega"),
            ("citation_authors", "Eva Lind"),
        ])
        #expect(authors(page) == ["Anna Berg", "Luis Ortega", "Eva Lind"])
    }

    @Test("a desk is a body, a team of nobody's is none")
    func desk() {
        #expect(authors(SamplePage(metas: [("author", "News Desk")])) == ["News Desk"])
        #expect(authors(SamplePage(metas: [("author", "Editorial Team")])) == [])
    }

    @Test("the address of an author comes along where it is one")
    func url() {
        let page = SamplePage(jsonLD: [
            #"{"@type":"Article","author":[{"name":"Anna Berg","url":"https://u:p@harbour.example/anna"},{"name":"Luis Ortega","url":"javascript:x"}]}"#
        ])
        #expect(
            AuthorsField.claim(page.subject, siteName: nil)?.value == [
                Author(name: "Anna Berg", url: "https://harbour.example/anna"), Author(name: "Luis Ortega"),
            ])
    }

    @Test("a byline printed at the headline goes before what a blog's system says, and not before what a newsroom's does")
    func printed() {
        var page = SamplePage(
            jsonLD: [#"{"@type":"BlogPosting","author":{"@type":"Person","name":"Site Keeper"}}"#],
            marks: [.h1("Quay"), .byline("By Anna Berg")])
        #expect(authors(page) == ["Anna Berg"])
        page.evidence.jsonLD = [#"{"@type":"NewsArticle","author":{"@type":"Person","name":"Luis Ortega"}}"#]
        #expect(authors(page) == ["Luis Ortega"])
    }

    @Test("without an opener in print, each source is asked in turn")
    func order() {
        var page = SamplePage(
            metas: [("author", "Meta Name")], jsonLD: [#"{"@type":"Article","author":"Json Name"}"#],
            marks: [.h1("Quay"), .itemprop("author", "Item Name"), .byline("Line Name")])
        page.retrieval.hint = EntryHint(authors: ["Feed Name"])
        #expect(authors(page) == ["Json Name"])
        page.evidence.jsonLD = []
        #expect(authors(page) == ["Meta Name"])
        page.evidence.metas = []
        #expect(authors(page) == ["Item Name"])
        page.evidence.marks = [.h1("Quay"), .byline("Line Name")]
        #expect(authors(page) == ["Line Name"])
        page.evidence.marks = []
        #expect(authors(page) == ["Feed Name"])
    }

    @Test("the site is an author only where nobody else is")
    func site() {
        #expect(
            authors(SamplePage(metas: [("author", "The Harbour Post")], marks: [.h1("Quay"), .byline("By Anna Berg")])) == [
                "Anna Berg"
            ])
        #expect(authors(SamplePage(metas: [("author", "harbour.example")], marks: [.byline("Anna Berg")])) == ["Anna Berg"])
        #expect(authors(SamplePage(metas: [("author", "The Harbour Post")])) == ["The Harbour Post"])
    }

    @Test("addresses and handles of social networks are no authors")
    func addresses() {
        #expect(authors(SamplePage(metas: [("article:author", "https://social.example/anna"), ("author", "@anna")])) == [])
    }

    @Test("a name is there once, however often it is stated")
    func once() {
        #expect(
            authors(SamplePage(metas: [("author", "Anna Berg"), ("author", "ANNA BERG"), ("author", "Luis Ortega")])) == [
                "Anna Berg", "Luis Ortega",
            ])
    }

    @Test("commenters are no authors")
    func comments() {
        #expect(
            authors(
                SamplePage(marks: [
                    .h1("Quay"), .byline("Luis Ortega", class: "comment-author"), .byline("Ana Lima", class: "author", at: 4000),
                ])) == [])
        #expect(
            authors(SamplePage(marks: [.itemprop("author", "Anna Berg", at: 120), .itemprop("author", "Luis Ortega", at: 900)]))
                == ["Anna Berg"])
    }

    @Test("a bibliographic meta puts the surname first")
    func citation() {
        #expect(
            authors(SamplePage(metas: [("citation_author", "Berg, Anna"), ("citation_author", "Ortega, Luis")])) == [
                "Anna Berg", "Luis Ortega",
            ])
    }

    @Test("a name spelled by a system is taken as the page prints it")
    func spelled() {
        #expect(
            authors(SamplePage(metas: [("author", "anna-berg")], marks: [.h1("Quay"), .byline("By Anna Berg")])) == ["Anna Berg"])
    }

    @Test("the byline is given as printed, if it is near the headline")
    func byline() {
        #expect(
            AuthorsField.byline(SamplePage(marks: [.h1("Quay"), .byline("By  Anna Berg,\n editor")]).subject)
                == "By Anna Berg, editor")
        #expect(AuthorsField.byline(SamplePage(marks: [.h1("Quay"), .byline("By Anna Berg", at: 5000)]).subject) == nil)
        #expect(AuthorsField.byline(SamplePage(marks: [.h1("Quay"), .byline("March 2", class: "date")]).subject) == nil)
    }
}
