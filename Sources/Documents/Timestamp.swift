import FoundationEssentials

/// A moment in UTC, to the second: what records, archives and ledgers say of when something happened.
///
/// The core never asks for the time; whoever holds a clock passes one in.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    public init(_ date: Date) { seconds = Int64(date.timeIntervalSince1970.rounded(.down)) }

    /// Reads an RFC 3339 moment with its offset; `nil` for anything else.
    public init?(rfc3339 text: String) {
        let plain = Date.ISO8601FormatStyle()
        let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? plain.parse(text)) ?? (try? fractional.parse(text)) else { return nil }
        self.init(date)
    }

    /// `2026-11-23T06:42:00Z`
    public var description: String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }

    /// `20261123064200`: for file names.
    public var compact: String { description.filter(\.isNumber) }

    /// The UTC day as path components: `["2026", "11", "23"]`.
    public var day: [String] { description.prefix(10).split(separator: "-").map(String.init) }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

    public func advanced(bySeconds count: Int64) -> Timestamp {
        Timestamp(seconds: seconds.addingReportingOverflow(count).overflow ? .max : seconds + count)
    }
}
