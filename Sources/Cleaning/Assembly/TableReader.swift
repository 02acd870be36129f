import Markup

/// Tells tables of data from tables that only lay a page out.
enum TableReader {
    static func isData(_ table: HTMLTree.Node, in tree: HTMLTree, _ segments: [Segment]) -> Bool {
        if let role = tree.value(table, .role), role == "presentation" || role == "none" { return false }
        var rows = 0
        var widest = 0
        var cells = 0
        var node = table + 1
        let end = tree.end(of: table)
        while node < end {
            switch tree.tag(node) {
            case .th, .caption, .thead: return true
            case .table: return false
            case .tr:
                rows += 1
                cells = 0
            case .td:
                cells += 1
                widest = max(widest, cells)
            case .p, .h1, .h2, .h3, .article, .section, .form:
                // A page's paragraphs in a cell: layout, unless it is small.
                if tree.end(of: node) - node > 40 { return false }
            default: break
            }
            node += 1
        }
        return rows >= 2 && widest >= 2 && !hasColumnOfProse(table, in: tree, segments)
    }

    /// Whether a cell holds paragraphs one after the other, as where two `<br>` part them: pages from before there were style
    /// sheets have their columns in the cells of a table.
    private static func hasColumnOfProse(_ table: HTMLTree.Node, in tree: HTMLTree, _ segments: [Segment]) -> Bool {
        var previous: HTMLTree.Node?
        for segment in segments[Segment.first(from: table, in: segments)...] {
            if segment.firstNode >= tree.end(of: table) { break }
            guard segment.characters >= longParagraph else { continue }
            var cell = segment.node
            while cell > table, tree.tag(cell) != .td { cell = tree.parent(of: cell) }
            if cell > table, cell == previous { return true }
            previous = cell
        }
        return false
    }

    /// Characters that a note in a table of data seldom has twice in one cell.
    private static let longParagraph = 120

    /// The cells of a row, not those of a table inside one; none where it is no row.
    static func cells(of row: HTMLTree.Node, in tree: HTMLTree) -> [HTMLTree.Node] {
        guard tree.tag(row) == .tr else { return [] }
        var cells: [HTMLTree.Node] = []
        var node = row + 1
        while node < tree.end(of: row) {
            let isCell = tree.tag(node) == .td || tree.tag(node) == .th
            if isCell { cells.append(node) }
            node = isCell ? tree.end(of: node) : node + 1
        }
        return cells
    }
}
