import Documents

/// The byline where a page prints it as a plain paragraph of its body: nothing marks it, and so only the field tells what it is.
/// A record has it in a field of its own, and not in its text.
enum BylineBlock {
    /// How many blocks with text may come before it: a standfirst, a dateline.
    private static let before = 2

    /// The article without the paragraph that says just what its byline says, among its first; offsets are as the text then is.
    static func removed(from article: Article, byline: String?) -> Article {
        guard let found = found(in: article, byline: byline) else { return article }
        return without(found.index, at: found.span, of: article)
    }

    /// The paragraph's text, as the article has it.
    static func text(in article: Article, byline: String?) -> String? {
        found(in: article, byline: byline).map { text(at: $0.span, in: article) }
    }

    private static func found(in article: Article, byline: String?) -> (index: Int, span: Span)? {
        guard let byline else { return nil }
        let stretches = article.blocks.indices.filter { article.blocks[$0].span != nil }
        guard stretches.count > 1 else { return nil }
        for index in stretches.prefix(before + 1) {
            guard case .paragraph(role: nil) = article.blocks[index].content, let span = article.blocks[index].span else {
                continue
            }
            if PlainField.clean(text(at: span, in: article)) == byline { return (index, span) }
        }
        return nil
    }

    private static func text(at span: Span, in article: Article) -> String {
        let scalars = article.text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: span.start)
        return String(scalars[start..<scalars.index(start, offsetBy: span.count)])
    }

    private static func without(_ index: Int, at span: Span, of article: Article) -> Article {
        var scalars = article.text.unicodeScalars
        let isLast = span.end == scalars.count
        // The empty line goes with it: the one behind it, or before the last block.
        let gap = Span(isLast ? span.start - 2 : span.start, isLast ? span.end : span.end + 2)
        let start = scalars.index(scalars.startIndex, offsetBy: gap.start)
        scalars.removeSubrange(start..<scalars.index(start, offsetBy: gap.count))
        func moved(_ other: Span) -> Span {
            other.start < gap.end ? other : Span(other.start - gap.count, other.end - gap.count)
        }
        var article = article
        article.text = String(scalars)
        article.blocks.remove(at: index)
        article.blocks = article.blocks.map { block in
            Block(content(block.content, moved: moved), span: block.span.map(moved))
        }
        article.links = article.links.compactMap { link in
            link.span.start >= span.start && link.span.end <= span.end
                ? nil : Link(url: link.url, text: link.text, span: moved(link.span))
        }
        return article
    }

    private static func content(_ content: Block.Content, moved: (Span) -> Span) -> Block.Content {
        switch content {
        case .list(let ordered, let items):
            .list(ordered: ordered, items: items.map { Block.Item(span: moved($0.span), level: $0.level) })
        case .table(let rows):
            .table(rows: rows.map { $0.map { Block.Cell(span: moved($0.span), isHeader: $0.isHeader) } })
        case .heading, .paragraph, .quote, .code, .figure: content
        }
    }
}
