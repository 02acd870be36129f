import Documents

/// A day as people write it: `March 2, 2026`, `2. März 2026`, `2 de marzo de 2026`, `2026年3月2日`, `02.03.2026`.
///
/// Only what can be read in one way counts: `03/02/2026` is a day only where the page's language says which number is the month.
struct WrittenDate: Equatable {
    /// `2026-03-02`
    let text: String
    /// The words before it call it the day of a change, not of publication.
    let isUpdate: Bool

    /// The words before it call it the day of publication.
    let isPublication: Bool

    /// Longer texts are no datelines.
    private static let maximumCharacters = 240

    /// The first in the text that is not called an update, or else the first.
    init?(in written: String, order: DayOrder = .unknown) {
        let dates = Self.all(in: written, order: order)
        guard let date = dates.first(where: { !$0.isUpdate }) ?? dates.first else { return nil }
        self = date
    }

    private init?(year: Int, month: Int, day: Int, isUpdate: Bool, isPublication: Bool) {
        func pad(_ value: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
        }
        guard (1990...2200).contains(year), let date = StatedDate("\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))") else {
            return nil
        }
        text = date.text
        self.isUpdate = isUpdate
        self.isPublication = isPublication
    }

    static func all(in written: String, order: DayOrder = .unknown) -> [WrittenDate] {
        guard mayHoldDate(written), written.unicodeScalars.count <= maximumCharacters else { return [] }
        let tokens = DateToken.tokens(of: written)
        var dates: [WrittenDate] = []
        var label = Label.none
        var index = 0
        while index < tokens.count {
            if let (date, count) = read(tokens[index...], label, order) {
                dates.append(date)
                label = .none
                index += count
            } else {
                if case .word(let word) = tokens[index] {
                    if isUpdateWord(word) { label = .update } else if publicationWords.contains(word) { label = .publication }
                }
                index += 1
            }
        }
        return dates
    }

    /// Every way to write a day has four digits in it that stand together, and another number. Most lines have neither.
    private static func mayHoldDate(_ written: String) -> Bool {
        var digits = 0
        var numbers = 0
        var hasYear = false
        for byte in written.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if digits == 1 { numbers += 1 }
                if digits == 4 { hasYear = true }
                if hasYear, numbers >= 2 { return true }
            } else {
                digits = 0
            }
        }
        return false
    }

    /// What the words before a date say it is.
    private enum Label { case none, update, publication }

    /// A date at the start of the tokens, and how many of them it takes.
    private static func read(_ tokens: ArraySlice<DateToken>, _ label: Label, _ order: DayOrder) -> (WrittenDate, Int)? {
        switch tokens.first {
        case .number: break
        case .word(let word): guard MonthNames.month(word) != nil else { return nil }
        case .mark, nil: return nil
        }
        let head = Array(tokens.prefix(5))
        func make(_ year: Int, _ month: Int, _ day: Int, _ count: Int) -> (WrittenDate, Int)? {
            WrittenDate(
                year: year, month: month, day: day, isUpdate: label == .update, isPublication: label == .publication
            ).map { ($0, count) }
        }
        // 2026年3月2日, 2026년 3월 2일
        if head.count >= 5, case .number(let year, 4) = head[0], case .word(let a) = head[1], a == "年" || a == "년",
            case .number(let month, _) = head[2],
            case .word(let b) = head[3], b == "月" || b == "월", case .number(let day, _) = head[4]
        {
            return make(year, month, day, 5)
        }
        if case .number(let first, let digits) = head.first {
            // 2026-03-02, 2026/3/2, 2026.3.2
            if digits == 4, head.count >= 5, case .mark(let a) = head[1], case .number(let month, 1...2) = head[2],
                head[3] == .mark(a), case .number(let day, 1...2) = head[4],
                "-/.".contains(a)
            {
                return make(first, month, day, 5)
            }
            // 02.03.2026, 25/03/2026
            if digits <= 2, head.count >= 5, case .mark(let a) = head[1], case .number(let second, 1...2) = head[2],
                head[3] == .mark(a), case .number(let year, 4) = head[4]
            {
                if a == "." { return make(year, second, first, 5) }
                if a == "/" || a == "-" {
                    if first > 12 || first == second { return make(year, second, first, 5) }
                    if second > 12 { return make(year, first, second, 5) }
                    switch order {
                    case .dayFirst: return make(year, second, first, 5)
                    case .monthFirst: return make(year, first, second, 5)
                    case .unknown: return nil
                    }
                }
                return nil
            }
        }
        // What stands between day, month and year: commas, full stops, `de`, `of`, `st`.
        let plain = tokens.prefix(9).enumerated().filter { !isFiller($0.element) }
        guard plain.count >= 3 else { return nil }
        let (a, b, c) = (plain[0], plain[1], plain[2])
        // 2026. március 2.
        if a.offset == 0, case .number(let year, 4) = a.element, case .word(let name) = b.element,
            let month = MonthNames.month(name), case .number(let day, 1...2) = c.element
        {
            return make(year, month, day, c.offset + 1)
        }
        guard a.offset == 0, case .number(let year, 4) = c.element else { return nil }
        if case .number(let day, 1...2) = a.element, case .word(let name) = b.element, let month = MonthNames.month(name) {
            return make(year, month, day, c.offset + 1)
        }
        if case .word(let name) = a.element, let month = MonthNames.month(name), case .number(let day, 1...2) = b.element {
            return make(year, month, day, c.offset + 1)
        }
        return nil
    }

    private static func isFiller(_ token: DateToken) -> Bool {
        switch token {
        case .mark(let mark): mark == "," || mark == "." || mark == "/" || mark == "-" || mark == "º"
        case .word(let word): fillers.contains(word)
        case .number: false
        }
    }

    private static let fillers: Set<String> = ["de", "del", "of", "st", "nd", "rd", "th", "the", "di", "er", "г"]

    private static func isUpdateWord(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return updateBeginnings[Int(first)].contains { word.utf8.starts(with: $0.utf8) }
            || word == "mis" || word == "stand" || word == "maj"
    }

    /// How words begin that call a day that of a change, by their first byte.
    private static let updateBeginnings: [[String]] = {
        var beginnings = [[String]](repeating: [], count: 256)
        for word in [
            "updat", "modif", "aktualis", "revis", "aggiorn", "actualiz", "atualiz", "oppdater", "opdater", "uppdater",
            "bijgewerkt", "обновл", "review", "edited", "geändert", "güncel", "ažuriran", "zaktualiz", "päivitet", "diperbarui",
            "última", "revised", "更新", "수정",
        ] { beginnings[Int(word.utf8[word.startIndex])].append(word) }
        return beginnings
    }()

    private static let publicationWords: Set<String> = [
        "published", "publié", "publicado", "pubblicato", "veröffentlicht", "posted", "created", "publicerad", "publisert",
        "gepubliceerd", "опубликовано", "written", "publish", "udgivet", "julkaistu", "dipublikasikan", "erschienen",
        "opublikowano",
        "released", "filed", "issued",
    ]
}
