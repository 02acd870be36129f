/// A reader's comment under the article.
public struct Comment: Sendable, Hashable {
    public var author: String?
    public var date: String?
    public var text: String

    public init(author: String? = nil, date: String? = nil, text: String) {
        self.author = author
        self.date = date
        self.text = text
    }
}
