import Documents
import Testing

@testable import Extraction

@Suite("Section, tags, pictures, description, site")
struct TopicFieldsTests {
    @Test("tags are parted at commas, each there once")
    func tags() {
        #expect(
            TopicFields.tags(SamplePage(metas: [("keywords", "quay, Harbour;quay ,, pier ")]).subject)?.value == [
                "quay", "Harbour", "pier",
            ])
        #expect(
            TopicFields.tags(SamplePage(jsonLD: [#"{"@type":"Article","keywords":["a, b",{"name":"c"},"A"]}"#]).subject)?.value
                == ["a", "b", "c"])
        #expect(
            TopicFields.tags(SamplePage(metas: [("article:tag", "x"), ("article:tag", "y"), ("keywords", "z")]).subject)?.value
                == ["x", "y"])
        #expect(TopicFields.tags(SamplePage(metas: [("keywords", " , ")]).subject) == nil)
    }

    @Test("the section is what the article says, then the metas")
    func section() {
        #expect(
            TopicFields.section(
                SamplePage(metas: [("article:section", "News")], jsonLD: [#"{"@type":"Article","articleSection":["Local","x"]}"#])
                    .subject)?.value == "Local")
        #expect(TopicFields.section(SamplePage(metas: [("article:section", "News")]).subject)?.origin == .openGraph)
        #expect(TopicFields.section(SamplePage().subject) == nil)
    }

    @Test("the lead picture comes first, once, and absolute")
    func images() {
        var page = SamplePage(metas: [("og:image", "/lead.jpg"), ("og:image:alt", "The quay")])
        page.images = [
            Image(url: "https://www.harbour.example/a.jpg"), Image(url: "https://www.harbour.example/lead.jpg", caption: "c"),
        ]
        #expect(
            LeadImageField.images(page.subject)?.value == [
                Image(url: "https://www.harbour.example/lead.jpg", caption: "c"), Image(url: "https://www.harbour.example/a.jpg"),
            ])
        page.images = []
        #expect(
            LeadImageField.images(page.subject)?.value == [Image(url: "https://www.harbour.example/lead.jpg", alt: "The quay")])
        page.evidence.metas = [.init(name: "og:image", content: "data:image/png;base64,x")]
        #expect(LeadImageField.images(page.subject) == nil)
    }

    @Test("the site's name is no address")
    func site() {
        #expect(
            SiteNameField.claim(
                SamplePage(
                    metas: [("og:site_name", "https://www.harbour.example")],
                    jsonLD: [#"{"@type":"WebSite","name":"The Harbour Post"}"#]
                ).subject)?.value == "The Harbour Post")
        #expect(
            SiteNameField.claim(SamplePage(jsonLD: [#"{"@type":"Article","publisher":{"name":"The Harbour Post"}}"#]).subject)?
                .origin == .jsonLD)
        #expect(SiteNameField.claim(SamplePage().subject) == nil)
    }

    @Test("the description is the page's, then the feed's")
    func description() {
        var page = SamplePage(metas: [("description", "About <b>it</b>")])
        #expect(DescriptionField.claim(page.subject)?.value == "About it")
        page.evidence.metas = []
        page.retrieval.hint = EntryHint(summary: "From the feed")
        #expect(DescriptionField.claim(page.subject)?.origin == .feed)
    }
}
