import Documents
import Markup
import Testing

@testable import Cleaning

@Suite("Headline and the lines around it")
struct SurroundingLinesTests {
    private static let prose =
        "The harbour authority said on Monday that the new quay will open in March, eleven months behind its plan and at a cost."

    private func evidence(_ html: String) throws -> PageEvidence {
        let tree = try HTMLParser.parse(Array(html.utf8))
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        let base = WebAddress("https://h.example/d/p")
        let evidence = EvidenceCollector(tree: tree, base: base).collect()
        return SurroundingLines(structure: structure, evidence: evidence, base: base).added(keep: structure.isProse)
    }

    @Test("the headline is the heading that says what the title says, not the logo's")
    func headline() throws {
        let found = try evidence(
            "<title>New quay opens in March | Post</title><body><h1>The Harbour Post</h1><h2>New quay opens in March</h2><p>\(Self.prose)</p>"
        )
        #expect(found.headline == "New quay opens in March")
        #expect(found.headlinePosition != nil && found.headlinePosition != found.marks.first { $0.kind == .h1 }?.position)
    }

    @Test("a standfirst inside the heading is left out of it")
    func standfirst() throws {
        let found = try evidence(
            "<title>New quay opens in March</title><body><h1><div>New quay opens in March</div><div>Eleven months late</div></h1><p>\(Self.prose)</p>"
        )
        #expect(found.headline == "New quay opens in March")
    }

    @Test("short lines are told with their place, links and pictures' texts; prose and what is hidden are not")
    func lines() throws {
        let found = try evidence(
            """
            <title>New quay opens in March</title><body><p>Harbour</p><h1>New quay opens in March</h1><p>\(Self.prose)</p>
            <img src=a.jpg alt="Anna Berg"><div>By <a href=/anna>Anna Berg</a></div><div hidden>Secret</div>
            <p>\(Self.prose)</p><p>\(Self.prose)</p><p>\(Self.prose)</p><p>Written by Luis Ortega</p>
            """)
        let short = found.lines.filter { $0.text.count < 60 }
        #expect(short.map(\.text) == ["Harbour", "Anna Berg", "By Anna Berg", "Written by Luis Ortega"])
        #expect(short.map(\.place) == [.aboveHeadline, .belowHeadline, .belowHeadline, .end])
        #expect(short.map(\.isPicture) == [false, true, false, false])
        #expect(short[2].links == [PageEvidence.Line.Link(text: "Anna Berg", url: "https://h.example/anna")])
    }
}
