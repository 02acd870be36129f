import Documents
import Markup

/// Readers' comments under an article: what they are, and which segments are theirs.
struct CommentReader {
    struct Found {
        var comments: [Comment] = []
        /// For each segment whether it stands where the comments do.
        var isTheirs: [Bool]
    }

    private let structure: PageStructure
    private let tree: HTMLTree
    private let markup: CommentMarkup

    init(_ structure: PageStructure) {
        self.structure = structure
        tree = structure.tree
        markup = CommentMarkup(tree: tree)
    }

    /// The choice without the comments, and the comments. A thread keeps its posts: a page that calls itself one, and a page
    /// that has no story outside of what is marked as comments.
    func parted(from keep: [Bool]) -> (keep: [Bool], comments: [Comment]) {
        let found = find()
        guard found.isTheirs.contains(true), !markup.isThread else { return (keep, []) }
        let own = keep.indices.filter { keep[$0] && !found.isTheirs[$0] }
        let characters = own.reduce(0) { $0 + structure.segmentation.segments[$1].characters }
        let theirs = keep.indices.reduce(0) {
            $0 + (keep[$1] && found.isTheirs[$1] ? structure.segmentation.segments[$1].characters : 0)
        }
        guard characters >= Self.shortestStory, characters * Self.longestTail >= theirs else { return (keep, []) }
        return (zip(keep, found.isTheirs).map { $0 && !$1 }, found.comments)
    }

    /// What a story has at least, in code points, and how much longer the part of the comments that was taken for a story may
    /// be: beyond that the page is there for them.
    private static let shortestStory = 80
    private static let longestTail = 8

    private func find() -> Found {
        var found = Found(isTheirs: [Bool](repeating: false, count: structure.segmentation.segments.count))
        let headline = tree.first(.h1) ?? -1
        let mayName = structure.classes.values.map(markup.mayName)
        var node = structure.body + 1
        let end = tree.end(of: structure.body)
        while node < end {
            let mayBe = structure.classes.number(of: node).map { mayName[$0] } ?? false || markup.mayBeMarked(node)
            let isList = mayBe && markup.isList(node)
            guard isList || mayBe && markup.isComment(node), !(node..<tree.end(of: node)).contains(headline) else {
                node += 1
                continue
            }
            for index in structure.segments(in: node) { found.isTheirs[index] = true }
            if isList { read(list: node, &found) } else { read(item: node, &found) }
            node = tree.end(of: node)
        }
        return found
    }

    private func read(list: HTMLTree.Node, _ found: inout Found) {
        let marked = outermostComments(in: list)
        for item in marked { read(item: item, &found) }
        if marked.isEmpty { for item in plainItems(in: list) where isPlausible(item) { read(item: item, &found) } }
    }

    private func outermostComments(in outer: HTMLTree.Node) -> [HTMLTree.Node] {
        var items: [HTMLTree.Node] = []
        var node = outer + 1
        while node < tree.end(of: outer) {
            if tree.tag(node) != .text, markup.isComment(node) {
                items.append(node)
                node = tree.end(of: node)
            } else {
                node += 1
            }
        }
        return items
    }

    /// The children of a list that marks none of its items, through boxes that hold nothing else.
    private func plainItems(in list: HTMLTree.Node) -> [HTMLTree.Node] {
        let tags: Set<HTMLTag> = [.li, .article, .div, .p, .blockquote]
        let children = tree.children(of: list).filter {
            (tags.contains(tree.tag($0)) || tree.tag($0) == .ol || tree.tag($0) == .ul) && structure.characters(in: $0) > 0
        }
        if children.count == 1, ![.li, .article, .p, .blockquote].contains(tree.tag(children[0])) {
            let inner = plainItems(in: children[0])
            if !inner.isEmpty, tree.tag(children[0]) != .div || inner.count > 1 { return inner }
        }
        return children.filter { tags.contains(tree.tag($0)) && tree.first(.form, in: $0) == nil }
    }

    /// What nothing marks as a comment has to look like one: a sentence, or a name or a date with it.
    private func isPlausible(_ item: HTMLTree.Node) -> Bool {
        structure.segments(in: item).contains { structure.facts[$0].endsSentence && structure.facts[$0].words >= 3 }
            || first(in: item, outside: []) { (markup.isAuthor($0) || markup.isDate($0)) && isShort($0) } != nil
    }

