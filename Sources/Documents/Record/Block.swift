/// A piece of an article's body, in reading order.
public struct Block: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        /// `confidence` (0…1) is stated where the heading was inferred from its looks instead of marked up.
        case heading(level: Int, inferred: Bool, confidence: Double?)
        case paragraph(role: Role?)
        case list(ordered: Bool, items: [Item])
        case quote
        case table(rows: [[Cell]])
        case code
        /// Has no stretch of the text: captions and credits are not part of it.
        case figure(images: [Image], caption: String?)
    }

    public enum Role: String, Sendable, Hashable {
        /// The printed summary between headline and body.
        case standfirst
    }

    /// One item of a list; `level` 0 is the outermost list.
    public struct Item: Sendable, Hashable {
        public var span: Span
        public var level: Int

        public init(span: Span, level: Int) {
            self.span = span
            self.level = level
        }
    }

    public struct Cell: Sendable, Hashable {
        public var span: Span
        public var isHeader: Bool

        public init(span: Span, isHeader: Bool) {
            self.span = span
            self.isHeader = isHeader
        }
    }

    public var content: Content
    /// `nil` for figures only.
    public var span: Span?

    public init(_ content: Content, span: Span?) {
        self.content = content
        self.span = span
    }
}
