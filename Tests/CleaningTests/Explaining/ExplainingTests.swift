import Documents
import Foundation
import Markup
import Testing

@testable import Cleaning

@Suite("Explaining a page")
struct ExplainingTests {
    private let cleaner: Cleaner
    private let model: BodyModel

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        model = try BodyModel(parsing: String(contentsOf: root.appendingPathComponent("share/body-model.tsv"), encoding: .utf8))
        cleaner = Cleaner(model: model)
    }

    private static let sentence = "The harbour authority said on Monday that the new quay will open in March, eleven months late."

    private func page(_ html: String) -> Page { Page(bytes: Array(html.utf8), mediaType: .html) }

    @Test("each segment has its fate, and the kept ones are the text")
    func fates() throws {
        let html = """
            <title>New quay opens</title><body><nav><a href=/>Home</a> <a href=/s>Sport</a> <a href=/w>Weather</a></nav>
            <article><h1>New quay opens</h1><p class=byline>By Anna Berg</p>\((1...5).map { "<p>\($0). \(Self.sentence)</p>" }.joined())
            <p>1. \(Self.sentence)</p></article>
            <section class=comments><div class=comment><p>\(Self.sentence) I doubt it.</p></div></section>
            """
        let explanation = try cleaner.explain(page(html))
        let article = try cleaner.clean(page(html))
        #expect(explanation.method == .model && explanation.threshold.map { (0.3...0.45).contains($0) } == true)
        let kept = explanation.segments.filter { $0.fate.isKept }.map { $0.text.prefix(40) }
        #expect(kept == article.text.split(separator: "\n").map { $0.prefix(40) })
        let repeated = explanation.segments.filter { $0.fate == .repeated }
        #expect(repeated.map(\.text).allSatisfy { $0.hasPrefix("1. The harbour") } && repeated.count == 1)
        #expect(explanation.segments.first?.fate.isKept == false)
        for segment in explanation.segments { #expect((0...1).contains(segment.score) && !segment.reasons.isEmpty) }
    }

    @Test("the reasons and where the trees begin add up to the weight")
    func sums() throws {
        let tree = try HTMLParser.parse(Array("<div class=story><p>\(Self.sentence)</p><p>\(Self.sentence)</p></div>".utf8))
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        let reasons = ModelReasons(model)
        SegmentFeatures(structure).rows().withUnsafeBufferPointer { rows in
            let row = UnsafeBufferPointer(rebasing: rows[0..<SegmentFeatures.width])
            let sum = reasons.reasons(row).reduce(Double(reasons.beginning)) { $0 + $1.weight }
            #expect(abs(sum - Double(model.weight(row))) < 0.01)
        }
    }

    @Test("every feature is evidence of a kind")
    func kinds() {
        let begins = Set(SegmentFeatures.allNames.map { String($0.prefix { $0.isLetter }) })
        #expect(begins.subtracting(ModelReasons.names.keys) == [])
    }

    @Test("plain text is not weighed")
    func plainText() throws {
        let page = Page(bytes: Array(Self.sentence.utf8), mediaType: .plainText)
        #expect(try cleaner.explain(page) == Explanation(method: .plainText))
    }

    @Test("a score is what the weight's logarithm of odds says", arguments: [(0, 0.5), (-0.405, 0.400), (2, 0.881), (-40, 0)])
    func probability(weight: Float, score: Double) {
        #expect(abs(BodyModel.probability(weight) - score) < 0.0005)
    }
}
