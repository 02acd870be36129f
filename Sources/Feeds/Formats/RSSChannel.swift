import Documents
import Markup

/// What a channel of any RSS says of itself.
enum RSSChannel {
    static func feed(_ channel: XMLElement, format: Feed.Format, base: WebAddress) -> Feed {
        let links = channel.all(.atom, "link")
        func link(_ relation: String) -> WebAddress? {
            links.first { $0.attribute("rel")?.lowercased() == relation }?.attribute("href").flatMap(base.resolving)
        }
        return Feed(
            format: format,
            title: (channel.string(.plain, "title") ?? channel.string(.dublinCore, "title")).flatMap(PlainText.fromHTML),
            language: LanguageTag.normalized(channel.string(.plain, "language") ?? channel.string(.dublinCore, "language"))
                ?? channel.statedLanguage,
            homeLink: channel.string(.plain, "link").flatMap(base.resolving) ?? link("alternate"),
            selfLink: link("self"), nextLink: link("next") ?? link("prev-archive"), updateInterval: interval(channel))
    }

    /// RSS 2.0 `ttl` (minutes) or the syndication module's period and frequency, held between a minute and thirty days.
    private static func interval(_ channel: XMLElement) -> Int64? {
        let range: ClosedRange<Int64> = 60...(30 * 86_400)
        func clamped(_ seconds: Int64) -> Int64 { min(max(seconds, range.lowerBound), range.upperBound) }
        if let text = channel.string(.plain, "ttl"), let minutes = Int64(text), minutes > 0 {
            return clamped(min(minutes, range.upperBound) * 60)
        }
        let periods: [String: Int64] = [
            "hourly": 3600, "daily": 86_400, "weekly": 7 * 86_400, "monthly": 30 * 86_400, "yearly": 365 * 86_400,
        ]
        guard let period = channel.string(.syndication, "updatePeriod").flatMap({ periods[$0.lowercased()] }) else { return nil }
        let frequency = channel.string(.syndication, "updateFrequency").flatMap { Int64($0) } ?? 1
        return clamped(period / max(frequency, 1))
    }
}
