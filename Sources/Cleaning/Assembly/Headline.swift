import Documents
import Markup

/// The page's headline where it was taken for a part of the body: a record has it in its title, and not in its text.
struct Headline {
    let tree: HTMLTree
    let segmentation: Segmentation
    let evidence: PageEvidence

    /// The choice without the headline: an `<h1>` before the first prose of the body if the page has no other, and any heading
    /// there that says what the page calls itself.
    func removed(from keep: [Bool]) -> [Bool] {
        var keep = keep
        let isOnly = evidence.marks.count { $0.kind == .h1 } == 1
        for index in keep.indices where keep[index] {
            guard let level = level(of: segmentation.segments[index].node) else { break }
            if level == 1 && isOnly || isTitle(segmentation.text(segmentation.segments[index])) { keep[index] = false }
        }
        return keep
    }

    private func level(of node: HTMLTree.Node) -> Int? {
        var current = node
        while current > 0 {
            if let level = tree.tag(current).headingLevel { return tree.end(of: current) - current <= 40 ? level : nil }
            current = tree.parent(of: current)
        }
        return nil
    }

    private func isTitle(_ text: String) -> Bool {
        let words = NFC.words(text)
        guard !words.isEmpty else { return false }
        let names = [evidence.meta("og:title"), evidence.meta("twitter:title"), evidence.title].compactMap(\.self).map(NFC.words)
        // `<title>` has the site's name behind the headline, set off by a mark that is no word.
        return names.contains { $0 == words || (words.count >= 3 && $0.starts(with: words) && $0.count <= words.count + 6) }
    }
}
