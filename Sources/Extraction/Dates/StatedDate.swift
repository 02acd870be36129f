/// A date as a machine-readable field states it, with no more precision than it has.
///
/// Reads ISO 8601 as pages write it: with `T` or a blank, with or without seconds, fractions and offset (`Z`, `+0200`, `+02:00`).
struct StatedDate: Equatable {
    /// RFC 3339 where time and offset are stated; otherwise as much of it as there is.
    private(set) var text: String

    init?(_ written: String) {
        let bytes = Array(written.utf8.drop { $0 <= 0x20 })
        var reader = Reader(bytes: bytes)
        guard let year = reader.number(4), (1000...2200).contains(year) else { return nil }
        let isExtended = reader.take("-") || reader.take("/")
        guard let month = reader.number(2), (1...12).contains(month) else { return nil }
        if isExtended { guard reader.take("-") || reader.take("/") else { return nil } }
        guard let day = reader.number(2), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
        text = "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
        guard reader.take("T") || reader.take("t") || reader.take(" "), let hour = reader.number(2), hour < 24 else { return }
        _ = reader.take(":")
        guard let minute = reader.number(2), minute < 60 else { return }
        var second = 0
        if reader.take(":") || reader.isDigit, let value = reader.number(2), value <= 60 { second = min(value, 59) }
        if reader.take(".") || reader.take(",") { reader.skipDigits() }
        while reader.take(" ") {}
        let time = "T\(Self.pad(hour, 2)):\(Self.pad(minute, 2)):\(Self.pad(second, 2))"
        if reader.take("Z") || reader.take("z") || reader.takeWord("UTC") || reader.takeWord("GMT") {
            self.text += time + "Z"
        } else if let sign = reader.sign(), let hours = reader.number(2), hours < 24 {
            _ = reader.take(":")
            let minutes = reader.number(2) ?? 0
            self.text +=
                time + (hours == 0 && minutes == 0 ? "Z" : "\(sign)\(Self.pad(hours, 2)):\(Self.pad(min(minutes, 59), 2))")
        } else {
            self.text += time
        }
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        var isDigit: Bool { index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39 }

        /// Exactly that many digits.
        mutating func number(_ count: Int) -> Int? {
            let start = index
            var value = 0
            while index < start + count {
                guard isDigit else {
                    index = start
                    return nil
                }
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            return value
        }

        mutating func skipDigits() { while isDigit { index += 1 } }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        mutating func takeWord(_ word: String) -> Bool {
            guard bytes[index...].starts(with: word.utf8) else { return false }
            index += word.utf8.count
            return true
        }

        /// `+`, `-`, or the minus sign that typographers put.
        mutating func sign() -> String? {
            if take("+") { return "+" }
            if take("-") { return "-" }
            return takeWord("\u{2212}") ? "-" : nil
        }
    }
}
