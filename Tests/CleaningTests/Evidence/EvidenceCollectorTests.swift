import Documents
import Markup
import Testing

@testable import Cleaning

@Suite("What a page says about itself")
struct EvidenceCollectorTests {
    private func collect(_ html: String, at url: String? = "https://h.example/d/p") throws -> PageEvidence {
        EvidenceCollector(
            tree: try HTMLParser.parse(Array(html.utf8)), base: url.flatMap { WebAddress($0) }
        ).collect()
    }

    @Test("title, language and metas as they are written, names in lower case")
    func metas() throws {
        let evidence = try collect(
            """
            <html lang="en-GB"><title> New  quay &amp; all </title><title>second</title>
            <meta property="OG:Title" content="  New quay"><meta name=author content="Anna Berg"><meta itemprop=datePublished content=2026-03-02>
            <meta http-equiv=Content-Language content=en><meta name=empty content=""><meta name=nothing><meta charset=utf-8>
            """)
        #expect(evidence.language == "en-GB")
        #expect(evidence.title == "New quay & all")
        #expect(evidence.meta("og:title") == "New quay")
        #expect(evidence.meta("author") == "Anna Berg")
        #expect(evidence.meta("datepublished") == "2026-03-02")
        #expect(evidence.meta("content-language") == "en")
        #expect(evidence.meta("empty") == nil && evidence.meta("nothing") == nil)
    }

    @Test("relations are absolute; of links in the text only author and licence count")
    func relations() throws {
        let evidence = try collect(
            "<link rel=Canonical href='/x?a=1#f'><link rel=alternate href=feed.xml><a rel='author nofollow' href=/anna>Anna Berg</a><a rel=nofollow href=/y>y</a><a rel=license href=mailto:x@y.example>x</a>"
        )
        #expect(evidence.relations.map(\.rel) == ["canonical", "alternate", "author nofollow"])
        #expect(
            evidence.relations.map(\.url) == [
                "https://h.example/x?a=1#f", "https://h.example/d/feed.xml", "https://h.example/anna",
            ])
        #expect(evidence.relations.last?.text == "Anna Berg")
        #expect(try collect("<link rel=canonical href=/x>", at: nil).relations.isEmpty)
    }

    @Test("JSON-LD is handed on unread, in order")
    func structured() throws {
        let evidence = try collect(
            "<script type='application/ld+json'>{\"a\": \"</p>\"}</script><script>var x</script><script type=\"application/LD+JSON; charset=utf-8\">[</script>"
        )
        #expect(evidence.jsonLD == ["{\"a\": \"</p>\"}", "["])
    }

    @Test(
        "a time is called that of a change by its own class names or by those around it",
        arguments: [
            ("<div class='field name-changed'><time datetime=2026-03-02>x</time></div>", true),
            ("<time class=date-modified datetime=2026-03-02>x</time>", true),
            ("<time class=updated datetime=2026-03-02>x</time>", false),
            ("<div class=unchanged><time datetime=2026-03-02>x</time></div>", false),
            ("<div class=modified><p><time datetime=2026-03-02>x</time></p></div>", false),
        ])
    func change(html: String, isCalledChange: Bool) throws {
        #expect(try collect(html).marks.filter { $0.kind == .time }.map(\.isCalledChange) == [isCalledChange])
    }

    @Test("headlines, times, bylines and properties are marked, with value and link; what is long is something else")
    func marks() throws {
        let evidence = try collect(
            """
            <h1 itemprop=headline>New quay</h1><p class="article-byline">By <a href=/anna>Anna Berg</a></p>
            <time datetime="2026-03-02T08:00Z">Monday</time><span itemprop="author"><b itemprop=name>Anna Berg</b></span>
            <div class=author>\(String(repeating: "long text ", count: 50))</div><p class=story>no</p>
            """)
        #expect(evidence.marks.contains { $0.kind == .h1 && $0.text == "New quay" && $0.name == "headline" })
        #expect(evidence.marks.contains { $0.kind == .time && $0.value == "2026-03-02T08:00Z" })
        #expect(evidence.marks.contains { $0.kind == .byline && $0.text == "By Anna Berg" && $0.url == "https://h.example/anna" })
        #expect(evidence.marks.contains { $0.kind == .itemprop && $0.name == "name" })
        #expect(!evidence.marks.contains { $0.text.hasPrefix("long") || $0.text == "no" })
    }

    @Test("a listing's many marks are cut off")
    func many() throws {
        let evidence = try collect(String(repeating: "<time datetime=2026-01-01>x</time><p class=byline>y</p>", count: 5000))
        #expect(evidence.marks.count { $0.kind == .time } == 60 && evidence.marks.count { $0.kind == .byline } == 60)
    }
}
