import Documents
import Markup

@testable import Cleaning

/// A page that was parsed and cut into segments; nothing of it is dropped.
struct CutPage {
    let tree: HTMLTree
    let segmentation: Segmentation

    init(_ html: String) throws {
        tree = try HTMLParser.parse(Array(html.utf8))
        segmentation = Segmenter.segments(of: tree)
    }

    var texts: [String] { segmentation.segments.map(segmentation.text) }

    var links: [String] { segmentation.links.map { String(decoding: segmentation.bytes[$0.range], as: UTF8.self) } }

    /// The body where `keep` says so of a segment's text; all of it elsewhere.
    func body(at url: String? = nil, keeping keep: (String) -> Bool = { _ in true }) -> ArticleAssembler.Body {
        ArticleAssembler.assemble(
            tree: tree, segmentation: segmentation, keep: texts.map(keep), base: url.flatMap { WebAddress($0) })
    }
}
