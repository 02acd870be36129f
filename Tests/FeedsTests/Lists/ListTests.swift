import Documents
import Feeds
import Markup
import Testing

@Suite("Lists of addresses")
struct ListTests {
    @Test("one address a line; comments and blanks are passed over, faults name their line")
    func urlList() {
        let list = URLList.read(
            Array(
                "\u{FEFF}# mine\r\nhttps://a.example/x#part\r\n\r\n  http://b.example  # a note\nnot an address\nftp://c.example\rhttps://a.example/x#part\nhttps://d.example"
                    .utf8))
        #expect(list.addresses.map(\.text) == ["https://a.example/x#part", "http://b.example/", "https://d.example/"])
        #expect(
            list.faults.map(\.description) == [
                "line 5: more than one address, or one with a blank in it",
                "line 6: \"ftp://c.example\" is no http or https address",
            ])
        #expect(URLList.read([]) == URLList())
    }

    @Test("an index page's articles are told from its furniture")
    func indexPage() {
        let base = address("https://www.news.example/")
        let articles = [
            "/2026/11/23/ferry-returns-to-harbour", "/world/ferry-returns-after-two-long-years", "/story/12345678",
            "https://news.example/local/bridge-closed-again.html", "/news/world-europe-66543210", "/?p=4711",
            "/politics/2026/nov/the-vote-is-near", "/a/20261123-short.html", "article.php?id=991",
        ]
        let furniture = [
            "/", "#top", "", "/world", "/world/", "/tag/ferry-boats-and-ships", "/category/local/",
            "/login?next=/2026/11/23/ferry-x-y",
            "/page/2", "/news/2", "/author/ana-prado-of-the-desk", "/about-us", "/privacy-policy", "/2026/11/",
            "/img/2026/11/23/a-b-c.jpg",
            "https://other.example/2026/11/23/elsewhere-and-far-away", "mailto:desk@news.example", "javascript:void(0)",
            "/search/long-words-in-a-slug", "/?page=3", "/2026/11/23/", "/feed.xml", "/subscriptions/choose-your-own-plan-today",
        ]
        let found = IndexPage.articles(in: (furniture + articles).map { ($0, "More") }, base: base)
        #expect(found.map(\.url) == articles.compactMap(base.resolving))
    }

    @Test("an address counts once, at its first place, with its longest text")
    func indexPageOrder() {
        let base = address("https://news.example/news/")
        let found = IndexPage.articles(
            in: [
                ("/x/two-words-here", ""), ("/2026/11/23/first-of-all", "Read more"),
                ("/x/two-words-here#c", "A headline of five words"),
                ("/x/y", "A headline of five words"), ("/2026/11/23/first-of-all", "again"),
            ], base: base)
        #expect(found.map(\.url.path) == ["/x/two-words-here", "/2026/11/23/first-of-all"])
        #expect(IndexPage.articles(in: [("/2026/11/23/a-b-c", ""), ("/2026/11/23/d-e-f", "")], base: base, limit: 1).count == 1)
    }

    @Test("of an index page with more tags than anybody could read, its beginning is read")
    func endlessIndexPage() throws {
        let base = address("https://news.example/")
        let html = (0..<2000).map { "<a href=/x/\($0)>l</a>" }.joined()
        var limits = HTMLLimits()
        limits.tags = 1000
        let links = try IndexPage.links(inHTML: Array(html.utf8), base: base, limits: limits)
        #expect(links.count > 100 && links.count < 1000)
        #expect(links.first?.href == "https://news.example/x/0")
    }

    @Test("a page's feeds, those of comments last")
    func autodiscovery() {
        typealias Link = FeedAutodiscovery.Link
        let found = FeedAutodiscovery.feeds(
            in: [
                Link(relation: "stylesheet", type: "text/css", reference: "/a.css"),
                Link(relation: "alternate", type: "application/rss+xml", reference: "/comments/feed/", title: "Comments"),
                Link(
                    relation: "ALTERNATE home", type: "Application/Atom+XML; charset=utf-8", reference: "atom.xml",
                    title: "News &amp; more"),
                Link(relation: "alternate", type: "text/html", reference: "/de/"),
                Link(relation: "alternate", type: "application/rss+xml", reference: "javascript:x"),
                Link(relation: "feed", type: nil, reference: "/feed.json"),
                Link(relation: "alternate", type: "application/atom+xml", reference: "/blog/atom.xml"),
            ], base: address("https://news.example/blog/"))
        #expect(found.map(\.url.path) == ["/blog/atom.xml", "/feed.json", "/comments/feed/"])
        #expect(found.first?.title == "News & more")
        #expect(
            FeedAutodiscovery.usualPlaces(on: address("https://news.example/blog/")).first?.text == "https://news.example/feed")
    }
}
