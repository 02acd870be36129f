/// A stretch between quotation marks, by tokens.
struct Quote {
    /// The opening mark.
    var open: Int
    /// The closing mark; `nil` where there is none in its paragraph.
    var close: Int?
    /// Behind the last token of what is quoted.
    var contentEnd: Int
    /// Lies within another one.
    var isNested = false
    /// The marks go on in the next paragraph, which repeats the opening one.
    var goesOn = false
    /// The paragraph before went on with this one.
    var isContinued = false

    var content: Range<Int> { open + 1..<contentEnd }
    /// With its marks.
    var tokens: Range<Int> { open..<(close.map { $0 + 1 } ?? contentEnd) }
}