    /// Reads a comment, and the answers inside it after it.
    private func read(item: HTMLTree.Node, _ found: inout Found) {
        let answers = outermostComments(in: item).filter { isAnswer($0) }
        var author: String?
        var date: String?
        var used: [Range<HTMLTree.Node>] = answers.map { $0..<tree.end(of: $0) }
        let body = first(in: item, outside: used) { markup.isText($0) && structure.characters(in: $0) > 0 }
        if let node = first(in: item, outside: used, where: { markup.isAuthor($0) && isShort($0) && $0 != body }) {
            author = innermostAuthor(node)
            used.append(node..<tree.end(of: node))
        }
        if let node = first(
            in: item, outside: answers.map { $0..<tree.end(of: $0) }, where: { markup.isDate($0) && isShort($0) && $0 != body })
        {
            date = [tree.value(node, .datetime), tree.value(node, .content), tree.text(of: node)].compactMap(\.self)
                .first { !$0.isEmpty }
            used.append(node..<tree.end(of: node))
        }
        // A name in bold before everything else, in one line with the date.
        if author == nil,
            let node = first(in: item, outside: used, where: { [.b, .strong].contains(tree.tag($0)) && isShort($0) }),
            tree.text(of: item).hasPrefix(tree.text(of: node)), isFewWords(tree.text(of: node))
        {
            author = NFC.normalized(tree.text(of: node))
            used.append(node..<tree.end(of: node))
        }
        var texts: [String] = []
        for index in structure.segments(in: body ?? item) {
            let segment = structure.segmentation.segments[index]
            guard !used.contains(where: { $0.contains(segment.firstNode) }), !isControl(segment, in: item) else { continue }
            let text = NFC.normalized(structure.segmentation.text(segment))
            if author == nil, texts.isEmpty, isName(segment, index) { author = text } else { texts.append(text) }
        }
        // Counters and the words of buttons that are none come after the text.
        while texts.count > 1, let last = texts.last, isLabel(last) { texts.removeLast() }
        let text = texts.joined(separator: "\n\n")
        // A frame around a comment may look like one.
        let isFrame = author == nil && found.comments.last?.text == text
        if !text.isEmpty, !isFrame { found.comments.append(Comment(author: author, date: date, text: text)) }
        for answer in answers { read(item: answer, &found) }
    }

    /// A comment in a comment answers it, unless it is its only frame: `li.comment > article.comment`.
    private func isAnswer(_ node: HTMLTree.Node) -> Bool {
        var parent = tree.parent(of: node)
        while parent > structure.body, !markup.isComment(parent) { parent = tree.parent(of: parent) }
        return structure.characters(in: node) * 10 < structure.characters(in: parent) * 9
    }

    private func isShort(_ node: HTMLTree.Node) -> Bool {
        structure.characters(in: node) <= 80 && tree.end(of: node) - node <= 24
            && (tree.has(node, .content) || tree.has(node, .datetime) || structure.segments(in: node).count > 0
                || !tree.text(of: node).isEmpty)
    }

    /// Of a box that holds a name and more, the name.
    private func innermostAuthor(_ node: HTMLTree.Node) -> String? {
        let inner = first(in: node, outside: []) { markup.isAuthor($0) && !tree.text(of: $0).isEmpty }
        let text = NFC.normalized(tree.text(of: inner ?? node))
        let name = text.isEmpty ? tree.value(node, .content) ?? "" : text
        return name.isEmpty || name.contains("<") ? nil : name
    }

    private func first(
        in outer: HTMLTree.Node, outside ranges: [Range<HTMLTree.Node>], where isWanted: (HTMLTree.Node) -> Bool
    ) -> HTMLTree.Node? {
        var node = outer + 1
        while node < tree.end(of: outer) {
            if let range = ranges.first(where: { $0.contains(node) }) {
                node = range.upperBound
                continue
            }
            if tree.tag(node) != .text, isWanted(node) { return node }
            node += 1
        }
        return nil
    }

    private func isFewWords(_ text: String) -> Bool {
        let facts = TextFacts(Array(text.utf8)[...])
        return (1...5).contains(facts.words) && !facts.endsSentence
    }

    private func isLabel(_ text: String) -> Bool {
        let facts = TextFacts(Array(text.utf8)[...])
        return facts.words <= 1 && !facts.endsSentence
    }

    /// Buttons and links to answer, to like, to report; headings of the comments' part.
    private func isControl(_ segment: Segment, in item: HTMLTree.Node) -> Bool {
        if segment.linkDensity > 0.9, segment.characters <= 60 { return true }
        var node = segment.node
        while node > item {
            if [.button, .form, .nav].contains(tree.tag(node)) { return true }
            node = tree.parent(of: node)
        }
        return false
    }

    /// A line of its own, all bold or a heading, of few words.
    private func isName(_ segment: Segment, _ index: Int) -> Bool {
        let isSetOff = segment.boldCharacters == segment.characters || tree.tag(segment.node).headingLevel != nil
        return isSetOff && structure.facts[index].words <= 5 && !structure.facts[index].endsSentence
    }
}
