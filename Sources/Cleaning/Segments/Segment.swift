import Markup

/// A stretch of a page's text between two block boundaries: the unit that is kept or dropped.
struct Segment {
    /// The innermost block element around it.
    var node: HTMLTree.Node
    /// The first text node in it: where it stands in document order.
    var firstNode: HTMLTree.Node
    /// Its text in `Segmentation.bytes`: white space collapsed, `\n` for `<br>`; as it stands where `isPreformatted`.
    var range: Range<Int>
    /// Code points that are not white space.
    var characters: Int
    var linkedCharacters: Int
    var boldCharacters: Int
    var italicCharacters: Int
    /// Its links in `Segmentation.links`.
    var links: Range<Int>
    /// `<br>` inside.
    var breaks: Int
    var isHidden: Bool
    var isPreformatted: Bool

    var linkDensity: Double { Double(linkedCharacters) / Double(max(1, characters)) }

    /// The place of the first segment that begins at a node or behind it, among segments in document order.
    static func first(from node: HTMLTree.Node, in segments: [Segment]) -> Int {
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].firstNode < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A link inside a segment.
struct InlineLink {
    /// The `<a>`.
    var node: HTMLTree.Node
    /// The linked words, in `Segmentation.bytes`.
    var range: Range<Int>
}
