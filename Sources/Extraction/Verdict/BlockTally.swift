import Documents

/// The body's blocks, counted. Lengths are code points.
struct BlockTally {
    private(set) var characters = 0
    private(set) var words = 0
    private(set) var paragraphs = 0
    private(set) var headings = 0
    private(set) var listCharacters = 0
    private(set) var sentences = 0
    private var paragraphCharacters = 0

    var meanParagraph: Double { paragraphs == 0 ? 0 : Double(paragraphCharacters) / Double(paragraphs) }
    var sentencesPerParagraph: Double { paragraphs == 0 ? 0 : Double(sentences) / Double(paragraphs) }

    init(_ article: Article) {
        words = WordTally.words(in: article.text)
        for block in article.blocks {
            guard let span = block.span else { continue }
            let length = span.end - span.start
            characters += length
            switch block.content {
            case .heading: headings += 1
            case .list: listCharacters += length
            case .paragraph, .quote:
                paragraphs += 1
                paragraphCharacters += length
            default: break
            }
        }
        // Sentence marks with something before them, in any of the scripts that have their own.
        for scalar in article.text.unicodeScalars {
            switch scalar {
            case ".", "!", "?", "。", "！", "？", "।", "؟": sentences += 1
            default: break
            }
        }
    }
}
