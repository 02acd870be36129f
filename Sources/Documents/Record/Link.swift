/// A link inside the body's text. `url` is absolute; `span` covers the linked words.
public struct Link: Sendable, Hashable {
    public var url: String
    public var text: String
    public var span: Span

    public init(url: String, text: String, span: Span) {
        self.url = url
        self.text = text
        self.span = span
    }
}
