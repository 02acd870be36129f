import Documents
import Foundation
import Markup
import Testing

@testable import Cleaning

@Suite("From page to article")
struct CleanerTests {
    private let cleaner: Cleaner

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let table = try String(contentsOf: root.appendingPathComponent("share/body-model.tsv"), encoding: .utf8)
        cleaner = Cleaner(model: try BodyModel(parsing: table))
    }

    private func clean(_ html: String, at url: String? = "https://h.example/d/p") throws -> Article {
        let page = Page(bytes: Array(html.utf8), mediaType: .html, url: url.flatMap { WebAddress($0) })
        let article = try cleaner.clean(page)
        expectSound(article.text, article.blocks, article.links)
        return article
    }

    private func story(_ extra: String = "") -> String {
        let paragraphs = (1...6).map {
            "<p>The harbour authority said on day \($0) that the <a href=q\($0)>new quay</a> will open in March, eleven months behind its plan, and that the ferries will move to the new berths one line after another.</p>"
        }
        return
            "<html><head>\(extra)<title>x</title></head><body><nav><a href=/>Home</a></nav><article><h1>Quay</h1>\(paragraphs.joined())</article></body></html>"
    }

    @Test("a feed's own text is the body as it is: short paragraphs, links and all")
    func feedText() throws {
        let html = "<p>Yes.</p><p>See <a href=b>the other one</a>.</p><ul><li>One</li></ul>"
        let url = try #require(WebAddress("https://h.example/d/a"))
        let article = try cleaner.clean(Page(bytes: Array(html.utf8), mediaType: .feedText, url: url))
        #expect(article.text == "Yes.\n\nSee the other one.\n\nOne")
        #expect(article.links.map(\.url) == ["https://h.example/d/b"])
        #expect(article.textOrigin == .feed && article.warnings == ["body_from_feed"])
    }

    @Test("links are resolved against <base>, which may be relative itself")
    func base() throws {
        #expect(try clean(story()).links.first?.url == "https://h.example/d/q1")
        #expect(try clean(story("<base href=/other/><base href=/no/>")).links.first?.url == "https://h.example/other/q1")
        #expect(try clean(story("<base href='https://o.example/z/'>"), at: nil).links.first?.url == "https://o.example/z/q1")
        #expect(try clean(story("<base href='javascript:x'>")).links.first?.url == "https://h.example/d/q1")
    }

    @Test("a printed byline and dateline are not in the text, where they stand before the story")
    func byline() throws {
        let printed = "<p class=byline>By Anna Berg</p><p class=dateline><time datetime=2026-03-02>2 March 2026</time></p>"
        let page = story().replacingOccurrences(of: "</h1>", with: "</h1>\(printed)")
        let text = try clean(page).text
        #expect(text.hasPrefix("The harbour authority said") && text.hasSuffix("one line after another."))
        #expect(!text.contains("Anna Berg") && !text.contains("2 March"))
    }

    @Test("the body is the story and nothing around it; it measures what it saw")
    func body() throws {
        let article = try clean(story())
        #expect(article.text.contains("day 1") && article.text.contains("day 6") && !article.text.contains("Home"))
        #expect(article.measures.articles == 1 && article.measures.bodyProseCharacters > 500)
        #expect(article.measures.bytes == story().utf8.count)
        #expect(article.warnings.isEmpty)
    }

    @Test("the headline is no part of the text, the headings below it are")
    func headline() throws {
        let sections = story().replacingOccurrences(of: "<h1>Quay</h1>", with: "<h1>Quay</h1><h2>What it costs the town</h2>")
        for html in [story(), sections, story("<meta property=og:title content='Quay'>")] {
            let article = try clean(html)
            #expect(!article.blocks.contains { $0.kind == "heading1" })
        }
        let named = story("<meta property=og:title content='The quay that opened'>").replacingOccurrences(
            of: "<h1>Quay</h1>", with: "<h2>The quay that opened</h2>")
        #expect(try clean(named).text.hasPrefix("The harbour authority said on day 1"))
    }

    @Test("a page that draws its story with a script has it from its data, and says so")
    func data() throws {
        let line = "The harbour authority said that the new quay will open in March, eleven months behind its plan."
        let plain =
            #"<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\#(line)\n\#(line)\n\#(line)"}</script>"#
        let state =
            #"<script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"id":"x","body":"<p>\#(line)</p><h2>Berths</h2><p>\#(line)</p><p>\#(line)</p>"}}}</script>"#
        let pieces =
            #"<script type="application/json">{"a":{"blocks":[{"type":"p","text":"\#(line)"},{"type":"p","text":"\#(line)"},{"type":"p","text":"\#(line)"}]}}</script>"#
        for (script, kinds, origin) in [
            (plain, ["paragraph", "paragraph", "paragraph"], FieldOrigin.jsonLD),
            (state, ["paragraph", "heading2", "paragraph", "paragraph"], .inferred),
            (pieces, ["paragraph", "paragraph", "paragraph"], .inferred),
        ] {
            let article = try clean("<html><head><title>Quay</title></head><body><div id=root></div>\(script)</body></html>")
            #expect(article.blocks.map(\.kind) == kinds)
            #expect(article.textOrigin == origin && article.warnings == ["body_from_data"])
            #expect(article.measures.bodyProseCharacters > 200)
        }
        let both = try clean(story().replacingOccurrences(of: "</body>", with: plain + "</body>"))
        #expect(both.text.contains("day 6") && both.textOrigin == nil && both.warnings.isEmpty)
    }

    @Test("a printed standfirst is the first paragraph and says what it is; an ordinary first paragraph does not")
    func standfirst() throws {
        let standfirst = "Eleven months late, the harbour gets its quay, and the ferries get new berths."
        for mark in [
            "<p class=standfirst>\(standfirst)</p>", "<h2 class='article-dek'>\(standfirst)</h2>",
            "<div itemprop=description><p>\(standfirst)</p></div>",
        ] {
            let page = try clean(story().replacingOccurrences(of: "</h1>", with: "</h1>\(mark)"))
            #expect(page.text.hasPrefix(standfirst))
            #expect(page.blocks.first?.content == .paragraph(role: .standfirst))
            #expect(!page.blocks.dropFirst().contains { $0.content == .paragraph(role: .standfirst) })
        }
        #expect(try clean(story()).blocks.first?.content == .paragraph(role: nil))
    }

    @Test(
        "a page with nothing in it is an article with nothing in it", arguments: ["", " ", "<html></html>", "<p></p>", "<!-- x"])
    func empty(html: String) throws {
        let article = try clean(html)
        #expect(article.text.isEmpty && article.blocks.isEmpty)
    }

    @Test("the charset is decided and told, and what no charset explains is replaced with a warning")
    func charset() throws {
        var page = Page(bytes: Array("<p>caf".utf8) + [0xE9] + Array("</p>".utf8), mediaType: .html, charset: "iso-8859-1")
        #expect(try cleaner.clean(page).charset.decidedBy == .http)
        page = Page(bytes: [0xEF, 0xBB, 0xBF] + Array("x".utf8), mediaType: .plainText)
        let article = try cleaner.clean(page)
        #expect(article.text == "x" && article.charset.decidedBy == .byteOrderMark)
    }

    @Test("a page of too many tags or bytes is refused with a code, not tried")
    func limits() throws {
        let tags = #expect(throws: MarkupError.self) { try clean(String(repeating: "<b>", count: 300_001)) }
        #expect(tags?.code == "document_too_complex")
        let bytes = #expect(throws: MarkupError.self) {
            try cleaner.clean(Page(bytes: [UInt8](repeating: 0x61, count: (16 << 20) + 1), mediaType: .plainText))
        }
        #expect(bytes?.code == "document_too_large")
    }

    @Test(
        "hostile pages come to an end, and their text is sound",
        arguments: [
            String(repeating: "<div>", count: 6000) + "deep",
            String(repeating: "<b><i>", count: 6000) + "x" + String(repeating: "</b></i>", count: 6000),
            String(repeating: "<table><tr><td>", count: 5000) + "x", String(repeating: "<ul><li>", count: 5000) + "x",
            String(repeating: "<blockquote>", count: 5000) + "x", String(repeating: "<a href=/x>", count: 6000) + "x",
            "<p>" + String(repeating: "<a href=/x>e</a>\u{301}", count: 5000),
            "<p " + (0..<6000).map { "a\($0)=1" }.joined(separator: " ") + ">x", String(repeating: "<p>x", count: 1000),
            "<p>" + String(repeating: "e\u{301}\u{323}\u{302}", count: 6000),
            String(repeating: "<figure><img src=a>", count: 5000) + "x",
            "<figure><img src=a><figcaption>" + String(repeating: "<small>x</small> ", count: 3000),
            "<p>a" + String(repeating: "<br>", count: 20_000) + "b", String(repeating: "<dl><dt>x<dd>", count: 1000) + "y",
        ])
    func hostile(html: String) throws {
        _ = try clean(html)
    }
}
