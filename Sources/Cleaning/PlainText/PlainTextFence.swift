/// A line that may open or close a stretch of code: three or more backquotes or tildes (CommonMark 0.31.2, section 4.5).
struct PlainTextFence: Equatable {
    let mark: Character
    let length: Int
    /// Nothing but blanks follows: only such a line closes.
    let isBare: Bool

    init?(_ line: String) {
        let body = line.drop { $0 == " " }
        guard line.count - body.count < 4, let mark = body.first, mark == "`" || mark == "~" else { return nil }
        let rest = body.drop { $0 == mark }
        length = body.count - rest.count
        guard length >= 3, mark == "~" || !rest.contains("`") else { return nil }
        self.mark = mark
        isBare = rest.allSatisfy(\.isWhitespace)
    }

    func isClosed(by other: PlainTextFence) -> Bool { other.mark == mark && other.isBare && other.length >= length }
}
