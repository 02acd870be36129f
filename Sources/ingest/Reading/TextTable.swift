/// Rows of cells in aligned columns, for a terminal.
struct TextTable {
    enum Alignment { case left, right }

    private let header: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    init(_ columns: [(title: String, alignment: Alignment)]) {
        header = columns.map(\.title)
        alignments = columns.map(\.alignment)
    }

    mutating func add(_ row: [String]) { rows.append(row.map(VisibleText.escaped)) }

    var lines: [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            var line = ""
            for column in row.indices {
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                if column > 0 { line += "  " }
                line += alignments[column] == .left ? row[column] + padding : padding + row[column]
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
