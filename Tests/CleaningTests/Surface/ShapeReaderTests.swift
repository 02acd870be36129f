import Documents
import Testing

@testable import Cleaning

@Suite("The shape of a page")
struct ShapeReaderTests {
    private static let prose =
        "The harbour office opens its doors at seven, and by eight the first boats of the day have been entered in its long books."

    private func shape(_ html: String, keeping keep: (String) -> Bool = { _ in true }) throws -> PageShape {
        let page = try CutPage(html)
        let structure = PageStructure(tree: page.tree, segmentation: page.segmentation)
        return ShapeReader(
            structure: structure, keep: page.texts.map(keep), url: WebAddress("https://www.harbour.example/news/new-quay")
        ).shape()
    }

    private var proseCharacters: Int { Self.prose.count { !$0.isWhitespace } }

    @Test("paragraphs side by side are one column, also if each has an element of its own")
    func column() throws {
        let plain = String(repeating: "<p>\(Self.prose)</p>", count: 4)
        let wrapped = String(repeating: "<div><p>\(Self.prose)</p></div>", count: 4)
        #expect(try shape("<main><article>\(plain)</article></main>").columnProse == 4 * proseCharacters)
        #expect(try shape("<main>\(wrapped)</main>").columnProse == 4 * proseCharacters)
    }

    @Test("a list's items stand where the list stands")
    func list() throws {
        let page = "<main><article><p>\(Self.prose)</p><ul><li>\(Self.prose)</li><li>\(Self.prose)</li></ul></article></main>"
        #expect(try shape(page).columnProse == 3 * proseCharacters)
    }

    @Test("tiles with a paragraph each are as many columns")
    func tiles() throws {
        let tile = "<section><div class=\"inner\"><p>\(Self.prose)</p></div></section>"
        #expect(try shape("<main>\(String(repeating: tile, count: 3))</main>").columnProse == proseCharacters)
    }

    @Test("only prose of the body counts")
    func body() throws {
        #expect(try shape("<main><p>\(Self.prose)</p></main>", keeping: { _ in false }) == PageShape())
    }

    @Test("a section is short up to the next heading, whatever is between; the headline begins none")
    func sections() throws {
        let long = String(repeating: "<p>\(Self.prose)</p>", count: 3)
        let shape = try shape(
            "<h1>Harbours</h1>\(long)<h2>North</h2><p>Two piers.</p><h3>South</h3>\(long)<h2>East</h2><p>None.</p><a href=/e>More</a>"
        )
        #expect(shape.sections == 3)
        #expect(shape.shortSections == 2)
    }

    @Test(
        "what a shop's cart needs is known by its names",
        arguments: [
            "<form class=\"product-form\"><button>Buy</button></form>", "<input name=\"quantity\" value=\"1\">",
            "<button id=\"AddToCart-main\">Buy</button>",
        ])
    func carts(markup: String) throws {
        #expect(try shape("<main><p>\(Self.prose)</p>\(markup)</main>").carts == 1)
    }

    @Test("a page about carts has none")
    func noCart() throws { #expect(try shape("<p class=\"story\">How to add to cart: add-to-cart, quantity.</p>").carts == 0) }

    @Test("links that carry the page's own address elsewhere are counted")
    func links() throws {
        let own = "https%3A%2F%2Fwww.harbour.example%2Fnews%2Fnew-quay"
        let found = try shape(
            """
            <main><p>\(Self.prose)</p><a href="https://letters.example/send?u=\(own)">Send</a><a href="/news/new-quay?page=2">2</a></main>
            """)
        #expect(found.ownAddressLinks == 1)
    }
}
