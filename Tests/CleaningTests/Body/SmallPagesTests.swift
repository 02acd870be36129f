import Documents
import Foundation
import Markup
import Testing

@testable import Cleaning

@Suite("Small pages written by hand")
struct SmallPagesTests {
    private let cleaner: Cleaner

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let table = try String(contentsOf: root.appendingPathComponent("share/body-model.tsv"), encoding: .utf8)
        cleaner = Cleaner(model: try BodyModel(parsing: table))
    }

    private static let a =
        "The bakery on Mill Street closed its doors on Saturday after forty years of early mornings and warm bread."
    private static let b =
        "Its owner, Ruth Hale, said that rising rents had made it impossible to go on without raising prices again."
    private static let c = "A café will move into the rooms in spring, the landlord told this newspaper on Monday."
    private static let d = "Neighbours gathered on the last day to buy what was left and to say goodbye."
    private static func p(_ texts: String...) -> String { texts.map { "<p>\($0)</p>" }.joined() }
    private static let three = p(a, b, c)
    private static let head = "<html><head><title>Bakery closes</title></head><body>"
    private static let h1 = "<h1>Bakery closes</h1>"

    static let pages: [SmallPage] = [
        SmallPage(
            "an article, a headline, three paragraphs, nothing else", "<article>\(h1)\(three)</article>", story: [a, b, c]),
        SmallPage("the same with a head", "\(head)<article>\(h1)\(three)</article>", story: [a, b, c]),
        SmallPage("paragraphs right in the body", "\(head)\(h1)\(three)", story: [a, b, c]),
        SmallPage("one paragraph", "\(head)<article>\(h1)\(p(a))</article>", story: [a]),
        SmallPage("two paragraphs in main", "\(head)<main>\(h1)\(p(a, b))</main>", story: [a, b]),
        SmallPage("no headline", "\(head)<div>\(three)</div>", story: [a, b, c]),
        SmallPage(
            "menu and footer",
            "\(head)<nav><a href=/>Home</a> <a href=/n>News</a> <a href=/s>Sport</a></nav><main>\(h1)\(three)</main><footer>© 2026 The Mill Street Post</footer>",
            story: [a, b, c], around: ["Home", "Sport", "©"]),
        SmallPage(
            "a list inside",
            "\(head)<article>\(h1)\(p(a, "It sold three things:"))<ul><li>rye bread</li><li>rolls</li><li>plum cake</li></ul>\(p(b))</article>",
            story: [a, "It sold three things:", "rye bread", "rolls", "plum cake", b]),
        SmallPage(
            "an ordered list with nested items",
            "\(head)<article>\(h1)\(p(a))<ol><li>Mix the flour<ul><li>rye first</li><li>then wheat</li></ul></li><li>Bake for an hour</li></ol>\(p(c))</article>",
            story: [a, "Mix the flour", "rye first", "then wheat", "Bake for an hour", c]),
        SmallPage(
            "a table inside",
            "\(head)<article>\(h1)\(p(a))<table><tr><th>Year</th><th>Loaves</th></tr><tr><td>2024</td><td>81,000</td></tr><tr><td>2025</td><td>64,500</td></tr></table>\(p(b))</article>",
            story: [a, "Year", "Loaves", "2024", "81,000", "2025", "64,500", b]),
        SmallPage(
            "a quotation inside",
            "\(head)<article>\(h1)\(p(a))<blockquote><p>We fed three generations, and I would do it again.</p></blockquote>\(p(b))</article>",
            story: [a, "We fed three generations, and I would do it again.", b]),
        SmallPage(
            "code inside", "\(head)<article>\(h1)\(p(a))<pre><code>let loaves = 81\nprint(loaves)</code></pre>\(p(b))</article>",
            story: [a, "let loaves = 81\nprint(loaves)", b]),
        SmallPage(
            "headings of sections",
            "\(head)<article>\(h1)\(p(a))<h2>What the owner says</h2>\(p(b))<h2>What comes next</h2>\(p(c))</article>",
            story: [a, "What the owner says", b, "What comes next", c]),
        SmallPage(
            "a figure with a caption",
            "\(head)<article>\(h1)\(p(a))<figure><img src=/a.jpg alt=Shop><figcaption>The shop in 1986</figcaption></figure>\(p(b, c))</article>",
            story: [a, b, c], around: ["The shop in 1986"]),
        SmallPage(
            "a related box inside",
            "\(head)<article>\(h1)\(p(a))<aside class=related><h3>Related</h3><ul><li><a href=/1>Butcher moves out of Mill Street</a></li><li><a href=/2>Rents rise again</a></li></ul></aside>\(p(b, c))</article>",
            story: [a, b, c], around: ["Related", "Butcher", "Rents rise"]),
        SmallPage(
            "a related box after",
            "\(head)<article>\(h1)\(three)</article><div class=related-articles><h2>Read more</h2><a href=/1>Butcher moves out of Mill Street</a><a href=/2>Rents rise again in the old town</a></div>",
            story: [a, b, c], around: ["Read more", "Butcher", "Rents rise"]),
        SmallPage(
            "a consent banner before",
            "\(head)<div class=cookie-banner><p>We use cookies to improve your experience on this website and to show you advertising.</p><button>Accept all</button></div><main>\(h1)\(three)</main>",
            story: [a, b, c], around: ["cookies", "Accept"]),
        SmallPage(
            "a consent banner after",
            "\(head)<article>\(h1)\(three)</article><div id=cookie-consent role=dialog>We use cookies. <a href=/privacy>Privacy policy</a> <button>OK</button></div>",
            story: [a, b, c], around: ["cookies", "Privacy"]),
        SmallPage(
            "byline and date",
            "\(head)<article>\(h1)<p class=byline>By Ann Field</p><time datetime=2026-03-02>2 March 2026</time>\(three)</article>",
            story: [a, b, c], around: ["Ann Field", "2 March"]),
        SmallPage(
            "a newsletter box",
            "\(head)<article>\(h1)\(p(a, b))<div class=newsletter><h4>Our newsletter</h4><p>Get the best of the town in your inbox every morning.</p><form><input type=email><button>Sign up</button></form></div>\(p(c))</article>",
            story: [a, b, c], around: ["newsletter", "inbox", "Sign up"]),
        SmallPage(
            "an author's biography after",
            "\(head)<article>\(h1)\(three)<div class=author-bio><p>Ann Field writes about shops and streets. She lives near the river.</p></div></article>",
            story: [a, b, c], around: ["Ann Field"]),
        SmallPage(
            "share links and tags",
            "\(head)<article>\(h1)\(three)<div class=share><a href=#>Facebook</a> <a href=#>Twitter</a></div><ul class=tags><li><a href=/t/b>bread</a></li><li><a href=/t/s>shops</a></li></ul></article>",
            story: [a, b, c], around: ["Facebook", "shops"]),
        SmallPage(
            "a sidebar",
            "\(head)<div class=container><div class=content>\(h1)\(three)</div><div class=sidebar><h3>Most read</h3><ol><li><a href=/1>Five things to do on Sunday</a></li><li><a href=/2>The mayor resigns</a></li></ol></div></div>",
            story: [a, b, c], around: ["Most read", "mayor"]),
        SmallPage(
            "a standfirst and four paragraphs",
            "\(head)<article><header>\(h1)<p class=standfirst>After forty years the ovens on Mill Street go cold.</p></header>\(p(a, b, c, d))</article>",
            story: ["After forty years the ovens on Mill Street go cold.", a, b, c, d]),
        SmallPage(
            "teasers of other stories below",
            "\(head)<article>\(h1)\(three)</article><section><article class=teaser><h2><a href=/1>Butcher moves</a></h2><p>The butcher in Hill Lane has found new rooms by the river.</p></article><article class=teaser><h2><a href=/2>Rents</a></h2><p>Rents in the old town have risen by nine percent in a year.</p></article></section>",
            story: [a, b, c], around: ["butcher in Hill", "nine percent"]),
        SmallPage(
            "text in a layout table", "\(head)<table><tr><td><a href=/>Home</a></td><td>\(h1)\(three)</td></tr></table>",
            story: [a, b, c], around: ["Home"]),
        SmallPage("lines parted by breaks", "\(head)<div id=content>\(h1)\(a)<br><br>\(b)<br><br>\(c)</div>", story: [a, b, c]),
        SmallPage(
            "comments in a section",
            "\(head)<article>\(h1)\(three)</article><section class=comments><h2>2 comments</h2><div class=comment><span class=author>Tom</span><p>I will miss the rye bread more than I can say in a comment.</p></div><div class=comment><span class=author>Eve</span><p>A shame for the whole street.</p></div></section>",
            story: [a, b, c], around: ["rye bread", "2 comments", "shame"]),
        SmallPage(
            "paragraphs of one word or none that anybody would read, on a page without a link or a class",
            "\(head)<p>Yes.</p><p>\(String(repeating: "1/1/", count: 2000))</p><p>No.</p>",
            story: ["Yes.", String(repeating: "1/1/", count: 2000), "No."]),
        SmallPage(
            "markup that is never closed", "\(head)<p>Beginning</p>\(String(repeating: "<font>t ", count: 300))<p>End</p>",
            story: ["Beginning", String(repeating: "t ", count: 299) + "t", "End"]),
        SmallPage(
            "microdata",
            "\(head)<div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Bakery closes</h1><div itemprop=articleBody>\(three)</div></div>",
            story: [a, b, c]),
        SmallPage(
            "another script",
            "<html lang=ja><head><title>閉店</title></head><body><article><h1>パン屋が閉店</h1><p>ミル通りのパン屋は四十年の歴史に幕を下ろし、土曜日に最後の営業を終えた。</p><p>店主によると、家賃の上昇が続き、値上げなしには営業を続けられなくなったという。</p></article></body></html>",
            story: ["ミル通りのパン屋は四十年の歴史に幕を下ろし、土曜日に最後の営業を終えた。", "店主によると、家賃の上昇が続き、値上げなしには営業を続けられなくなったという。"]),
    ]

    @Test("come out whole, and with nothing else", arguments: pages)
    func body(page: SmallPage) throws {
        let article = try cleaner.clean(
            Page(bytes: Array(page.html.utf8), mediaType: .html, url: WebAddress("https://h.example/d/p")))
        expectSound(article.text, article.blocks, article.links)
        let pieces = article.text.split { $0 == "\n" || $0 == "\t" }.map(String.init)
        #expect(pieces == page.story.flatMap { $0.split(separator: "\n").map(String.init) })
        for text in page.around { #expect(!article.text.contains(text)) }
    }
}
