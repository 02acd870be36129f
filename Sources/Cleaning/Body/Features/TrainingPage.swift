import Documents
import Markup

/// A page as the training of the body model sees it: its segments' texts and features.
package struct TrainingPage {
    package let texts: [String]
    /// Row after row.
    package let values: [Float]
    package let width: Int
    /// The segments' innermost block elements, by tag.
    package let tags: [String]

    package init(_ page: Page) throws {
        let decoded = CharsetDecoder.decode(page.bytes, label: page.charset)
        let tree = try HTMLParser.parse(decoded.utf8)
        let segmentation = Segmenter.segments(of: tree)
        let features = SegmentFeatures(PageStructure(tree: tree, segmentation: segmentation))
        values = features.rows()
        width = SegmentFeatures.width
        texts = segmentation.segments.map(segmentation.text)
        tags = segmentation.segments.map { String(describing: tree.tag($0.node)) }
    }
}
