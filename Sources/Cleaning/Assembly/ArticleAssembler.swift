import Documents
import Markup

/// Puts the chosen segments together as typed blocks, with their links and pictures.
struct ArticleAssembler {
    struct Body {
        var text = ""
        var blocks: [Block] = []
        var images: [Image] = []
        var links: [Link] = []
    }

    private let tree: HTMLTree
    private let segmentation: Segmentation
    private let keep: [Bool]
    private let standfirst: Int?
    private let base: WebAddress?
    private let figures: [FigureFinder.Figure]
    private var builder = TextBuilder()
    private var body = Body()
    private var contentContainers: [HTMLTree.Node: Bool] = [:]
    /// How many headings and articles lie before a node.
    private lazy var sections = {
        var sums: [Int32] = [0]
        sums.reserveCapacity(tree.count + 1)
        var sum: Int32 = 0
        for node in 0..<tree.count {
            if tree.tag(node).headingLevel != nil || tree.tag(node) == .article { sum += 1 }
            sums.append(sum)
        }
        return sums
    }()

    /// - Parameter standfirst: the segment that is the printed standfirst, if one is.
    static func assemble(
        tree: HTMLTree, segmentation: Segmentation, keep: [Bool], standfirst: Int? = nil, base: WebAddress?
    ) -> Body {
        let figures = FigureFinder(tree: tree, segmentation: segmentation, keep: keep, base: base).figures()
        var assembler = ArticleAssembler(
            tree: tree, segmentation: segmentation, keep: keep, standfirst: standfirst, base: base, figures: figures)
        assembler.run()
        return assembler.body
    }

    private init(
        tree: HTMLTree, segmentation: Segmentation, keep: [Bool], standfirst: Int?, base: WebAddress?,
        figures: [FigureFinder.Figure]
    ) {
        self.tree = tree
        self.segmentation = segmentation
        self.keep = keep
        self.standfirst = standfirst
        self.base = base
        self.figures = figures
    }

    private mutating func run() {
        var nextFigure = 0
        var index = 0
        while index < keep.count {
            guard keep[index] else {
                index += 1
                continue
            }
            let segment = segmentation.segments[index]
            while nextFigure < figures.count, figures[nextFigure].node < segment.firstNode {
                append(figures[nextFigure])
                nextFigure += 1
            }
            index = appendBlock(startingAt: index)
        }
        for figure in figures[nextFigure...] { append(figure) }
        body.text = builder.text
    }

    private mutating func append(_ figure: FigureFinder.Figure) {
        body.blocks.append(Block(.figure(images: figure.images, caption: figure.caption), span: nil))
        for image in figure.images where !body.images.contains(where: { $0.url == image.url }) { body.images.append(image) }
    }

    /// Appends the block that starts with a segment and returns the segment after it.
    private mutating func appendBlock(startingAt index: Int) -> Int {
        let segment = segmentation.segments[index]
        if index == standfirst {
            body.blocks.append(Block(.paragraph(role: .standfirst), span: appendText(of: segment)))
            return index + 1
        }
        if let level = headingLevel(of: segment.node) {
            let span = appendText(of: segment)
            body.blocks.append(Block(.heading(level: level, inferred: false, confidence: nil), span: span))
            return index + 1
        }
        if let container = outermostContainer(of: segment.node) {
            let tag = tree.tag(container)
            if tag == .table, nearest(segment.node, within: container, where: { $0 == .caption }) == nil {
                return appendTable(container, from: index)
            }
            if Self.isList(tag) { return appendList(container, from: index) }
            if tag == .pre || segment.isPreformatted {
                body.blocks.append(Block(.code, span: appendText(of: segment)))
                return index + 1
            }
            if tag == .blockquote {
                body.blocks.append(Block(.quote, span: appendText(of: segment)))
                return index + 1
            }
        }
        let span = appendText(of: segment)
        body.blocks.append(Block(segment.isPreformatted ? .code : .paragraph(role: nil), span: span))
        return index + 1
    }

