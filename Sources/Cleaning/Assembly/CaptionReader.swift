import Documents
import Markup

/// Reads what stands under a picture: the caption, and apart from it the credit where the markup parts the two.
///
/// A credit is what an element says is one by a class word (credit, copyright, source), wherever in the figure it stands; or a
/// `<small>` or `<cite>` that begins or ends the caption. Words alone ("Photo: …") part nothing.
struct CaptionReader {
    struct Caption: Equatable {
        var text: String?
        var credit: String?
    }

    let tree: HTMLTree

    func caption(of figure: HTMLTree.Node) -> Caption {
        let place = captionNode(in: figure)
        let within = place.map { $0..<tree.end(of: $0) }
        let credits = credits(in: figure, caption: within)
        var caption = Caption()
        if let within { caption.text = text(of: within, without: credits) }
        let words = credits.map { text(of: $0..<tree.end(of: $0), without: []) }.compactMap(\.self)
        var distinct: [String] = []
        for word in words where !distinct.contains(word) { distinct.append(word) }
        if !distinct.isEmpty { caption.credit = distinct.joined(separator: " ") }
        return caption
    }

    /// `<figcaption>`, or an element that its class calls a caption: WordPress has had those for longer than HTML.
    private func captionNode(in figure: HTMLTree.Node) -> HTMLTree.Node? {
        if let node = tree.first(.figcaption, in: figure) { return node }
        return ((figure + 1)..<max(figure + 1, tree.end(of: figure))).first { hasWord($0, Self.captionWords) }
    }

    /// Elements, in document order, none inside another.
    private func credits(in figure: HTMLTree.Node, caption: Range<HTMLTree.Node>?) -> [HTMLTree.Node] {
        var found: [HTMLTree.Node] = []
        var node = figure + 1
        while node < tree.end(of: figure) {
            if isCredit(node, caption) {
                found.append(node)
                node = tree.end(of: node)
            } else {
                node += 1
            }
        }
        return found
    }

    private func isCredit(_ node: HTMLTree.Node, _ caption: Range<HTMLTree.Node>?) -> Bool {
        let tag = tree.tag(node)
        guard tag != .text, tag != .img, tag != .source, tag != .picture, tag != .figcaption else { return false }
        if hasWord(node, Self.creditWords) {
            // A class on the figure's own box says nothing of the caption in it.
            return caption.map { !(node < $0.lowerBound && tree.end(of: node) > $0.lowerBound) } ?? true
        }
        guard tag == .small || tag == .cite, let caption, caption.contains(node) else { return false }
        let before = text(of: caption.lowerBound..<node, without: [])
        let after = text(of: tree.end(of: node)..<caption.upperBound, without: [])
        return (before == nil) != (after == nil)
    }

    private static let creditWords: Set<String> = ["credit", "credits", "copyright", "source"]
    private static let captionWords: Set<String> = ["caption", "figcaption"]

    /// Whether a class name of the element has one of the words: `image-credit`, `imageCredit`, `wp-caption-text`.
    private func hasWord(_ node: HTMLTree.Node, _ words: Set<String>) -> Bool {
        guard tree.tag(node) != .text, let range = tree.valueRange(node, .class) else { return false }
        var word = ""
        for byte in tree.bytes[range].prefix(400) {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLetter = isUpper || (0x61...0x7A).contains(byte)
            if !isLetter || isUpper {
                if words.contains(word) { return true }
                word = ""
            }
            if isLetter { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
        }
        return words.contains(word)
    }

    /// The visible text of some nodes, white space collapsed, in NFC, without separators at its ends; `nil` where there is none.
    private func text(of range: Range<HTMLTree.Node>, without left: [HTMLTree.Node]) -> String? {
        var bytes: [UInt8] = []
        var node = range.lowerBound
        while node < range.upperBound {
            let tag = tree.tag(node)
            if left.contains(node) || (tag != .text && tag.isUnseen) {
                bytes.append(0x20)
                node = tree.end(of: node)
                continue
            }
            if tag == .text { bytes += tree.bytes[tree.textRange(node)] } else if tag.isBlock || tag == .br { bytes.append(0x20) }
            node += 1
        }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        var kept = words[...]
        while let last = kept.last, Self.isSeparator(last) { kept.removeLast() }
        while let first = kept.first, Self.isSeparator(first) { kept.removeFirst() }
        return kept.isEmpty ? nil : NFC.normalized(kept.joined(separator: " "))
    }

    /// What stands between a caption and its credit.
    private static func isSeparator(_ word: Substring) -> Bool { word.allSatisfy { "|/·•–—-".contains($0) } }
}
