import Documents
import Markup

/// The headline over the body, and the short lines around it and at the body's end: where who and when are printed, often in
/// elements that nothing marks.
struct SurroundingLines {
    let structure: PageStructure
    let evidence: PageEvidence
    let base: WebAddress?

    /// How many segments are looked at: before and behind the headline, at the end of the body, behind it.
    private static let above = 10
    private static let below = 30
    private static let inBody = 2
    private static let behind = 16
    /// A standfirst and a first paragraph may come before the byline; behind as much prose there is none.
    private static let prose = 3
    /// Code points that are not white space: a longer line is no byline.
    private static let longest = 140

    private var segments: [Segment] { structure.segmentation.segments }

    /// The evidence with headline and lines.
    func added(keep: [Bool]) -> PageEvidence {
        var evidence = evidence
        let story = keep.firstIndex(of: true)
        let headline = headline(before: story)
        evidence.headline = headline.map(text)
        evidence.headlinePosition = headline?.node
        let first = headline?.range.lowerBound ?? story ?? 0
        let last = headline?.range.upperBound ?? story ?? 0
        add(max(0, first - Self.above)..<first, .aboveHeadline, to: &evidence.lines)
        var limit = last
        var prose = 0
        while limit < min(segments.count, last + Self.below), prose < Self.prose {
            if structure.isProse[limit] { prose += 1 }
            limit += 1
        }
        add(last..<limit, .belowHeadline, to: &evidence.lines)
        if let end = keep.lastIndex(of: true) {
            let start = max(end - Self.inBody, limit)
            add(min(start, end)..<min(segments.count, end + Self.behind), .end, to: &evidence.lines)
        }
        return evidence
    }

    /// The heading, and the segments in it. Of several headings the one that says most of what the title says, then the highest
    /// one, then the one nearest to the story.
    private func headline(before story: Int?) -> (node: HTMLTree.Node, range: Range<Int>)? {
        let tree = structure.tree
        let names = names
        var best: (node: HTMLTree.Node, range: Range<Int>, rank: Double)?
        var index = 0
        while index < min(segments.count, (story ?? segments.count) + 2) {
            defer { index += 1 }
            guard !segments[index].isHidden, let node = heading(around: segments[index].node) else { continue }
            let level = tree.tag(node).headingLevel ?? 6
            let range = structure.segments(in: node)
            index = max(index, range.upperBound - 1)
            let words = NFC.words(tree.text(of: node))
            guard !words.isEmpty, level <= 3 else { continue }
            let likeness = names.map { Self.likeness(words, $0) }.max() ?? 0
            guard level == 1 || likeness >= 0.7 && words.count >= 3 else { continue }
            let distance = Double(max(0, (story ?? index) - index))
            let rank = likeness * 2 + (level == 1 ? 1 : 0) - distance / 1000
            if best.map({ rank > $0.rank }) ?? true { best = (node, range, rank) }
        }
        return best.map { ($0.node, $0.range) }
    }

    /// All of the heading, or its first line where that says what the page is called: what follows is a standfirst or a date.
    private func text(of headline: (node: HTMLTree.Node, range: Range<Int>)) -> String {
        let whole = NFC.normalized(structure.tree.text(of: headline.node))
        guard headline.range.count > 1 else { return whole }
        let first = NFC.normalized(structure.segmentation.text(segments[headline.range.lowerBound]))
        let words = NFC.words(first)
        let isNamed = words.count >= 3 && names.contains { $0.starts(with: words) && $0.count <= words.count + 6 }
        return isNamed && whole.hasPrefix(first) ? first : whole
    }

    /// What the page is called.
    private var names: [[Substring]] {
        [evidence.meta("og:title"), evidence.meta("twitter:title"), evidence.title].compactMap(\.self).map(NFC.words)
    }

    private func heading(around node: HTMLTree.Node) -> HTMLTree.Node? {
        var current = node
        var steps = 0
        while current > 0, steps < 6 {
            if structure.tree.tag(current).headingLevel != nil { return current }
            current = structure.tree.parent(of: current)
            steps += 1
        }
        return nil
    }

    /// The share of words that two names of a page have in common, of the shorter one's.
    private static func likeness(_ a: [Substring], _ b: [Substring]) -> Double {
        let (x, y) = (Set(a), Set(b))
        guard !x.isEmpty, !y.isEmpty else { return 0 }
        let common = x.intersection(y).count
        return Double(common) / Double(max(min(x.count, y.count), 2))
    }

    private func add(_ range: Range<Int>, _ place: PageEvidence.Line.Place, to lines: inout [PageEvidence.Line]) {
        guard !range.isEmpty else { return }
        let tree = structure.tree
        var node = segments[range.lowerBound].firstNode
        if range.lowerBound > 0 { node = max(segments[range.lowerBound - 1].firstNode + 1, node - 12) }
        for index in range {
            let segment = segments[index]
            while node < segment.firstNode {
                if tree.tag(node) == .img { addPicture(node, place, to: &lines) }
                node += 1
            }
            guard !segment.isHidden, !segment.isPreformatted, segment.characters <= Self.longest else { continue }
            let links = structure.segmentation.links[segment.links].prefix(8).compactMap { link -> PageEvidence.Line.Link? in
                guard let href = tree.value(link.node, .href),
                    let url = base.map({ $0.resolving(href) }) ?? WebAddress(href)
                else { return nil }
                let text = String(decoding: structure.segmentation.bytes[link.range], as: UTF8.self)
                return PageEvidence.Line.Link(text: NFC.normalized(text), url: url.text)
            }
            let text = NFC.normalized(structure.segmentation.text(segment))
            lines.append(PageEvidence.Line(text: text, place: place, links: links))
        }
    }

    private func addPicture(_ node: HTMLTree.Node, _ place: PageEvidence.Line.Place, to lines: inout [PageEvidence.Line]) {
        guard let text = structure.tree.value(node, .alt), (3...80).contains(text.unicodeScalars.count) else { return }
        lines.append(PageEvidence.Line(text: NFC.normalized(text), place: place, isPicture: true))
    }
}
