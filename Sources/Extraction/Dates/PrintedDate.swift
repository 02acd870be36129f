import Documents

/// A day that the page prints near its headline, and what it calls it.
struct PrintedDate: Equatable {
    enum Label { case none, publication, update }

    /// `2026-03-02`
    let day: String
    let label: Label
    /// Days with the same number stand on one line.
    let line: Int

    /// The days in the lines around the headline: short lines that are a dateline or a byline, and no sentence that happens to hold
    /// a date. `Updated` may stand on a line of its own before its date.
    static func around(_ subject: Subject, order: DayOrder) -> [PrintedDate] {
        var dates: [PrintedDate] = []
        let lines = subject.evidence.lines.filter { $0.place != .end && !$0.isPicture }
        // The line before, if it has no date.
        var above: String?
        for (number, line) in lines.enumerated() {
            let found = WrittenDate.all(in: line.text, order: order)
            defer { above = found.isEmpty ? line.text : nil }
            guard !found.isEmpty, isDateline(line.text, dates: found.count) else { continue }
            let above = above.map(label) ?? .none
            for (index, date) in found.enumerated() {
                let own: Label = date.isUpdate ? .update : date.isPublication ? .publication : .none
                dates.append(PrintedDate(day: date.text, label: own == .none && index == 0 ? above : own, line: number))
            }
        }
        return dates
    }

    /// Whether two days, `2026-03-02`, are the same or follow each other.
    static func areNeighbours(_ a: String, _ b: String) -> Bool {
        guard let x = Timestamp(rfc3339: a + "T00:00:00Z"), let y = Timestamp(rfc3339: b + "T00:00:00Z") else { return a == b }
        return abs(x.seconds - y.seconds) <= 86_400
    }

    /// Few letters besides the date's own.
    private static func isDateline(_ text: String, dates: Int) -> Bool {
        let words = text.split { !$0.isLetter }.count
        return words <= 10 + 2 * dates && text.last != "." && text.last != "?" || words <= 6
    }

    /// What a line without a date says of the next one: `Last updated:`.
    private static func label(alone text: String) -> Label {
        guard text.unicodeScalars.count <= 24, let date = WrittenDate(in: text + " 2 March 2000") else { return .none }
        return date.isUpdate ? .update : date.isPublication ? .publication : .none
    }
}
