import Documents

/// A feed in a reader's list.
public struct Subscription: Sendable, Hashable {
    public var feed: WebAddress
    public var title: String?
    /// Where the site is.
    public var home: WebAddress?
    /// The folders it stands in, outermost first.
    public var folders: [String]

    public init(feed: WebAddress, title: String? = nil, home: WebAddress? = nil, folders: [String] = []) {
        self.feed = feed
        self.title = title
        self.home = home
        self.folders = folders
    }
}
