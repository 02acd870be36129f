import Documents

/// A text as the recognisers read it: its scalars, and the tokens of its blocks one after the other.
///
/// One object for all who look at it: it is handed on a hundred times a passage.
final class Reading: Sendable {
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
        let scalars = Self.scalars(of: text, most: most)
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

    func text(_ range: Range<Int>) -> String { Self.string(scalars[range]) }

    /// Several times as fast as a string of a view of scalars.
    static func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
        let count = part.reduce(0) { $0 + UTF8.width($1) }
        return String(unsafeUninitializedCapacity: count) { buffer in
            var end = 0
            for scalar in part {
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    buffer[end] = unit
                    end += 1
                }
            }
            return end
        }
    }

    /// Read from the bytes, of which Swift sees to it that they are UTF-8: several times as fast as asking for each scalar.
    private static func scalars(of text: String, most: Int) -> [Unicode.Scalar] {
        var text = text
        return text.withUTF8 { bytes in
            let room = min(bytes.count, most)
            return Array(unsafeUninitializedCapacity: room) { scalars, count in
                var index = 0
                while index < bytes.count, count < room {
                    let first = bytes[index]
                    if first < 0x80 {
                        scalars.initializeElement(at: count, to: Unicode.Scalar(first))
                        index += 1
                    } else {
                        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
                        var value = UInt32(first) & (0x7F >> UInt32(length))
                        for next in index + 1..<min(index + length, bytes.count) {
                            value = value << 6 | UInt32(bytes[next] & 0x3F)
                        }
                        scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
                        index += length
                    }
                    count += 1
                }
            }
        }
    }

    func text(of span: Span) -> String { text(span.start..<span.end) }

    func text(ofTokens range: Range<Int>) -> String { text(of: span(ofTokens: range)) }

    /// From the first token's beginning to the last one's end. `range` is not empty.
    func span(ofTokens range: Range<Int>) -> Span {
        Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }
}
