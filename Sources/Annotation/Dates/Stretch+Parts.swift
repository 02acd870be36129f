import Documents

/// The beginning, the middle and the end of a stretch.
extension Stretch {
    enum Third: Int, Sendable { case early, mid, late }

    /// "Early", "mid" and "late" are the thirds of a stretch: of a month its days 1–10, 11–20 and the rest, of a year four months
    /// each, of a decade its years 0–3, 4–6 and 7–9, of a century 1–33, 34–66 and the rest. The borders are marked as approximate.
    func third(_ third: Third) -> Stretch {
        var part = Stretch(kind: .other, isRelative: isRelative)
        guard let first, let last, edtf != nil else { return part }
        let begin = CivilDay.date(number: first)
        let (year, month) = (Int(begin.year), Int(begin.month))
        switch kind {
        case .year, .fiscalYear:
            let from = third.rawValue * 4 + 1
            part.first = Self.day(year, from, 1)
            part.last = Self.endOfMonth(year, from + 3)
            part.edtf = EDTF.month(year, from) + "~/" + EDTF.month(year, from + 3) + "~"
        case .decade:
            let years = [(0, 3), (4, 6), (7, 9)][third.rawValue]
            part.setYears(year + years.0, year + years.1)
        case .century:
            let years = [(0, 32), (33, 65), (66, 99)][third.rawValue]
            part.setYears(year + years.0, year + years.1)
        case .month:
            part.first = Self.day(year, month, [1, 11, 21][third.rawValue])
            part.last = third == .late ? last : Self.day(year, month, [10, 20][third.rawValue])
            part.setDays()
        default:
            let length = last - first + 1
            part.first = first + length * Int64(third.rawValue) / 3
            part.last = first + length * Int64(third.rawValue + 1) / 3 - 1
            if let from = part.first, let to = part.last, to < from { part.last = from }
            part.setDays()
        }
        return part
    }

    /// The first or the second half of a year, a month, a decade, a century.
    func half(_ second: Bool) -> Stretch? {
        guard let first, let last else { return Stretch(kind: .other, isRelative: isRelative) }
        let year = Int(CivilDay.date(number: first).year)
        var part: Stretch?
        switch kind {
        case .year: part = Stretch.part(year, second ? 41 : 40)
        case .month:
            part = Stretch.span(.other, second ? first + 15 : first, second ? last : first + 14)
        case .decade: part = Stretch.years(year + (second ? 5 : 0), year + (second ? 9 : 4))
        case .century: part = Stretch.years(year + (second ? 50 : 0), year + (second ? 99 : 49))
        default: return nil
        }
        part?.isRelative = isRelative
        return part
    }

    static func years(_ first: Int, _ last: Int) -> Stretch {
        Stretch(
            kind: .other, edtf: EDTF.year(first) + "/" + EDTF.year(last), first: day(first, 1, 1), last: day(last, 12, 31))
    }

    private mutating func setYears(_ from: Int, _ to: Int) {
        first = Self.day(from, 1, 1)
        last = Self.day(to, 12, 31)
        edtf = EDTF.year(from) + "~/" + EDTF.year(to) + "~"
    }

    private mutating func setDays() {
        guard let first, let last else { return }
        edtf = EDTF.day(first) + "~/" + EDTF.day(last) + "~"
    }
}
