/// The units of `units.tsv`, found by the first token of their spelling.
struct UnitTable: Sendable {
    /// One way to write a unit.
    struct Spelling: Sendable {
        enum Piece: Sendable, Hashable {
            case word(Word)
            case mark(Unicode.Scalar)
        }

        let pieces: [Piece]
        /// A symbol's scalars, which have to be the same; `nil` for names, which are the same in any case.
        let scalars: [Unicode.Scalar]?
        let unit: Unit
    }

    private(set) var byWord = WordTable<[Spelling]>()
    private(set) var byMark: [Unicode.Scalar: [Spelling]] = [:]

    /// Columns: UCUM code, dimension, prefixes, symbols, names, evidence.
    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        for row in try tables.rows(of: "units") {
            guard let dimension = Unit.Dimension(rawValue: row[1]), let evidence = Unit.Evidence(rawValue: row[5]),
                !row[0].isEmpty
            else {
                throw AnnotationTables.Fault(
                    table: "units", line: row.line, message: "needs a UCUM code, a known dimension and a known kind of evidence")
            }
            let code = row[0] == "-" ? nil : row[0]
            for prefix in [""] + row[2].split(separator: " ").map(String.init) {
                guard let name = Self.prefixes[prefix] else {
                    throw AnnotationTables.Fault(table: "units", line: row.line, message: "\"\(prefix)\" is no prefix")
                }
                let ucum = code.map { prefix + $0 }
                for symbol in row[3].split(separator: "|") {
                    let needs = prefix.isEmpty || evidence == .inside ? evidence : .none
                    for spelled in prefix == "u" ? ["µ", "μ", "u"] : [prefix] {
                        add(
                            spelled + symbol, Unit(ucum: ucum, dimension: dimension, evidence: needs, isSymbol: true), vocabulary)
                    }
                }
                for full in row[4].split(separator: "|") {
                    var needs = evidence
                    if [.apart, .metre].contains(evidence) || (!prefix.isEmpty && evidence != .inside) { needs = .none }
                    add(name + full, Unit(ucum: ucum, dimension: dimension, evidence: needs, isSymbol: false), vocabulary)
                }
            }
        }
    }

    private static let prefixes = [
        "": "", "P": "peta", "T": "tera", "G": "giga", "M": "mega", "k": "kilo", "h": "hecto", "d": "deci", "c": "centi",
        "m": "milli", "u": "micro", "n": "nano",
    ]

    private mutating func add(_ text: String, _ unit: Unit, _ vocabulary: Vocabulary) {
        var pieces: [Spelling.Piece] = []
        var letters = ""
        func close() {
            if !letters.isEmpty { pieces.append(.word(vocabulary.word(letters))) }
            letters = ""
        }
        for scalar in text.unicodeScalars {
            if Tokenizer.isLetter(scalar) {
                letters.unicodeScalars.append(scalar)
            } else {
                close()
                if !Tokenizer.isBlank(scalar) { pieces.append(.mark(scalar)) }
            }
        }
        close()
        let spelling = Spelling(pieces: pieces, scalars: unit.isSymbol ? Array(text.unicodeScalars) : nil, unit: unit)
        // The longest spelling is tried first.
        func insert(_ list: [Spelling]) -> [Spelling] {
            let index = list.firstIndex { $0.pieces.count < pieces.count } ?? list.count
            var list = list
            list.insert(spelling, at: index)
            return list
        }
        switch pieces[0] {
        case .word(let word): byWord[word] = insert(byWord[word] ?? [])
        case .mark(let mark): byMark[mark] = insert(byMark[mark] ?? [])
        }
    }
}
