import FoundationEssentials

/// A moment in UTC, to the second: what records, archives and ledgers say of when something happened.
///
/// The core never asks for the time; whoever holds a clock passes one in.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    public init(_ date: Date) { seconds = Int64(date.timeIntervalSince1970.rounded(.down)) }

    /// Reads an RFC 3339 moment with its offset (section 5.6); `nil` for anything else.
    ///
    /// A fraction of a second is dropped, a leap second is the one before it, and a blank may stand for the `T`.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int64? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
            return bytes[range].reduce(0) { $0 * 10 + Int64($1 - 0x30) }
        }
        func byte(_ index: Int, is options: String) -> Bool { index < bytes.count && options.utf8.contains(bytes[index]) }
        guard let year = number(0..<4), byte(4, is: "-"), let month = number(5..<7), byte(7, is: "-"), let day = number(8..<10),
            byte(10, is: "Tt "), let hour = number(11..<13), byte(13, is: ":"), let minute = number(14..<16), byte(16, is: ":"),
            let second = number(17..<19), hour < 24, minute < 60, second <= 60,
            let days = CivilDay.number(year: year, month: month, day: day)
        else { return nil }
        var index = 19
        if byte(index, is: ".") {
            let first = index + 1
            index = bytes[first...].firstIndex { $0 < 0x30 || $0 > 0x39 } ?? bytes.count
            guard index > first else { return nil }
        }
        var offset: Int64 = 0
        if byte(index, is: "Zz") {
            index += 1
        } else {
            guard byte(index, is: "+-"), let hours = number((index + 1)..<(index + 3)), byte(index + 3, is: ":"),
                let minutes = number((index + 4)..<(index + 6)), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (byte(index, is: "-") ? -60 : 60)
            index += 6
        }
        guard index == bytes.count else { return nil }
        seconds = days * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offset
    }

    /// `2026-11-23T06:42:00Z`
    public var description: String {
        let rest = (seconds % 86_400 + 86_400) % 86_400
        let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
        let (year, month, date) = CivilDay.date(number: days)
        return
            "\(pad(year, 4))-\(pad(month, 2))-\(pad(date, 2))T\(pad(rest / 3600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2))Z"
    }

    private func pad(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// `20261123064200`: for file names.
    public var compact: String { description.filter(\.isNumber) }

    /// The UTC day as path components: `["2026", "11", "23"]`.
    public var day: [String] { description.prefix { $0 != "T" }.split(separator: "-").map(String.init) }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

    /// Stays at the end of time instead of overflowing.
    public func advanced(bySeconds count: Int64) -> Timestamp {
        let (sum, overflow) = seconds.addingReportingOverflow(count)
        return Timestamp(seconds: overflow ? (count < 0 ? .min : .max) : sum)
    }
}
