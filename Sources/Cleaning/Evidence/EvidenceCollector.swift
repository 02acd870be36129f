import Documents
import Markup

/// Collects what a page says about itself. Believes nothing; leaves that to the extraction.
struct EvidenceCollector {
    private let tree: HTMLTree
    private let base: WebAddress?
    private let classes: ClassNames

    /// - Parameter classes: the tree's, where they have been read already.
    init(tree: HTMLTree, base: WebAddress?, classes: ClassNames? = nil) {
        self.tree = tree
        self.base = base
        self.classes = classes ?? ClassNames(tree)
    }

    /// More marks of one kind than that are a listing's, and say nothing about one article.
    private static let maximumMarks = 60
    /// A byline is short, in nodes: what is longer is something around it.
    private static let longestMark = 80

    func collect() -> PageEvidence {
        var evidence = PageEvidence()
        evidence.jsonLD = tree.jsonLD
        var node = 0
        while node < tree.count {
            switch tree.tag(node) {
            case .html: evidence.language = evidence.language ?? tree.value(node, .lang) ?? tree.value(node, .xmlLang)
            case .title: if evidence.title == nil { evidence.title = text(of: node) }
            case .meta: if let meta = meta(node) { evidence.metas.append(meta) }
            case .link:
                if let relation = relation(node) { evidence.relations.append(relation) }
            case .a where tree.has(node, .rel):
                if let rel = tree.value(node, .rel)?.lowercased(), rel.contains("author") || rel.contains("license"),
                    let relation = relation(node)
                {
                    evidence.relations.append(relation)
                }
            default: break
            }
            if let mark = mark(node), evidence.marks.count(where: { $0.kind == mark.kind }) < Self.maximumMarks {
                evidence.marks.append(mark)
            }
            node += 1
        }
        return evidence
    }

    private func text(of node: HTMLTree.Node) -> String? {
        let text = NFC.normalized(tree.text(of: node))
        return text.isEmpty ? nil : text
    }

    private func meta(_ node: HTMLTree.Node) -> PageEvidence.Meta? {
        guard let content = tree.value(node, .content),
            let name = tree.value(node, .property) ?? tree.value(node, .name) ?? tree.value(node, .itemprop)
                ?? tree.value(node, .httpEquiv)
        else { return nil }
        let trimmed = String(content.drop(while: \.isWhitespace))
        return PageEvidence.Meta(name: name.lowercased(), content: NFC.normalized(trimmed))
    }

    private func relation(_ node: HTMLTree.Node) -> PageEvidence.Relation? {
        guard let rel = tree.value(node, .rel)?.lowercased(), let href = tree.value(node, .href) else { return nil }
        guard let url = base.map({ $0.resolving(href) }) ?? WebAddress(href) else { return nil }
        return PageEvidence.Relation(rel: rel, url: url.text, text: text(of: node) ?? "")
    }

    private func mark(_ node: HTMLTree.Node) -> PageEvidence.Mark? {
        let tag = tree.tag(node)
        guard tag == .h1 || tag == .time || tree.hasAttributes(node), tag != .meta,
            tag == .h1 || tree.end(of: node) - node <= Self.longestMark
        else { return nil }
        let itemprop = tree.value(node, .itemprop)?.lowercased()
        let kind: PageEvidence.Mark.Kind
        let name: String
        if tag == .h1 {
            (kind, name) = (.h1, itemprop ?? "")
        } else if tag == .time {
            (kind, name) = (.time, itemprop ?? "")
        } else if let itemprop, Self.properties.contains(where: { itemprop.contains($0) }) {
            (kind, name) = (.itemprop, itemprop)
        } else if let words = bylineWords(node) {
            (kind, name) = (.byline, words)
        } else {
            return nil
        }
        guard let text = text(of: node) ?? (tree.has(node, .content) || tree.has(node, .datetime) ? "" : nil) else { return nil }
        if kind == .byline, text.unicodeScalars.count > 200 { return nil }
        let links = (node..<tree.end(of: node)).filter { tree.tag($0) == .a }
        let url =
            links.count == 1
            ? tree.value(links[0], .href).flatMap { reference in base.map { $0.resolving(reference)?.text } ?? nil } : nil
        var mark = PageEvidence.Mark(
            kind: kind, name: name, text: text, value: tree.value(node, .datetime) ?? tree.value(node, .content), url: url,
            position: node)
        mark.isCalledChange = kind == .time && isCalledChange(node)
        return mark
    }

    /// `updated` says nothing: microformats have posts call the day of publication that.
    private func isCalledChange(_ node: HTMLTree.Node) -> Bool {
        [node, tree.parent(of: node)].contains { element in
            guard element >= 0, let range = tree.valueRange(element, .class) else { return false }
            return AttributeNames.contains(in: tree.bytes[range]) { _, lastWord in Self.changeWords.contains(lastWord) }
        }
    }

    private static let changeWords = HashedNames("changed modified lastmod lastmodified datemodified")
    private static let properties = ["author", "datepublished", "datemodified", "headline", "name", "creator", "datecreated"]

    /// The class names of an element that its page calls byline, author or date.
    private func bylineWords(_ node: HTMLTree.Node) -> String? {
        let range: Range<Int>
        if let names = tree.valueRange(node, .class) {
            guard classes[node].contains(.byline) else { return nil }
            range = names
        } else {
            guard let names = tree.valueRange(node, .rel) ?? tree.valueRange(node, .id),
                ClassGroups.of(tree.bytes[names]).contains(.byline)
            else { return nil }
            range = names
        }
        return String(decoding: tree.bytes[range], as: UTF8.self)
    }
}
