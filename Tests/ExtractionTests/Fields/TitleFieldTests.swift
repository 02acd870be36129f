import Documents
import Testing

@testable import Extraction

@Suite("Titles")
struct TitleFieldTests {
    private func title(_ page: SamplePage, site: String? = "The Harbour Post") -> String? {
        TitleField.claim(page.subject, siteName: site)?.value
    }

    @Test("the headline as printed goes before what is said to social networks")
    func printed() {
        let page = SamplePage(
            metas: [("og:title", "Quay opens: all you need to know")], marks: [.h1("New harbour quay opens in March")],
            title: "New harbour quay opens in March | The Harbour Post")
        #expect(title(page) == "New harbour quay opens in March")
    }

    @Test("a lone heading that has nothing to do with the title is a logo's")
    func logo() {
        let page = SamplePage(
            metas: [("og:title", "New harbour quay opens in March")],
            jsonLD: [#"{"@type":"NewsArticle","headline":"New harbour quay opens in March"}"#], marks: [.h1("Harbour news daily")]
        )
        #expect(title(page) == "New harbour quay opens in March")
    }

    @Test("the site's name is not the headline, even where it is the only heading")
    func siteName() {
        let page = SamplePage(marks: [.h1("The Harbour Post")], title: "Quay opens | The Harbour Post")
        #expect(title(page) == "Quay opens")
    }

    @Test("capitals of a stylesheet give way to the page's own casing")
    func capitals() {
        let page = SamplePage(metas: [("og:title", "Quay opens in March")], marks: [.h1("QUAY OPENS IN MARCH")])
        #expect(title(page) == "Quay opens in March")
        #expect(title(SamplePage(marks: [.h1("QUAY OPENS")])) == "QUAY OPENS")
    }

    @Test("tags, doubled entities and white space are gone")
    func plain() {
        #expect(
            title(SamplePage(metas: [("og:title", " Quay &amp;amp; <i>pier</i>&nbsp;open\n again ")])) == "Quay & pier open again"
        )
    }

    @Test("a title alone is enough, and nothing is nothing")
    func alone() {
        #expect(title(SamplePage(title: "Quay opens")) == "Quay opens")
        #expect(title(SamplePage()) == nil)
        #expect(title(SamplePage(title: " \n ")) == nil)
        var page = SamplePage()
        page.retrieval.hint = EntryHint(title: "From the feed")
        #expect(TitleField.claim(page.subject, siteName: nil)?.origin == .feed)
    }

    @Test("a title of 10,000 letters is none")
    func long() { #expect(title(SamplePage(title: String(repeating: "long ", count: 2000))) == nil) }

    @Test("a heading that is all that <title> has besides the stated headline names the site")
    func siteHeading() {
        let page = SamplePage(
            metas: [("og:title", "The quay opens")], marks: [.h1("Harbour Notes", at: 20)], title: "Harbour Notes: The quay opens"
        )
        #expect(TitleField.claim(page.subject, siteName: nil)?.value == "The quay opens")
    }

    @Test("a heading that repeats <title> with section and site has the headline alone")
    func barred() {
        let whole = "How the quay was rebuilt | Reports | Harbour Museum of the Coast"
        #expect(title(SamplePage(marks: [.h1(whole)], title: whole)) == "How the quay was rebuilt")
        let own = "Ten piers to see | The best on this coast"
        #expect(title(SamplePage(marks: [.h1(own)], title: own)) == own)
    }
}
