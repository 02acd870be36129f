import Documents
import Testing

@testable import Annotation

/// An article of our own, every name, quotation and source of which is expected, and nothing else.
@Suite struct ArticleTests {
    private static let paragraphs = [
        "When Lima cautioned Quito against a “costly illusion” over the Napo river, few in the Andes were surprised. Peru has long been "
            + "one of Ecuador’s closest partners in South America.",
        "The Peruvian transport ministry’s statement, first reported by Reuters, spoke of U.S. engineers and a Spanish dredger. Quito "
            + "turned to the Alvarado administration, which has offices in Guayaquil.",
        "Described by the World Bank as the boldest port in the Pacific, the quay at Callao was built by Tarrin Marine Ltd. “We have "
            + "never seen such a tide,” said Elena Quispe, an engineer at the University of Tarrin. “It took the cranes.”",
        "Quispe told Reuters that the crane had cracked. Two people briefed on the talks said the loan was gone. “It is over,” she said.",
        "The Coastal Relief Council (CRC) sent boats from Manta, Ecuador. The CRC has forty of them, according to officials in Quito.",
        "Ecuador’s “costly illusion” remark was withdrawn on the advice of Foreign Minister Tomás Ibarra. Ibarra, who is 61, said in a "
            + "statement that Peruvian sailors were welcome.",
    ]

    private static let wanted = [
        "mention Lima PE", "mention Quito EC", "quotation costly illusion < Lima, cautioned", "mention Napo", "mention Andes",
        "mention Peru PE",
        "mention Ecuador EC", "mention South America",
        "attribution Peruvian transport ministry, statement, official", "mention Peruvian transport ministry",
        "mention Peruvian PE",
        "attribution Reuters, reported by, media", "mention Reuters", "mention U.S. US", "mention Spanish ES", "mention Quito EC",
        "mention Alvarado administration", "mention Guayaquil EC",
        "attribution the World Bank, Described by, official", "mention World Bank", "mention Callao PE",
        "mention Tarrin Marine Ltd",
        "quotation We have never seen such a tide, < Elena Quispe, said", "mention Elena Quispe", "mention University of Tarrin",
        "quotation It took the cranes. < Elena Quispe, said",
        "attribution Quispe, told Reuters, person", "mention Quispe = Elena Quispe", "mention Reuters",
        "quotation the crane had cracked < Quispe, told",
        "attribution Two people briefed on the talks, said, anonymous", "quotation It is over, < Quispe, said",
        "mention Coastal Relief Council", "mention CRC = Coastal Relief Council", "mention Manta EC", "mention Ecuador EC",
        "mention CRC = Coastal Relief Council", "attribution officials in Quito, according to, official", "mention Quito EC",
        "mention Ecuador EC", "quotation costly illusion < Ecuador, remark", "mention Tomás Ibarra",
        "attribution Ibarra, said in a statement, person", "mention Ibarra = Tomás Ibarra",
        "quotation Peruvian sailors were welcome < Ibarra, said", "mention Peruvian PE",
    ]

    @Test func `an article has the evidence that a reader marks in it, and nothing else`() {
        let text = Self.paragraphs.joined(separator: "\n\n")
        let scalars = Array(text.unicodeScalars)
        var start = 0
        let blocks = Self.paragraphs.map { paragraph in
            let end = start + paragraph.unicodeScalars.count
            defer { start = end + 2 }
            return Block(.paragraph(role: nil), span: Span(start, end))
        }
        let found = annotator.annotations(of: text, blocks, Setting(language: "en"))
        let lines = found.compactMap { note -> String? in
            #expect(String(String.UnicodeScalarView(scalars[note.span.start..<note.span.end])) == note.exact)
            func exact(_ name: String) -> String { note.details.first { $0.name == name }?.value["exact"]?.string ?? "-" }
            switch note.type {
            case "mention" where note.detail("kind") != "designation":
                let name = note.detail("name") ?? ""
                let isShort = note.detail("kind") != "place" && name != note.exact
                return "mention \(note.exact)\(isShort ? " = \(name)" : "")\(note.detail("country").map { " " + $0 } ?? "")"
            case "quotation":
                let content = note.details.first { $0.name == "content" }!.value
                let inside = String(String.UnicodeScalarView(scalars[content["start"]!.int!..<content["end"]!.int!]))
                return "quotation \(inside) < \(exact("speaker")), \(note.detail("cue") ?? "-")"
            case "attribution": return "attribution \(exact("source")), \(note.detail("cue")!), \(note.detail("kind")!)"
            default: return nil
            }
        }
        #expect(lines == Self.wanted)
    }
}
