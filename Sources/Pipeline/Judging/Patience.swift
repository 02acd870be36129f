/// How long to wait before a document that did not come is asked for again, and when to stop asking.
enum Patience: Sendable, Hashable {
    /// Their trouble or the network's: 5xx, 429, time-outs. 15 minutes, doubled each time, at most a day; twelve times.
    case transient
    /// Not there: 404. One hour, then four; the third time it is taken at its word.
    case missing
    /// Gone for good (410), or an address that cannot be asked at all.
    case gone
    /// A wall, an empty page, no article: it may be one tomorrow. One hour, doubled, at most a week; eight times.
    case rejected
    /// What will not change by itself soon: a refusal, another kind of document. One day, doubled, at most 30; five times.
    case lasting

    /// Seconds to wait after so many failures in a row, or `nil` when the address retires.
    func delay(failures: Int) -> Int64? {
        let hour: Int64 = 3600
        let day = 24 * hour
        return switch self {
        case .transient: Self.doubled(hour / 4, most: day, failures: failures, tries: 12)
        case .missing: Self.grown(hour, by: 4, most: day, failures: failures, tries: 3)
        case .gone: nil
        case .rejected: Self.doubled(hour, most: 7 * day, failures: failures, tries: 8)
        case .lasting: Self.doubled(day, most: 30 * day, failures: failures, tries: 5)
        }
    }

    /// For a source as a whole, which never retires: its interval, doubled with each failure, at most a day beyond it.
    static func sourceDelay(interval: Int64, failures: Int) -> Int64 {
        guard failures > 1 else { return interval }
        let most = max(interval, 24 * 3600)
        return doubled(max(interval, 60), most: most, failures: failures, tries: .max) ?? most
    }

    private static func doubled(_ base: Int64, most: Int64, failures: Int, tries: Int) -> Int64? {
        grown(base, by: 2, most: most, failures: failures, tries: tries)
    }

    private static func grown(_ base: Int64, by factor: Int64, most: Int64, failures: Int, tries: Int) -> Int64? {
        guard failures < tries else { return nil }
        var delay = base
        for _ in 0..<min(max(failures - 1, 0), 64) where delay < most { delay *= factor }
        return min(delay, most)
    }
}
