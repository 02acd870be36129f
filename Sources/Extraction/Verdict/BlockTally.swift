import Documents

/// The body's blocks, counted. Lengths are code points.
struct BlockTally {
    private(set) var characters = 0
    private(set) var paragraphs = 0
    private(set) var headings = 0
    private(set) var listCharacters = 0
    private(set) var sentences = 0
    private var paragraphCharacters = 0

    var meanParagraph: Double { paragraphs == 0 ? 0 : Double(paragraphCharacters) / Double(paragraphs) }
    var sentencesPerParagraph: Double { paragraphs == 0 ? 0 : Double(sentences) / Double(paragraphs) }

    init(_ article: Article) {
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
        var text = article.text
        sentences = text.withUTF8(Self.sentenceMarks)
    }

    /// Full stops, exclamation and question marks, in any of the scripts that have their own: `.!?`, `。！？`, `।`, `؟`.
    private static func sentenceMarks(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var mayHaveOthers: UInt8 = 0
        marks.withUnsafeBufferPointer { marks in
            for byte in utf8 {
                let mark = marks[Int(byte)]
                count &+= Int(mark & 1)
                mayHaveOthers |= mark
            }
        }
        guard mayHaveOthers & 2 != 0 else { return count }
        // A character's later bytes are zero where the text has ended.
        func byte(_ index: Int) -> UInt8 { index < utf8.count ? utf8[index] : 0 }
        for index in utf8.indices where marks[Int(utf8[index])] & 2 != 0 {
            switch utf8[index] {
            case 0xD8 where byte(index + 1) == 0x9F: count += 1
            case 0xE0 where byte(index + 1) == 0xA5 && byte(index + 2) == 0xA4: count += 1
            case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x82: count += 1
            case 0xEF where byte(index + 1) == 0xBC && (byte(index + 2) == 0x81 || byte(index + 2) == 0x9F): count += 1
            default: break
            }
        }
        return count
    }

    /// By a character's first byte: 1 for marks of ASCII, 2 where one of the others may begin.
    private static let marks: [UInt8] = {
        var marks = [UInt8](repeating: 0, count: 256)
        for byte in [0x2E, 0x21, 0x3F] { marks[byte] = 1 }
        for byte in [0xD8, 0xE0, 0xE3, 0xEF] { marks[byte] = 2 }
        return marks
    }()
}
