import Documents
import Foundation
import Testing

@testable import Cleaning

@Suite("Pages of a site with a rule")
struct RuledCleaningTests {
    private static let model: BodyModel? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let table = try? String(contentsOf: root.appendingPathComponent("share/body-model.tsv"), encoding: .utf8)
        return table.flatMap { try? BodyModel(parsing: $0) }
    }()

    private static let story = [
        "The harbour authority said on Monday that the new quay will open in March, eleven months behind its plan.",
        "Ferries to the islands move first, the freight lines follow in the summer, and the old quay becomes a park.",
        "Anna Berg, who has sailed from here for thirty years, called the plan late, but better than none at all.",
        "The council has set aside four million for the road to the new berths, which lie half a mile to the north.",
        "Work on the breakwater began in the autumn of last year and was interrupted by two storms, the builders said.",
        "A first ship is expected on the second of March, when the school's brass band will play on the pier.",
    ].map { "<p>\($0)</p>" }.joined()

    private func clean(_ html: String, _ rule: String?, url: String = "https://a.example/dir/page") throws -> Article {
        let rules = SiteRules(paths: ["r/a.example.txt"]) { _ in rule }
        let cleaner = Cleaner(model: try #require(Self.model), rules: rules)
        return try cleaner.clean(Page(bytes: Array(html.utf8), mediaType: .html, url: WebAddress(url)))
    }

    @Test("the body is all that the first body expression with a match selects, in the page's order, less what is stripped")
    func body() throws {
        let html =
            "<p>no</p><div data-t=1><p>one</p><p class='x promo-y'>ad</p><ul><li>item</ul></div><p>no</p><div data-t=1><h2>two</h2><aside>box</aside></div>"
        let article = try clean(
            html, "body: //section\nbody: //div[@data-t]\nbody: //p\nstrip: //aside\nstrip_id_or_class: promo-")
        #expect(article.text == "one\n\nitem\n\ntwo")
        #expect(article.warnings.isEmpty)
        #expect(article.evidence.rule?.file == "a.example.txt")
        #expect(article.blocks.count == 3)
    }

    @Test(
        "a body that matches nothing, has no text or costs too much gives way to the general extraction, and the article says so",
        arguments: [
            "body: //section", "body: //nav/b", "body: //p[",
            "body: //*[count(//*[count(//*[count(//*[count(//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]) > 0]) > 0]) > 0]) > 0]",
            "body: //article\nstrip: //*[count(//*[count(//*[count(//*[count(//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]) > 0]) > 0]) > 0]) > 0]",
            "body: string(//p)", "body: //p\nstrip: //p",
        ])
    func fallback(_ rule: String) throws {
        let more = Self.story.split(separator: "<p>").map { "<p>Later that day it was said again: \($0)" }.joined()
        let html =
            "<!DOCTYPE html><html lang=en><head><title>New quay opens</title></head><body><nav><a href=/>Home</a><b></b></nav>"
            + "<article><h1>New quay opens</h1>\(Self.story)\(more)</article>"
        let general = try clean(html, nil, url: "https://b.example/dir/page")
        #expect(general.warnings.isEmpty)
        let article = try clean(html, rule)
        #expect(article.warnings == ["site_rule_failed"])
        #expect(article.text == general.text)
        #expect(!article.text.isEmpty)
        #expect(article.evidence.rule?.file == "a.example.txt")
    }

    @Test("a rule file that cannot be read fails aloud")
    func unreadable() throws {
        #expect(try clean("<article>\(Self.story)</article>", nil).warnings == ["site_rule_failed"])
    }

    @Test("a rule without a body leaves it to the general extraction, on the page without what is stripped")
    func withoutBody() throws {
        let html =
            "<article><h1>T</h1>\(Self.story)<p id=box>Nothing here of the harbour authority said on any day that we would want to read at all, is there?</p></article>"
        #expect(try clean(html, "title: //h1", url: "https://b.example/").text.contains("Nothing here"))
        let article = try clean(html, "strip: //*[@id='box']")
        #expect(article.warnings.isEmpty)
        #expect(article.text.contains("eleven months"))
        #expect(!article.text.contains("Nothing here"))
    }

    @Test("what the rule says of title, authors, date and further pages is evidence; what it does not find is not")
    func claims() throws {
        let html =
            "<base href='https://a.example/b/'><h1> A  title </h1><i class=by><a href=x>By Anna Berg</a></i><i class=by><a>Luis</a></i><u>2 March 2026</u><a id=n href='?p=2'>next</a><main>text</main>"
        let rule = """
            title: //h2
            title: //h1
            author: //i[@class='by']/a
            date: //u
            body: //main
            single_page_link: //a[@id='n']/@href
            if_page_contains: //table
            next_page_link: //a[@id='n']
            native_ad_clue: //h1[contains(., 'title')]
            """
        let article = try clean(html, rule)
        let claims = try #require(article.evidence.rule)
        #expect(claims.title == "A title")
        #expect(claims.authors == [Author(name: "By Anna Berg", url: "https://a.example/b/x"), Author(name: "Luis", url: nil)])
        #expect(claims.dates == ["2 March 2026"])
        #expect(claims.singlePageURL == nil)
        #expect(claims.nextPageURL == "https://a.example/b/?p=2")
        #expect(article.warnings == ["native_ad"])
        #expect(article.evidence.marks.contains { $0.kind == .h1 })
    }

    @Test("replacements are made in the page's source, lazy pictures get their address, elements are wrapped and dissolved")
    func editing() throws {
        let html =
            "<main><img src=/blank.gif data-later=/real.jpg><p>a[br]b</p><div class=q>said</div><section><p>c</p></section></main>"
        let rule = """
            replace_string([br]): <br>
            src_lazy_load_attr: data-later
            wrap_in(blockquote): //div[@class='q']
            dissolve: //section
            body: //main
            """
        let article = try clean(html, rule)
        #expect(article.text == "a\nb\n\nsaid\n\nc")
        #expect(article.images.map(\.url) == ["https://a.example/real.jpg"])
        #expect(article.blocks.contains { if case .quote = $0.content { true } else { false } })
    }

    @Test("a replacement that makes the page too long fails the rule")
    func growing() throws {
        let html = "<article>\(Self.story)</article>" + String(repeating: "x", count: 20_000)
        let article = try clean(html, "body: //article\nreplace_string(x): \(String(repeating: "y", count: 4000))")
        #expect(article.warnings == ["site_rule_failed"])
    }

    @Test("a headline that the rule takes the title from is not the text's too")
    func headline() throws {
        #expect(try clean("<main><h1>T</h1><p>a</p></main>", "title: //h1\nbody: //main").text == "a")
        #expect(try clean("<main><h1>T</h1><p>a</p></main>", "body: //main").text == "T\n\na")
    }

    @Test("what is hidden is left out, unless nothing else is there")
    func hidden() throws {
        #expect(try clean("<main><p hidden>a</p><p>b</p></main>", "body: //main").text == "b")
        #expect(try clean("<main style='display: none'><p>a</p></main>", "body: //main").text == "a")
    }

    @Test("captions are their pictures', not the text's")
    func captions() throws {
        let article = try clean(
            "<main><p>a</p><figure><img src=/x.jpg><figcaption>b <i>c</i></figcaption></figure><p>d</p></main>", "body: //main")
        #expect(article.text == "a\n\nd")
        #expect(article.blocks.contains { if case .figure(_, "b c") = $0.content { true } else { false } })
    }

    @Test("skip_json_ld takes the page's JSON-LD out of the evidence")
    func structuredData() throws {
        let html = "<script type='application/ld+json'>{}</script><main>a</main>"
        #expect(try clean(html, "body: //main").evidence.jsonLD == ["{}"])
        #expect(try clean(html, "body: //main\nskip_json_ld: yes").evidence.jsonLD == [])
    }
}
