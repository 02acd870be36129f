import Documents

/// Reads a plain-text document: paragraphs, headings on bare lines, lists, quotes; hard-wrapped lines are joined again.
enum PlainTextReader {
    static func article(_ text: String) -> Article {
        let lines = PlainTextLines(text)
        let paragraphs = lines.paragraphs()
        let headings = PlainTextHeadings(paragraphs)
        var builder = TextBuilder()
        var blocks: [Block] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let text = NFC.normalized(paragraph.text)
            switch paragraph.kind {
            case .list(let ordered, let entries):
                var items: [Block.Item] = []
                for (number, entry) in entries.enumerated() {
                    let entry = NFC.normalized(entry)
                    if number > 0 { builder.append("\n") }
                    items.append(Block.Item(span: number == 0 ? builder.appendBlock(entry) : builder.append(entry), level: 0))
                }
                guard let first = items.first, let last = items.last else { continue }
                blocks.append(Block(.list(ordered: ordered, items: items), span: Span(first.span.start, last.span.end)))
            case .quote: blocks.append(Block(.quote, span: builder.appendBlock(text)))
            case .code: blocks.append(Block(.code, span: builder.appendBlock(text)))
            case .heading(let level):
                blocks.append(Block(.heading(level: level, inferred: true, confidence: 1), span: builder.appendBlock(text)))
            case .text:
                let span = builder.appendBlock(text)
                if let confidence = headings.confidence(at: index) {
                    blocks.append(Block(.heading(level: 2, inferred: true, confidence: confidence), span: span))
                } else {
                    blocks.append(Block(.paragraph(role: nil), span: span))
                }
            }
        }
        let characters = builder.text.unicodeScalars.count { !$0.properties.isWhitespace }
        return Article(
            text: builder.text, blocks: blocks,
            measures: PageMeasures(characters: characters, proseCharacters: characters, bodyProseCharacters: characters),
            charset: Provenance.Charset(name: "utf-8", decidedBy: .fallback))
    }
}
