import Documents

/// How often a feed has something new, as its own entries tell.
struct FeedRhythm: Sendable, Hashable {
    /// Seconds: the median of the pauses between its newest entries; `nil` where it does not date enough of them.
    var pause: Int64?
    /// Seconds between visits that the feed asks for.
    var asked: Int64?

    /// Entries beyond the newest so many say more of a year ago than of now.
    private static let entries = 20

    init(pause: Int64?, asked: Int64?) {
        self.pause = pause
        self.asked = asked
    }

    /// - Parameter dates: when entries were published, in any order: RFC 3339; dates without a time are passed over
    init(_ dates: [String], asked: Int64?) {
        let newest = Set(dates.compactMap { Timestamp(rfc3339: $0)?.seconds }).sorted(by: >).prefix(Self.entries)
        let pauses = zip(newest, newest.dropFirst()).map { $0 - $1 }.sorted()
        self.init(pause: pauses.count >= 3 ? pauses[pauses.count / 2] : nil, asked: asked)
    }
}
