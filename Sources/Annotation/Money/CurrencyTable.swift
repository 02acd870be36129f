/// The currencies of `currencies.tsv`, by the ways they are written.
struct CurrencyTable: Sendable {
    private(set) var codes = WordTable<CurrencyMark>()
    /// `MEUR`
    private(set) var millionCodes = WordTable<CurrencyMark>()
    private(set) var marks: [Unicode.Scalar: CurrencyMark] = [:]
    /// `US` before `$`: by the word, then by the mark.
    private(set) var prefixed = WordTable<[Unicode.Scalar: CurrencyMark]>()
    /// `Rs`, `zł`: in this very case.
    private var letters = WordTable<[(mark: CurrencyMark, scalars: [Unicode.Scalar])]>()
    private(set) var nouns = Phrases<CurrencyMark>()
    private(set) var adjectives = Phrases<[String]>()

    /// Columns: code, name, symbols, nouns, countries and adjectives, defaults, hundredths.
    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        let rows = try tables.rows(of: "currencies")
        var owners: [String: [String]] = [:]
        var minors: [String: [String]] = [:]
        var defaults: [String: String] = [:]
        var regions: [String: [String]] = [:]
        func list(_ column: String) -> [String] { column.split(separator: "|").map(String.init) }
        for row in rows {
            let code = row[0]
            guard code.count == 3, code.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
                throw AnnotationTables.Fault(table: "currencies", line: row.line, message: "\"\(code)\" is no code of ISO 4217")
            }
            codes[vocabulary.word(code)] = CurrencyMark(code: code, basis: .explicit)
            millionCodes[vocabulary.word("M" + code)] = CurrencyMark(code: code, basis: .explicit, scale: 6)
            for spelling in list(row[2]) + list(row[3]) { owners[spelling, default: []].append(code) }
            for spelling in list(row[6]) { minors[spelling, default: []].append(code) }
            for spelling in list(row[5]) { defaults[spelling] = code }
            for region in list(row[4]) { regions[region, default: []].append(code) }
        }
        for (spelling, codes) in owners.sorted(by: { $0.key < $1.key }) {
            add(spelling, codes, defaults[spelling], false, vocabulary)
        }
        for (spelling, codes) in minors.sorted(by: { $0.key < $1.key }) {
            add(spelling, codes, defaults[spelling], true, vocabulary)
        }
        for (region, codes) in regions.sorted(by: { $0.key < $1.key }) { adjectives.add(vocabulary.phrase(region), codes) }
    }

    /// The mark that is written as a token is, in its case: `KSh` and `Ksh` are two spellings.
    func lettered(_ reading: Reading, _ token: Token) -> CurrencyMark? {
        letters[token.word]?.first { reading.scalars[token.start..<token.end].elementsEqual($0.scalars) }?.mark
    }

    private mutating func add(
        _ spelling: String, _ codes: [String], _ usual: String?, _ isMinor: Bool, _ vocabulary: Vocabulary
    ) {
        let isOnly = codes.count == 1 && usual == nil
        var mark = CurrencyMark(
            code: isOnly ? codes[0] : usual, basis: isOnly ? .explicit : .symbolDefault, candidates: codes, isMinor: isMinor)
        mark.isBareDollar = spelling == "$" || usual == "USD"
        mark.isPound = spelling == "pounds" || spelling == "pound"
        mark.needsLargeNumber = ["won", "dong", "pula", "rand", "kip", "leu", "lei", "kina", "lari"].contains(spelling)
        let scalars = Array(spelling.unicodeScalars)
        if scalars.count == 1, Tokenizer.isUpper(scalars[0]) {
            mark.isInitial = true
            (mark.code, mark.basis) = (nil, .symbolDefault)
        }
        let letters = scalars.prefix(while: Tokenizer.isLetter)
        if letters.isEmpty {
            if scalars.count == 1 { marks[scalars[0]] = mark }
        } else if letters.count + 1 == scalars.count, let last = scalars.last, !Tokenizer.isBlank(last) {
            let word = vocabulary.word(String(String.UnicodeScalarView(letters)))
            var list = prefixed[word] ?? [:]
            // With its country before it, a sign is no default.
            mark.basis = .explicit
            mark.isBareDollar = false
            mark.code = mark.code ?? codes[0]
            list[last] = mark
            prefixed[word] = list
        } else if scalars.count <= 4, Tokenizer.isUpper(scalars[0]) || spelling == "zł" {
            self.letters[vocabulary.word(spelling), default: []].append((mark, scalars))
        } else {
            nouns.add(vocabulary.phrase(spelling), mark)
        }
    }
}
