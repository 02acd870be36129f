/// The readable tables that the recognisers are given: `share/annotation/NAME.tsv`.
///
/// One row a line, columns parted by tabs, `#` begins a comment line. The first comment lines say where the data is from.
public struct AnnotationTables: Sendable {
    /// A table that is missing, or a row that is not understood.
    public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        public let table: String
        /// Counted from 1; 0 for the table as a whole.
        public let line: Int
        public let message: String

        public init(table: String, line: Int, message: String) {
            self.table = table
            self.line = line
            self.message = message
        }

        public var description: String { line == 0 ? "\(table).tsv: \(message)" : "\(table).tsv, line \(line): \(message)" }
    }

    struct Row {
        let line: Int
        let columns: [String]

        /// Empty where the row ends before it.
        subscript(_ column: Int) -> String { column < columns.count ? columns[column] : "" }
    }

    /// The tables there have to be.
    public static let names = [
        "cities", "countries", "currencies", "date-words", "demonyms", "designations", "months", "name-words", "ordinary-words",
        "organisations", "places", "scales", "speech-words", "units", "world-days", "world-measures",
    ]

    private let texts: [String: String]

    /// - Parameter texts: the tables' texts by their names.
    public init(_ texts: [String: String]) { self.texts = texts }

    func rows(of name: String) throws(Fault) -> [Row] {
        guard var text = texts[name] else { throw Fault(table: name, line: 0, message: "is missing") }
        // By bytes: characters, which cost ten times as much, are asked for nowhere.
        return text.withUTF8 { bytes in
            var rows: [Row] = []
            var (number, start) = (0, 0)
            while start < bytes.count {
                var (end, columns) = (start, [String]())
                let isRow = bytes[start] != UInt8(ascii: "#") && bytes[start] != UInt8(ascii: "\n")
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
                    if isRow, bytes[end] == UInt8(ascii: "\t") {
                        columns.append(String(decoding: bytes[start..<end], as: UTF8.self))
                        start = end + 1
                    }
                    end += 1
                }
                number += 1
                if isRow {
                    columns.append(String(decoding: bytes[start..<end], as: UTF8.self))
                    rows.append(Row(line: number, columns: columns))
                }
                start = end + 1
            }
            return rows
        }
    }
}
