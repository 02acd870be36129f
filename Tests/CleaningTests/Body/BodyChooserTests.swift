import Markup
import Testing

@testable import Cleaning

@Suite("The choice of the body")
struct BodyChooserTests {
    private static let row = "<a href=/a>Anchors</a> <a href=/b>Belts</a> <a href=/c>Caps</a>"

    /// What becomes of each segment's text if the model takes everything for the article's.
    private func opinions(_ html: String) throws -> [String: BodyChooser.Opinion] {
        let model = try BodyModel(parsing: "columns\t\(SegmentFeatures.allNames[0])\ntree\t5\n")
        let tree = try HTMLParser.parse(Array("<title>Parts</title>\(html)".utf8))
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        let texts = structure.segmentation.segments.map(structure.segmentation.text)
        let choice = BodyChooser(model: model).choice(structure)
        return Dictionary(zip(texts, choice.opinions)) { first, _ in first }
    }

    @Test(
        "a row of short links is a menu where the page says that its navigation is",
        arguments: [
            "<nav><div>\(row)</div></nav>", "<header><p>\(row)</p></header>", "<footer>\(row)</footer>", "<aside>\(row)</aside>",
            "<div class=main-menu><div><div>\(row)</div></div></div>", "<div role=navigation>\(row)</div>",
            "<div id=breadcrumbs>\(row)</div>",
        ])
    func menu(html: String) throws { #expect(try opinions("<p>The quay opens.</p>\(html)")["Anchors Belts Caps"] == .menu) }

    @Test("elsewhere it may be what the page is there for, and so may a row of long links or of few in a menu")
    func listing() throws {
        #expect(try opinions("<h1>Fasteners</h1><div class=catalog><p>\(Self.row)</p></div>")["Anchors Belts Caps"] == .heavy)
        let long = "The harbour authority opens a new quay"
        let links = Array(repeating: "<a href=/q>\(long)</a>", count: 3).joined(separator: " ")
        #expect(try opinions("<nav><div>\(links)</div></nav>")["\(long) \(long) \(long)"] == .heavy)
        #expect(try opinions("<nav><div><a href=/a>Anchors</a> <a href=/b>Belts</a></div></nav>")["Anchors Belts"] == .heavy)
    }

    @Test("a long text counts once, a short one as often as it stands there")
    func repeats() throws {
        let long = "The harbour authority said on Monday that the new quay will open in March."
        let model = try BodyModel(parsing: "columns\t\(SegmentFeatures.allNames[0])\ntree\t5\n")
        let tree = try HTMLParser.parse(Array("<div class=a><p>\(long)</p><p>Yes.</p><p>\(long)</p><p>Yes.</p></div>".utf8))
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        #expect(BodyChooser(model: model).choice(structure).opinions == [.heavy, .heavy, .repeated, .heavy])
    }
}
