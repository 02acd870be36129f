import Documents
import Markup

extension Cleaner {
    /// Why the page's text comes out as it does. Does the work of `clean` once more and keeps book of it.
    public func explain(_ page: Page) throws(MarkupError) -> Explanation {
        let article = try clean(page)
        if page.mediaType == .plainText { return Explanation(method: .plainText) }
        if article.evidence.rule?.selectsBody == true { return Explanation(method: .siteRule) }
        let decoded = CharsetDecoder.decode(page.bytes, label: page.charset)
        let tree = try HTMLParser.parse(decoded.utf8, isXHTML: page.mediaType == .xhtml, limits: limits)
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        let evidence = EvidenceCollector(tree: tree, base: base(of: tree, page.url)).collect()
        let steps = BodySteps(structure, evidence, chooser)
        return Explanation(
            method: article.textOrigin == nil ? .model : .data, threshold: steps.threshold, segments: segments(structure, steps))
    }

    private func segments(_ structure: PageStructure, _ steps: BodySteps) -> [Explanation.Segment] {
        let segments = structure.segmentation.segments
        guard !segments.isEmpty else { return [] }
        let reasons = ModelReasons(chooser.model)
        let width = SegmentFeatures.width
        return SegmentFeatures(structure).rows().withUnsafeBufferPointer { rows in
            segments.indices.map { index in
                let row = UnsafeBufferPointer(rebasing: rows[(index * width)..<((index + 1) * width)])
                let text = structure.segmentation.text(segments[index])
                return Explanation.Segment(
                    fate: steps.fate(of: index), score: BodyModel.probability(chooser.model.weight(row)),
                    path: path(segments[index].node, structure), characters: segments[index].characters,
                    text: NFC.normalized(String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.beginning)))),
                    reasons: Array(reasons.reasons(row).prefix(Self.mostReasons)))
            }
        }
    }

    /// Code points of a segment's text that are told.
    private static let beginning = 80
    private static let mostReasons = 6
    private static let mostSteps = 4
    private static let longestName = 30

    /// `article > div.story > p`: the last steps, each with its first class name.
    private func path(_ node: HTMLTree.Node, _ structure: PageStructure) -> String {
        let tree = structure.tree
        var steps: [String] = []
        var current = node
        while current > structure.body, steps.count < Self.mostSteps {
            let name = tree.value(current, .class)?.split { $0 == " " || $0 == "\n" || $0 == "\t" }.first
            steps.append(String(describing: tree.tag(current)) + (name.map { ".\($0.prefix(Self.longestName))" } ?? ""))
            current = tree.parent(of: current)
        }
        return steps.isEmpty ? "body" : steps.reversed().joined(separator: " > ")
    }
}
