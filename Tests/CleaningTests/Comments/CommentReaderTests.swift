import Documents
import Markup
import Testing

@testable import Cleaning

@Suite("Readers' comments")
struct CommentReaderTests {
    private let story = (1...3).map {
        "<p>The bakery on Mill Street closed its doors on day \($0), after forty years of early mornings and warm bread.</p>"
    }.joined()

    /// Comments and texts that stay, when the model would keep everything.
    private func read(_ html: String) throws -> (comments: [Documents.Comment], texts: [String]) {
        let tree = try HTMLParser.parse(Array("<html><body>\(html)</body></html>".utf8))
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        let segmentation = structure.segmentation
        let parted = CommentReader(structure).parted(from: segmentation.segments.map { _ in true })
        let texts = zip(segmentation.segments, parted.keep).filter(\.1).map { segmentation.text($0.0) }
        return (parted.comments, texts)
    }

    @Test(
        "have author, date and text, however they are marked, and are not in the text",
        arguments: [
            "<section class=comments><h2>1 comment</h2><div class=comment><span class=comment-author>Tom</span> <time datetime=2026-03-02T10:00Z>yesterday</time><p>I will miss the bread.</p><a href=#>Reply</a></div></section>",
            "<ol class=comment-list><li class='comment even' id=comment-1><article class=comment-body><footer class=comment-meta><b class=fn>Tom</b> <time datetime=2026-03-02T10:00Z>yesterday</time></footer><div class=comment-content><p>I will miss the bread.</p></div></article></li></ol>",
            "<div itemscope itemtype=https://schema.org/Comment><span itemprop=author itemscope itemtype=https://schema.org/Person><span itemprop=name>Tom</span></span><meta itemprop=dateCreated content=2026-03-02T10:00Z><p itemprop=text>I will miss the bread.</p></div>",
            "<div id=comments><div class=comment><strong>Tom</strong><time datetime=2026-03-02T10:00Z>2 March</time><p>I will miss the bread.</p><button>Like</button></div></div>",
            "<ul class=comments><li><cite>Tom</cite><span class=date>2026-03-02T10:00Z</span><p>I will miss the bread.</p></li></ul>",
        ])
    func marked(html: String) throws {
        let page = try read("<article><h1>Bakery</h1>\(story)</article>\(html)")
        #expect(page.comments == [Documents.Comment(author: "Tom", date: "2026-03-02T10:00Z", text: "I will miss the bread.")])
        #expect(page.texts.count == 4)
    }

    @Test("answers come after what they answer, each on its own")
    func answers() throws {
        let html =
            "<ol class=commentlist><li class=comment><cite>Tom</cite><p>I will miss it.</p><ul class=children><li class=comment><cite>Eve</cite><p>So will I, and the whole street.</p></li></ul></li></ol>"
        let page = try read("<article><h1>Bakery</h1>\(story)</article>\(html)")
        #expect(page.comments.map(\.author) == ["Tom", "Eve"])
        #expect(page.comments.map(\.text) == ["I will miss it.", "So will I, and the whole street."])
    }

    @Test("a thread keeps its posts in the text: a page that has nothing else, or that calls itself one")
    func threads() throws {
        let posts = (1...4).map {
            "<div class=comment><cite>Tom</cite><p>Post number \($0) says that the bread was good.</p></div>"
        }.joined()
        #expect(try read("<h1>Bread?</h1>\(posts)").comments.isEmpty)
        #expect(try read("<h1>Bread?</h1>\(posts)").texts.count == 9)
        let thread = try read(
            "<div itemscope itemtype=https://schema.org/DiscussionForumPosting><h1>Bread?</h1>\(story)\(posts)</div>")
        #expect(thread.comments.isEmpty && thread.texts.count == 12)
    }

    @Test("counters and labels are no comments, and no part of one")
    func labels() throws {
        let empty = try read("<article><h1>Bakery</h1>\(story)</article><div id=comments><div>Comments</div><p>Loading</p></div>")
        #expect(empty.comments.isEmpty && empty.texts.count == 4)
        let html = "<div class=comment><cite>Tom</cite><p>I will miss it.</p><span>12</span><div>Reply</div></div>"
        #expect(try read("<article><h1>Bakery</h1>\(story)</article>\(html)").comments.map(\.text) == ["I will miss it."])
    }

    @Test("a class name on what is around the headline means nothing")
    func around() throws {
        let page = try read("<div class=comments><h1>Bakery</h1>\(story)</div>")
        #expect(page.comments.isEmpty && page.texts.count == 4)
    }
}
