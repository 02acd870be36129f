import Documents

/// A text as the recognisers read it: its scalars, and the tokens of its blocks one after the other.
struct Reading: Sendable {
    struct Passage: Sendable {
        /// Index of the block in the record.
        let block: Int
        /// Its tokens: recognisers do not look beyond them.
        let tokens: Range<Int>
        let isHeading: Bool
        let isQuote: Bool
        let isTable: Bool
    }

    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    let passages: [Passage]
    let setting: Setting

    /// Code points of a text that are read for evidence, from its beginning: more than the longest novels have. Each takes memory,
    /// and so does each token.
    static let mostScalars = 1 << 22

    /// Code is not read: what looks like evidence there is none.
    init(_ text: String, _ blocks: [Block], _ setting: Setting, _ tokenizer: Tokenizer, most: Int = mostScalars) {
        let scalars = Array(text.unicodeScalars.prefix(most))
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4)
        var passages: [Passage] = []
        for (index, block) in blocks.enumerated() {
            guard let span = block.span, span.start >= 0, span.start < min(span.end, scalars.count) else { continue }
            var (isHeading, isQuote, isTable) = (false, false, false)
            switch block.content {
            case .heading: isHeading = true
            case .quote: isQuote = true
            case .table: isTable = true
            case .code, .figure: continue
            case .paragraph, .list: break
            }
            let first = tokens.count
            tokenizer.tokens(of: scalars, in: span.start..<min(span.end, scalars.count), into: &tokens)
            guard tokens.count > first else { continue }
            Sentences.mark(&tokens, first..<tokens.count, of: scalars)
            passages.append(
                Passage(
                    block: index, tokens: first..<tokens.count, isHeading: isHeading, isQuote: isQuote, isTable: isTable))
        }
        self.scalars = scalars
        self.tokens = tokens
        self.passages = passages
        self.setting = setting
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    func text(of span: Span) -> String { text(span.start..<span.end) }

    func text(ofTokens range: Range<Int>) -> String { text(of: span(ofTokens: range)) }

    /// From the first token's beginning to the last one's end. `range` is not empty.
    func span(ofTokens range: Range<Int>) -> Span {
        Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }
}
