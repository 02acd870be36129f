/// Names by their tokens: a step for each word or mark, so that a look costs no more than the longest name has tokens.
struct NameTrie: Sendable {
    /// What is at one place of a name: a word, digits or a mark, with or without a blank before it.
    private struct Step {
        let node: Int32
        let piece: Int32
        let hasGap: Bool

        /// All of it in one number: a piece is above -2^30, and there are fewer than 2^31 nodes.
        var key: UInt64 { UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: piece << 1)) | (hasGap ? 1 : 0) }
    }

    private(set) var names: [KnownName] = []
    private var next = NumberTable()
    /// By node.
    private var ends: [[Int32]] = [[]]
    /// By the first word's number: whether a name begins with it, and whether one begins with it in small letters.
    private var begins: [(any: Bool, small: Bool)] = []

    mutating func add(_ text: String, _ name: KnownName, _ vocabulary: Vocabulary) {
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        Tokenizer(vocabulary: KnownWords(ids: NumberTable())).tokens(of: scalars, in: 0..<scalars.count, into: &tokens)
        var named = name
        var node: Int32 = 0
        for (place, token) in tokens.enumerated() {
            let piece: Int32
            if token.isWord {
                piece = vocabulary.word(scalars[token.start..<token.end]).id
                named.cases.append(
                    !token.isCapitalised ? .any : token.isAllCapitals && token.count > 1 ? .capitals : .capitalised)
                if place == 0 {
                    while Int(piece) >= begins.count { begins.append((false, false)) }
                    begins[Int(piece)] = (true, begins[Int(piece)].small || !token.isCapitalised)
                }
            } else {
                piece = Self.piece(token, scalars)
                named.cases.append(.any)
            }
            let step = Step(node: node, piece: piece, hasGap: place > 0 && token.hasGapBefore)
            if let known = next[step.key] {
                node = known
            } else {
                ends.append([])
                node = Int32(ends.count - 1)
                next[step.key] = node
            }
        }
        ends[Int(node)].append(Int32(names.count))
        names.append(named)
    }

    func mayBegin(_ token: Token) -> Bool {
        guard token.isWord, Int(token.word.id) < begins.count else { return false }
        return token.isCapitalised ? begins[Int(token.word.id)].any : begins[Int(token.word.id)].small
    }

    /// The longest name that begins at a token, and the index behind it.
    func longest(at start: Int, _ reading: Reading, before end: Int) -> (name: Int, end: Int)? {
        let tokens = reading.tokens
        guard mayBegin(tokens[start]) else { return nil }
        var found: (name: Int, end: Int)?
        var node: Int32 = 0
        var index = start
        while index < end, index == start || !tokens[index].startsLine {
            let token = tokens[index]
            let piece = token.isWord ? token.word.id : Self.piece(token, reading.scalars)
            let step = Step(node: node, piece: piece, hasGap: index > start && token.hasGapBefore)
            guard piece != 0, let following = next[step.key] else { break }
            node = following
            index += 1
            for name in ends[Int(node)] where names[Int(name)].isWritten(tokens, start..<index) {
                found = (Int(name), index)
            }
        }
        return found
    }

    /// Negative, so that it is no word's number: a mark's scalar, or the value of a few digits beyond all scalars.
    private static func piece(_ token: Token, _ scalars: [Unicode.Scalar]) -> Int32 {
        if token.isDigits {
            let value = scalars[token.start..<min(token.end, token.start + 5)].reduce(0) { $0 * 10 + Int32($1.value) - 0x30 }
            return -0x20_0000 - value - Int32(min(token.count, 9)) * 1_000_000
        }
        return ClassedReading.isApostrophe(token) ? -0x27 : ClassedReading.isHyphen(token) ? -0x2D : -Int32(token.first.value)
    }
}
