import Testing

@testable import Extraction

@Suite("The kind of a page")
struct PageKindTests {
    @Test("every trait has a name and a weight")
    func weights() {
        let traits = PageTraits(SamplePage().subject)
        #expect(traits.values.count == PageTraits.names.count)
        #expect(traits.values.count == PageKind.weights.count)
    }

    @Test("a dated story scores above the same page at a site's root")
    func root() {
        var page = SamplePage(marks: [.h1("Quay"), .time("2026-03-02")], title: "Quay")
        let story = PageKind(PageTraits(page.subject))
        page.url = "https://www.harbour.example/"
        #expect(story.isArticle)
        #expect(PageKind(PageTraits(page.subject)).score < story.score)
    }
}
