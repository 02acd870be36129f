/// The smallest piece of a text that recognisers look at: a run of letters, a run of digits, or one mark.
///
/// `S-300VM` is four of them (`S`, `-`, `300`, `VM`), of which only the first has a gap before it.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        /// Letters, with the marks that combine with them.
        case word
        /// Decimal digits `0`…`9`.
        case digits
        /// Anything else that is no blank: one scalar.
        case mark
    }

    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8

        /// The first letter is upper case.
        static let capitalised = Shape(rawValue: 1)
        /// Every letter is upper case.
        static let allCapitals = Shape(rawValue: 2)
        /// A blank, or the block's beginning, stands before it.
        static let gapBefore = Shape(rawValue: 4)
        /// It begins a line.
        static let lineStart = Shape(rawValue: 8)
        /// It begins a sentence.
        static let sentenceStart = Shape(rawValue: 16)
    }

    let kind: Kind
    var shape: Shape
    /// `unknown` for digits and marks.
    let word: Word
    /// The first scalar: of a mark, all of it.
    let first: Unicode.Scalar
    // There may be millions of them, and they lie in memory all at once.
    private let bounds: (start: Int32, end: Int32)

    /// - Parameter start: in code points of the text, of which there are `Reading.mostScalars` at most
    init(kind: Kind, shape: Shape, word: Word, start: Int, end: Int, first: Unicode.Scalar) {
        self.kind = kind
        self.shape = shape
        self.word = word
        self.first = first
        bounds = (Int32(start), Int32(end))
    }

    /// In code points of the text.
    var start: Int { Int(bounds.start) }
    var end: Int { Int(bounds.end) }
    var count: Int { end - start }
    var isWord: Bool { kind == .word }
    var isDigits: Bool { kind == .digits }
    var isCapitalised: Bool { shape.contains(.capitalised) }
    var isAllCapitals: Bool { shape.contains(.allCapitals) }
    var hasGapBefore: Bool { shape.contains(.gapBefore) }
    var startsLine: Bool { shape.contains(.lineStart) }
    var startsSentence: Bool { shape.contains(.sentenceStart) }

    func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && first == scalar }
}
