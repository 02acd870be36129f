import Markup

/// Describes each segment of a page by numbers: what the trained model decides by.
///
/// No host, no phrase, no word of any language is among them: geometry, characters' kinds, tags, and the trade's own words in
/// class names. Counts and ratios only: no logarithm, which a tree does not need, and whose last bit differs between
/// processors. The names are the contract with the model: training exports them, the model's table refers to them.
package struct SegmentFeatures {
    private let page: PageProfile

    init(_ structure: PageStructure) { page = PageProfile(structure) }

    /// A hash of each segment's text.
    var textHashes: [UInt64] { page.textHashes }

    /// Features of a segment.
    package static var width: Int { allNames.count }

    /// The features of every segment, row after row, `width` in each.
    package func rows() -> [Float] {
        let count = page.structure.segmentation.segments.count
        let width = Self.width
        return [Float](unsafeUninitializedCapacity: count * width) { values, initialized in
            for index in 0..<count {
                var row = FeatureRow(UnsafeMutableBufferPointer(rebasing: values[(index * width)..<((index + 1) * width)]))
                Self.describe(index, of: page, &row)
                precondition(row.count == width, "a segment has more or fewer features than their names")
            }
            initialized = count * width
        }
    }

    /// The features' names, in the order of a row.
    package static let allNames: [String] = {
        guard let tree = try? HTMLParser.parse(Array("<p>x".utf8)) else { return [] }
        var row = FeatureRow(namesOf: 512)
        defer { row.deallocate() }
        let page = PageProfile(PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree)))
        describe(0, of: page, &row)
        return row.names
    }()

    private static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        TextFeatures.describe(index, of: page, &row)
        TagFeatures.describe(index, of: page, &row)
        PlaceFeatures.describe(index, of: page, &row)
        AncestorFeatures.describe(index, of: page, &row)
        LevelFeatures.describe(index, of: page, &row)
        SiblingFeatures.describe(index, of: page, &row)
        ClassFeatures.describe(index, of: page, &row)
        RootFeatures.describe(index, of: page, &row)
        RepetitionFeatures.describe(index, of: page, &row)
        TitleFeatures.describe(index, of: page, &row)
        NeighbourFeatures.describe(index, of: page, &row)
        ClueFeatures.describe(index, of: page, &row)
        PageFeatures.describe(page, &row)
    }
}
