import Documents

/// Makes stretches of the calendar of what a text says and of the day it is of.
///
/// A month or a day without its year is the nearest one that the clause allows: on or before the anchor where it tells of the
/// past, on or after it where it tells of the future, and the nearer of the two where it tells neither. A weekday on its own is
/// the last one up to the anchor's day, unless the clause tells of the future.
struct DateResolver: Sendable {
    let anchor: Anchor?

    /// `nil` where the calendar has no such day.
    func stretch(of fields: DateFields, _ tense: Tense) -> Stretch? {
        if let weekday = fields.weekday { return self.weekday(weekday, tense) }
        if let year = fields.year { return stretch(year, fields) }
        if let month = fields.month { return withoutYear(month, fields.day, tense) }
        guard let day = fields.day else { return nil }
        return withoutMonth(day, fields.onWeekday, tense)
    }

    private func stretch(_ year: Int, _ fields: DateFields) -> Stretch? {
        guard let month = fields.month else { return .year(year) }
        guard month <= 12 else { return .part(year, month) }
        guard let day = fields.day else { return .month(year, month) }
        guard let number = Stretch.day(year, month, day) else { return nil }
        if fields.isAmbiguous, let other = Stretch.day(year, day, month), other != number {
            // Either of two days: a set of which one member is meant (level 2).
            let (first, last) = (min(number, other), max(number, other))
            return Stretch(kind: .day, edtf: "[\(EDTF.day(first)),\(EDTF.day(last))]", first: first, last: last)
        }
        return .day(number)
    }

    private func withoutYear(_ month: Int, _ day: Int?, _ tense: Tense) -> Stretch? {
        guard let anchor else {
            var unknown = Stretch.unknown(day == nil ? Stretch.kind(ofCode: month) : .day)
            if month <= 12 {
                guard Stretch.day(2000, month, day ?? 1) != nil else { return nil }
                unknown.edtf = "XXXX-" + EDTF.padded(month, 2) + (day.map { "-" + EDTF.padded($0, 2) } ?? "")
            }
            return unknown
        }
        let years = anchor.year - 1...anchor.year + 1
        let candidates = years.compactMap { stretch($0, DateFields(year: $0, month: month, day: day)) }
        var best = nearest(candidates, anchor.day, tense) ?? leap(month, day, anchor)
        best?.isRelative = true
        return best
    }

    /// 29 February is looked for farther away.
    private func leap(_ month: Int, _ day: Int?, _ anchor: Anchor) -> Stretch? {
        guard month == 2, day == 29 else { return nil }
        return (anchor.year - 4...anchor.year).last { Stretch.day($0, 2, 29) != nil }.flatMap {
            Stretch.day($0, 2, 29).map(Stretch.day)
        }
    }

    /// The nearest such day of a month; if its weekday is told, the nearest one that falls on it.
    private func withoutMonth(_ day: Int, _ weekday: Int?, _ tense: Tense) -> Stretch? {
        guard (1...31).contains(day) else { return nil }
        guard let anchor else { return .unknown(.day) }
        let months = anchor.year * 12 + anchor.month - 1
        let reach = weekday == nil ? 1 : 14
        let candidates = (months - reach...months + reach).compactMap { Stretch.day($0 / 12, $0 % 12 + 1, day) }
            .filter { weekday == nil || Anchor.weekday(of: $0) == weekday }.map(Stretch.day)
        var best = nearest(candidates, anchor.day, tense)
        best?.isRelative = true
        return best
    }

    private func weekday(_ weekday: Int, _ tense: Tense) -> Stretch {
        guard let anchor else { return .unknown(.day) }
        let back = Int64((anchor.weekday - weekday + 7) % 7)
        var day = Stretch.day(tense == .future && back > 0 ? anchor.day - back + 7 : anchor.day - back)
        day.isRelative = true
        return day
    }

    private func nearest(_ candidates: [Stretch], _ anchor: Int64, _ tense: Tense) -> Stretch? {
        switch tense {
        case .past: return candidates.last { $0.first ?? .max <= anchor }
        case .future: return candidates.first { $0.last ?? .min >= anchor }
        case .unknown:
            return candidates.min { distance($0, anchor) < distance($1, anchor) }
        }
    }

    private func distance(_ stretch: Stretch, _ day: Int64) -> Int64 {
        guard let first = stretch.first, let last = stretch.last else { return .max }
        return day < first ? first - day : day > last ? day - last : 0
    }
}