    /// Of the element or of one around it: pages put boxes into headings. What is long is no heading but an end tag forgotten.
    private func headingLevel(of node: HTMLTree.Node) -> Int? {
        var current = node
        while current > 0 {
            if let level = tree.tag(current).headingLevel { return tree.end(of: current) - current <= 40 ? level : nil }
            current = tree.parent(of: current)
        }
        return nil
    }

    private static func isList(_ tag: HTMLTag) -> Bool {
        tag == .ul || tag == .ol || tag == .dl || tag == .menu || tag == .dir
    }

    /// The outermost list, table, quotation or code around an element (or the element itself) that is what its tag says: neither a
    /// table for layout nor a list whose items are whole pages.
    private mutating func outermostContainer(of node: HTMLTree.Node) -> HTMLTree.Node? {
        var found: HTMLTree.Node?
        var current = node
        while current > 0 {
            let tag = tree.tag(current)
            if Self.isList(tag) || tag == .table || tag == .pre || tag == .blockquote, isContent(current) { found = current }
            current = tree.parent(of: current)
        }
        return found
    }

    private mutating func isContent(_ container: HTMLTree.Node) -> Bool {
        if let known = contentContainers[container] { return known }
        let isContent =
            switch tree.tag(container) {
            case .table: TableReader.isData(container, in: tree, segmentation.segments)
            case .ul, .ol, .dl, .menu, .dir: sections[tree.end(of: container)] == sections[container + 1]
            default: true
            }
        contentContainers[container] = isContent
        return isContent
    }

    private mutating func appendList(_ list: HTMLTree.Node, from start: Int) -> Int {
        var items: [Block.Item] = []
        var index = start
        var whole: Span?
        var lastItem: HTMLTree.Node = -1
        while index < keep.count, segmentation.segments[index].firstNode < tree.end(of: list) {
            defer { index += 1 }
            guard keep[index] else { continue }
            let segment = segmentation.segments[index]
            let item = nearest(segment.node, within: list, where: { $0 == .li || $0 == .dt || $0 == .dd }) ?? segment.node
            let level = depth(of: item, in: list)
            if whole != nil { builder.append("\n") }
            let span = whole == nil ? appendText(of: segment) : appendText(of: segment, asBlock: false)
            if item == lastItem, let last = items.indices.last {
                items[last].span.end = span.end
            } else {
                items.append(Block.Item(span: span, level: level))
            }
            lastItem = item
            whole = Span(whole?.start ?? span.start, span.end)
        }
        body.blocks.append(Block(.list(ordered: tree.tag(list) == .ol, items: items), span: whole))
        return index
    }

    private mutating func appendTable(_ table: HTMLTree.Node, from start: Int) -> Int {
        var rows: [[Block.Cell]] = []
        var index = start
        var whole: Span?
        var lastRow: HTMLTree.Node = -1
        var lastCell: HTMLTree.Node = -1
        var cells: [HTMLTree.Node] = []
        func addEmpty(upTo count: Int, at place: Int) {
            while rows[rows.count - 1].count < count {
                let isHeader = tree.tag(cells[rows[rows.count - 1].count]) == .th
                rows[rows.count - 1].append(Block.Cell(span: Span(place, place), isHeader: isHeader))
            }
        }
        func closeRow() {
            if let whole, !rows.isEmpty { addEmpty(upTo: cells.count, at: whole.end) }
        }
        while index < keep.count, segmentation.segments[index].firstNode < tree.end(of: table) {
            defer { index += 1 }
            guard keep[index] else { continue }
            let segment = segmentation.segments[index]
            let row = nearest(segment.node, within: table, where: { $0 == .tr || $0 == .caption }) ?? table
            let cell = nearest(segment.node, within: table, where: { $0 == .td || $0 == .th }) ?? segment.node
            if whole != nil { builder.append(row == lastRow && cell != lastCell ? "\t" : "\n") }
            let span = appendText(of: segment, asBlock: whole == nil)
            if row != lastRow || rows.isEmpty {
                closeRow()
                rows.append([])
                cells = TableReader.cells(of: row, in: tree)
            }
            // Cells without text keep their places, so that what stands in a column stays in it.
            var place = max(0, rows[rows.count - 1].count - 1)
            while place < cells.count, cells[place] < cell { place += 1 }
            if place < cells.count, cells[place] == cell { addEmpty(upTo: place, at: span.start) }
            if cell == lastCell, row == lastRow, let last = rows[rows.count - 1].indices.last {
                rows[rows.count - 1][last].span.end = span.end
            } else {
                rows[rows.count - 1].append(Block.Cell(span: span, isHeader: tree.tag(cell) == .th))
            }
            lastRow = row
            lastCell = cell
            whole = Span(whole?.start ?? span.start, span.end)
        }
        closeRow()
        body.blocks.append(Block(.table(rows: rows), span: whole))
        return index
    }

