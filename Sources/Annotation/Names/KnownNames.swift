/// The tables of names: countries, other places, adjectives of countries, organisations.
struct KnownNames: Sendable {
    private(set) var trie = NameTrie()
    /// The adjective of a country: `RU` → `Russian`.
    private(set) var adjectives: [String: String] = [:]
    /// The sorts of organisations by their normal names.
    private(set) var sorts: [String: KnownName.Sort] = [:]

    subscript(_ index: Int) -> KnownName { trie.names[index] }

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        var countries: [String: String] = [:]
        for row in try tables.rows(of: "countries") {
            let (code, name) = (row[0], row[1])
            guard Self.isCode(code), !name.isEmpty else { throw Self.fault("countries", row) }
            countries[code] = name
            add(row[2], KnownName(sort: .country, name: name, countries: [code]), vocabulary)
        }
        for row in try tables.rows(of: "demonyms") {
            guard let country = countries[row[0]], !row[1].isEmpty else { throw Self.fault("demonyms", row) }
            adjectives[row[0]] = String(row[1].split(separator: ";")[0].drop { $0 == "?" })
            add(row[1], KnownName(sort: .demonym, name: country, countries: [row[0]]), vocabulary)
        }
        for row in try tables.rows(of: "places") + tables.rows(of: "cities") {
            let codes = row[1] == "-" ? [] : row[1].split(separator: ",").map(String.init)
            guard let sort = KnownName.Sort(rawValue: row[2]), sort.isPlace, !row[0].isEmpty, !row[1].isEmpty,
                codes.allSatisfy({ countries[$0] != nil }), row[4].isEmpty || row[4] == "context"
            else { throw Self.fault("places", row) }
            let name = KnownName(
                sort: sort, name: row[3].isEmpty ? row[0] : row[3], countries: codes, need: row[4].isEmpty ? .nothing : .context)
            trie.add(row[0], name, vocabulary)
        }
        for row in try tables.rows(of: "organisations") {
            guard let sort = KnownName.Sort(rawValue: row[1]), !sort.isPlace, !row[0].isEmpty, !row[2].isEmpty else {
                throw Self.fault("organisations", row)
            }
            sorts[row[0]] = sort
            add(row[2], KnownName(sort: sort, name: row[0]), vocabulary)
        }
    }

    /// Names separated by `;`, each with its marks of doubt before it.
    private mutating func add(_ list: String, _ name: KnownName, _ vocabulary: Vocabulary) {
        for part in list.utf8.split(separator: UInt8(ascii: ";")) {
            let text = part.drop { $0 == UInt8(ascii: " ") }
            let bare = text.drop { $0 == UInt8(ascii: "?") }
            let doubts = text.count - bare.count
            var named = name
            named.need = doubts > 1 ? .strictContext : doubts == 1 ? .context : .nothing
            trie.add(String(Substring(bare)), named, vocabulary)
        }
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    private static func fault(_ table: String, _ row: AnnotationTables.Row) -> AnnotationTables.Fault {
        AnnotationTables.Fault(table: table, line: row.line, message: "a column is missing or not understood")
    }
}
