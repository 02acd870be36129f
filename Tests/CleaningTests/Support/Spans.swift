import Documents
import Testing

@testable import Cleaning

/// The stretch of a text that a span names.
func slice(_ text: String, _ span: Span) -> String { slice(Array(text.unicodeScalars), span) }

private func slice(_ scalars: [Unicode.Scalar], _ span: Span) -> String {
    guard 0 <= span.start, span.start <= span.end, span.end <= scalars.count else { return "(no such span)" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.start..<span.end])
    return String(view)
}

/// What holds of every body: blocks in order make up the text, everything else lies inside its block, links say their words.
func expectSound(_ text: String, _ blocks: [Block], _ links: [Link] = [], sourceLocation: SourceLocation = #_sourceLocation) {
    let scalars = Array(text.unicodeScalars)
    let spans = blocks.compactMap(\.span)
    #expect(
        Array(spans.map { slice(scalars, $0) }.joined(separator: "\n\n").unicodeScalars) == scalars,
        "the blocks are not the text", sourceLocation: sourceLocation)
    for block in blocks {
        guard let span = block.span else { continue }
        let inner: [Span] =
            switch block.content {
            case .list(_, let items): items.map(\.span)
            case .table(let rows): rows.flatMap { $0.map(\.span) }
            default: []
            }
        for (place, next) in zip(inner, inner.dropFirst()) {
            #expect(place.end <= next.start, "pieces overlap", sourceLocation: sourceLocation)
        }
        #expect(inner.allSatisfy { span.start <= $0.start && $0.end <= span.end }, sourceLocation: sourceLocation)
        #expect(inner.first.map { $0.start == span.start } ?? true, sourceLocation: sourceLocation)
        #expect(inner.last.map { $0.end == span.end } ?? true, sourceLocation: sourceLocation)
    }
    for link in links {
        #expect(
            Array(slice(scalars, link.span).unicodeScalars) == Array(link.text.unicodeScalars), sourceLocation: sourceLocation)
    }
}

extension Block {
    /// `heading2`, `paragraph`, `list`, …
    var kind: String {
        switch content {
        case .heading(let level, _, _): "heading\(level)"
        case .paragraph: "paragraph"
        case .list(let ordered, _): ordered ? "ordered list" : "list"
        case .quote: "quote"
        case .table: "table"
        case .code: "code"
        case .figure: "figure"
        }
    }
}

extension ArticleAssembler.Body {
    var kinds: [String] { blocks.map(\.kind) }
    var pieces: [String] { blocks.map { $0.span.map { slice(text, $0) } ?? "" } }
}
