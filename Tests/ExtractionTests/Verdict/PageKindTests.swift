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

    @Test("tiles, a cart and text in many columns speak against an article, whatever the page declares")
    func shape() {
        var page = SamplePage(metas: [("og:type", "article")], marks: [.h1("Quay")], title: "Quay")
        let told = PageKind(PageTraits(page.subject)).score
        page.measures.shape.columnProse = 300
        let scattered = PageKind(PageTraits(page.subject)).score
        page.measures.shape.sections = 4
        page.measures.shape.shortSections = 4
        let tiled = PageKind(PageTraits(page.subject)).score
        page.measures.shape.carts = 1
        let shared = {
            var page = page
            page.measures.shape.ownAddressLinks = 3
            return PageKind(PageTraits(page.subject)).score
        }()
        #expect(shared > PageKind(PageTraits(page.subject)).score)
        #expect(told > scattered)
        #expect(scattered > tiled)
        #expect(tiled > PageKind(PageTraits(page.subject)).score)
    }
}
