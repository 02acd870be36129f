import Documents
import JSON
import Markup

/// A feed's parsed syntax, before anyone asks what it means.
enum FeedContent: Sendable {
    case markup(XMLElement)
    case json(JSONValue)
}

/// One feed format.
protocol FeedFormat: Sendable {
    /// The feed; `nil` where the content is of another format. Entries that the end of the document cut are left out.
    func read(_ content: FeedContent, base: WebAddress) -> Feed?
}