    private func nearest(
        _ node: HTMLTree.Node, within outer: HTMLTree.Node, where isWanted: (HTMLTag) -> Bool
    ) -> HTMLTree.Node? {
        var current = node
        while current > outer {
            if isWanted(tree.tag(current)) { return current }
            current = tree.parent(of: current)
        }
        return nil
    }

    /// How many lists lie between an item and the outermost one; what a term means is one deeper than the term.
    private func depth(of item: HTMLTree.Node, in list: HTMLTree.Node) -> Int {
        var depth = tree.tag(item) == .dd ? 1 : 0
        var current = tree.parent(of: item)
        while current > list {
            if Self.isList(tree.tag(current)) { depth += 1 }
            current = tree.parent(of: current)
        }
        return depth
    }

    /// Appends a segment's text and its links.
    private mutating func appendText(of segment: Segment, asBlock: Bool = true) -> Span {
        let whole = NFC.normalized(segmentation.text(segment))
        let span = asBlock ? builder.appendBlock(whole) : builder.append(whole)
        var links: [InlineLink] = []
        for link in segmentation.links[segment.links]
        where link.range.lowerBound >= links.last?.range.upperBound ?? segment.range.lowerBound { links.append(link) }
        guard !links.isEmpty else { return span }
        let places = places(of: links.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: segment, count: span.count)
        let scalars = whole.unicodeScalars
        var (place, at) = (scalars.startIndex, 0)
        for (link, index) in zip(links, stride(from: 0, to: places.count, by: 2)) {
            let (start, end) = (places[index], min(places[index + 1], span.count))
            guard start < end, let url = tree.value(link.node, .href).flatMap({ resolve($0) }) else { continue }
            // Links come in order: no word is passed twice.
            let first =
                start >= at ? scalars.index(place, offsetBy: start - at) : scalars.index(scalars.startIndex, offsetBy: start)
            (place, at) = (scalars.index(first, offsetBy: end - start), end)
            let words = String(Substring(scalars[first..<place]))
            body.links.append(Link(url: url, text: words, span: Span(span.start + start, span.start + end)))
        }
        return span
    }

    /// How many code points of a segment's normalized text lie before each of some bytes.
    private func places(of bytes: [Int], in segment: Segment, count: Int) -> [Int] {
        var places: [Int] = []
        var previous = segment.range.lowerBound
        for byte in bytes {
            places.append((places.last ?? 0) + normalizedCount(previous..<byte))
            previous = byte
        }
        if (places.last ?? 0) + normalizedCount(previous..<segment.range.upperBound) == count { return places }
        // An edge parts a character from its mark: only all that comes before it, taken together, tells where it lies. That
        // takes its time, so pages that do it for sport go without.
        guard bytes.count <= Self.mostSplitEdges else { return [] }
        return bytes.map { normalizedCount(segment.range.lowerBound..<$0) }
    }

    private static let mostSplitEdges = 500

    private func normalizedCount(_ range: Range<Int>) -> Int {
        NFC.normalized(String(decoding: segmentation.bytes[range], as: UTF8.self)).codePoints
    }

    private func resolve(_ reference: String) -> String? {
        if let base { return base.resolving(reference)?.text }
        return WebAddress(reference)?.text
    }
}
