/// How long to wait before a source is asked again whose interval is left to what it really does.
enum AdaptiveInterval {
    /// Seconds.
    static let shortest: Int64 = 600
    /// Seconds.
    static let longest: Int64 = 86_400

    /// Half of the usual pause between two entries, so that most are met before the next one comes. A feed that does not say, and
    /// any other source, is asked half as late after a visit that brought something new, and half as late again after one that did
    /// not. Never sooner than the feed itself asks for.
    ///
    /// - Parameters:
    ///   - last: seconds, as decided last time
    ///   - new: documents that this visit brought
    static func seconds(after last: Int64, new: Int, rhythm: FeedRhythm?) -> Int64 {
        var interval = new > 0 ? last / 2 : last + last / 2
        if let pause = rhythm?.pause { interval = new > 0 ? pause / 2 : max(pause / 2, min(interval, 2 * pause)) }
        return min(max(interval, rhythm?.asked ?? 0, shortest), longest)
    }
}
