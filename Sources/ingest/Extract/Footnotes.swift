import Documents
import JSON

/// The evidence in a record's text as footnotes: `[^1]` behind the words, and below the text what each says. A Markdown of GitHub's
/// and Pandoc's; CommonMark shows the marks as they are.
struct Footnotes {
    /// Behind a code point of the text: the marks that stand there.
    private var marks: [(end: Int, text: String)] = []
    private(set) var definitions: [String] = []

    /// No footnotes.
    init() {}

    /// In the order in which their words end. A name that comes again has its footnote once.
    init(_ record: Record) {
        let notes = (record.json["annotations"]?.array ?? []).enumerated().sorted {
            ($0.element["end"]?.int ?? 0, $0.offset) < ($1.element["end"]?.int ?? 0, $1.offset)
        }
        var named: Set<JSONValue> = []
        for (_, note) in notes {
            guard let end = note["end"]?.int else { continue }
            if note["type"]?.string == "mention", !named.insert([note["kind"] ?? .null, note["name"] ?? .null]).inserted {
                continue
            }
            let number = definitions.count + 1
            definitions.append("[^\(number)]: " + MarkdownText.oneLine(EvidenceNote.sentence(note)))
            if marks.last?.end == end {
                marks[marks.count - 1].text += "[^\(number)]"
            } else {
                marks.append((end, "[^\(number)]"))
            }
        }
    }

    /// Those that stand behind a code point after `start` and up to `end`.
    func marks(after start: Int, upTo end: Int) -> ArraySlice<(end: Int, text: String)> {
        marks[first(after: start)..<first(after: end)]
    }

    private func first(after position: Int) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].end <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
