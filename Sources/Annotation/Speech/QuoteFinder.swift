/// Pairs the quotation marks of one passage, in one pass with a short stack.
struct QuoteFinder {
    /// Nobody quotes deeper; further opening marks are text.
    private static let deepest = 4
    /// In tokens.
    private static let longestSentence = 120

    private struct Open {
        let index: Int
        let closers: [Unicode.Scalar]
        /// An apostrophe that may have closed it.
        var perhaps: Int?
    }

    private let text: ClassedReading
    private let range: Range<Int>
    private let takesSingle: Bool
    private var stack: [Open] = []
    private var quotes: [Quote] = []

    /// - Parameter takesSingle: whether ' and ’ are read as marks: in other languages than English they are apostrophes too often.
    static func quotes(_ text: ClassedReading, _ range: Range<Int>, takesSingle: Bool) -> [Quote] {
        var finder = QuoteFinder(text: text, range: range, takesSingle: takesSingle)
        return finder.run()
    }

    private init(text: ClassedReading, range: Range<Int>, takesSingle: Bool) {
        self.text = text
        self.range = range
        self.takesSingle = takesSingle
    }

    private mutating func run() -> [Quote] {
        for index in range where text[index].kind == .mark {
            if close(index) { continue }
            guard let closers = QuoteMarks.closers(ofOpener: index, text, range), stack.count < Self.deepest,
                takesSingle || !QuoteMarks.isSingle(text[index].first)
            else { continue }
            // The same mark again: the one before was never closed.
            if let open = stack.lastIndex(where: { text[$0.index].first == text[index].first }) {
                giveUp(downTo: open, before: index)
            }
            stack.append(Open(index: index, closers: closers))
        }
        giveUp(downTo: 0, before: range.upperBound)
        quotes.sort { $0.open < $1.open }
        var end = range.lowerBound
        for index in quotes.indices {
            quotes[index].isNested = quotes[index].open < end
            end = max(end, quotes[index].tokens.upperBound)
        }
        return quotes
    }

    private mutating func close(_ index: Int) -> Bool {
        let mark = text[index].first
        guard let open = stack.lastIndex(where: { $0.closers.contains(mark) }) else { return false }
        // A straight mark that can only open does not close the one before.
        switch QuoteMarks.closing(index, text, range) {
        case .no: return ClassedReading.isApostrophe(text[index])
        case .perhaps:
            stack[open].perhaps = index
            return true
        case .yes: break
        }
        if mark == "\"", text[index].hasGapBefore, range.contains(index + 1), !text[index + 1].hasGapBefore,
            index > stack[open].index + 1
        {
            return false
        }
        giveUp(downTo: open + 1, before: index)
        let opened = stack.removeLast()
        append(Quote(open: opened.index, close: index, contentEnd: index))
        return true
    }

    /// What is still open has no closing mark: single ones are apostrophes, double ones reach to the end of their sentence.
    private mutating func giveUp(downTo count: Int, before limit: Int) {
        while stack.count > count {
            let open = stack.removeLast()
            if let perhaps = open.perhaps {
                append(Quote(open: open.index, close: perhaps, contentEnd: perhaps))
            } else if !QuoteMarks.isSingle(text[open.index].first) {
                var end = open.index + 1
                while end < min(limit, open.index + Self.longestSentence), end == open.index + 1 || !text[end].startsSentence {
                    end += 1
                }
                append(Quote(open: open.index, close: nil, contentEnd: end))
            }
        }
    }

    private mutating func append(_ quote: Quote) {
        guard !quote.content.isEmpty, quote.content.contains(where: { text[$0].kind != .mark }) else { return }
        // Rock ’n’ roll
        if QuoteMarks.isSingle(text[quote.open].first), quote.content.count == 1, text[quote.open + 1].count < 3 { return }
        quotes.append(quote)
    }
}
