import Documents
import Testing

@testable import Cleaning

@Suite("Plain text")
struct PlainTextTests {
    private func read(_ text: String) -> Article {
        let article = PlainTextReader.article(text)
        expectSound(article.text, article.blocks)
        return article
    }

    private func pieces(_ text: String) -> [String] {
        let article = read(text)
        return article.blocks.map { block in
            let text = block.span.map { slice(article.text, $0) } ?? ""
            return block.kind == "paragraph" ? text : "\(block.kind): \(text)"
        }
    }

    private static let long =
        "The harbour authority said on Monday that the new quay will open in March, eleven months behind its plan, and nobody objected."

    @Test("an empty document has no blocks, one of a single line has one", arguments: ["", " \n\t\r\n\u{C}", "\u{FEFF}"])
    func empty(text: String) {
        #expect(read(text).text.isEmpty)
        #expect(read(text).blocks.isEmpty)
        #expect(pieces("One line only") == ["One line only"])
    }

    @Test("lines that were broken for width are joined, blank lines part paragraphs, whatever ends a line")
    func hardWrapped() {
        let lines = [
            "The light on the rock was made automatic in the spring of the",
            "year 1989, and three men who had kept it went home by boat the",
            "same day, with their books and a cat.", "", "Nobody has slept there since. The kitchen is as they left it, and",
            "the clock in it stands at ten past four.",
        ]
        let wanted = [
            lines[0...2].joined(separator: " "), lines[4...5].joined(separator: " "),
        ]
        for end in ["\n", "\r\n", "\r", "\u{2028}"] { #expect(pieces(lines.joined(separator: end)) == wanted) }
    }

    @Test("a paragraph filled to a width of its own is joined, whatever the others were filled to")
    func filledToSeveralWidths() {
        let narrow = [
            "The kitchen is as they left it, and the", "clock stands at ten past four, where it",
            "has stood since the boat came.",
        ]
        let wide = [
            "The light on the rock was made automatic in the spring of the year 1989, and",
            "three men who had kept it went home by boat the same day, with their books",
            "and a cat.",
        ]
        #expect(
            pieces((narrow + [""] + wide + ["", Self.long, ""] + narrow + ["", Self.long]).joined(separator: "\n"))
                == [
                    narrow.joined(separator: " "), wide.joined(separator: " "), Self.long, narrow.joined(separator: " "),
                    Self.long,
                ])
    }

    @Test("code between fences is code with its line breaks; half a fence is text")
    func fences() {
        #expect(
            pieces("\(Self.long)\n\n```sh\nls -l\n\n  wc\n```\n~~~\nx\n~~~~\n\(Self.long)")
                == [Self.long, "code: ls -l\n\n  wc", "code: x", Self.long])
        #expect(pieces("\(Self.long)\n\n```\nls -l") == [Self.long, "```\nls -l"])
    }

    @Test("without blank lines each line is a paragraph")
    func linePerParagraph() {
        #expect(pieces("\(Self.long)\n\(Self.long) Twice.\n") == [Self.long, "\(Self.long) Twice."])
    }

    @Test("verse keeps its line breaks")
    func verse() {
        #expect(
            pieces("\(Self.long)\n\nThe tide goes out\nthe tide comes in\nand so do I\n\n\(Self.long)")
                == [Self.long, "The tide goes out\nthe tide comes in\nand so do I", Self.long])
    }

    @Test("bare lines between long paragraphs are headings, with a confidence; sentences and lone lines are not")
    func headings() throws {
        let text = [Self.long, "A Quay For The Town", Self.long, "What it cost", Self.long, "It was dear.", Self.long, "The end"]
            .joined(separator: "\n")
        let article = read(text)
        let headings = article.blocks.filter { $0.kind.hasPrefix("heading") }
        #expect(headings.compactMap(\.span).map { slice(article.text, $0) } == ["A Quay For The Town", "What it cost"])
        for heading in headings {
            guard case .heading(_, let inferred, let confidence) = heading.content else { continue }
            #expect(inferred)
            #expect(try #require(confidence) >= 0.6 && confidence! < 1)
        }
    }

    @Test(
        "what looks like Markdown is read as it is meant",
        arguments: [
            ("# Title\n\ntext here", ["heading1: Title", "text here"]),
            ("Title\n=====\n\nSub\n---\n\ntext", ["heading1: Title", "heading2: Sub", "text"]),
            ("- one\n- two\n- three", ["list: one\ntwo\nthree"]), ("1. one\n2. two", ["ordered list: one\ntwo"]),
            ("x\n- one\n- two\ny", ["x", "list: one\ntwo", "y"]),
            ("x\n\n* one goes\n  on\n* two", ["x", "list: one goes on\ntwo"]), ("x\n\n> said\n> so", ["x", "quote: said so"]),
            ("x\n\n    a = 1\n      b\n\ny", ["x", "code:     a = 1\n      b", "y"]),
            ("x\n\n- a lone dash is none\n\ny", ["x", "- a lone dash is none", "y"]),
            ("x\n\n1986 was a year\n\ny", ["x", "1986 was a year", "y"]), ("#hashtag\n\nx", ["#hashtag", "x"]),
        ])
    func marks(text: String, wanted: [String]) {
        #expect(pieces(text) == wanted)
    }

    @Test("form feeds and other controls end lines or go, and nothing breaks the offsets")
    func controls() {
        #expect(pieces("one page\u{C}\u{C}next page\u{B}\u{B}x\u{0}y\u{AD}z\u{200B}") == ["one page", "next page", "xyz"])
        #expect(pieces("a\u{1B}[31m b\u{7}\n\nc") == ["a[31m b", "c"])
        #expect(pieces("e\u{301}te\u{301}\n\n1\u{20E3}").map { $0.unicodeScalars.count } == [3, 2])
    }

    @Test("a document of many lines takes its time, not the square of it")
    func many() {
        let short = String(repeating: "Short Heading\n\(Self.long)\n", count: 3000)
        let article = read(short)
        #expect(article.blocks.count == 6000)
        #expect(read(String(repeating: "- x\n", count: 3000)).blocks.count >= 1)
    }
}
