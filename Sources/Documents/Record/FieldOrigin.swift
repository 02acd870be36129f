/// Where a field's value was found.
public enum FieldOrigin: String, Sendable, Hashable, CaseIterable {
    case jsonLD = "json-ld"
    case openGraph = "open-graph"
    case meta
    case microdata
    case siteRule = "site-rule"
    /// The page's visible markup: a heading, a `<time>`, a byline.
    case markup
    case url
    case feed
    case http
    /// Worked out from the text itself.
    case inferred
}
