import Markup

/// Cuts a page into segments: text between block boundaries and double line breaks.
///
/// White space collapses as in a browser (CSS Text 3, section 4.1), no-break spaces with it; soft hyphens, zero-width spaces and
/// byte order marks, which nobody sees, are dropped.
struct Segmenter {
    static func segments(of tree: HTMLTree) -> Segmentation {
        var segmenter = Segmenter(tree: tree)
        segmenter.run()
        return segmenter.result
    }

    private struct Level {
        var node: HTMLTree.Node
        var end: Int
        var isBlock: Bool
        var link: Bool
        var bold: Bool
        var italic: Bool
        var hidden: Bool
        var preformatted: Bool

        /// Anything changes where it ends.
        var matters: Bool { isBlock || link || bold || italic || hidden || preformatted }
    }

    private let tree: HTMLTree
    private var result = Segmentation()
    private var levels: [Level] = []
    private var blocks: [HTMLTree.Node] = []
    // Of what is open at the moment
    private var linkDepth = 0
    private var boldDepth = 0
    private var italicDepth = 0
    private var hiddenDepth = 0
    private var preformattedDepth = 0
    private var openLink: (node: HTMLTree.Node, start: Int)?
    // Of the segment under way
    private var segment: Segment
    private var pendingSpace = false
    private var breakRun = 0

    private init(tree: HTMLTree) {
        self.tree = tree
        result.bytes.reserveCapacity(tree.bytes.count)
        segment = Self.empty(at: 0, node: 0, link: 0)
    }

    private static func empty(at byte: Int, node: HTMLTree.Node, link: Int) -> Segment {
        Segment(
            node: node, firstNode: -1, range: byte..<byte, characters: 0, linkedCharacters: 0, boldCharacters: 0,
            italicCharacters: 0, links: link..<link, breaks: 0, isHidden: false, isPreformatted: false)
    }

    private mutating func run() {
        var index = 0
        let count = tree.count
        while index < count {
            while let level = levels.last, level.end <= index { leave(level) }
            let tag = tree.tag(index)
            if tag == .text {
                add(index)
                index += 1
            } else if tag.isUnseen, !(tag == .template && tree.has(index, .shadowrootmode)), !(tag == .object || tag == .map) {
                index = tree.end(of: index)
            } else {
                enter(index, tag)
                index += 1
            }
        }
        while let level = levels.last { leave(level) }
        flush()
    }

    private mutating func enter(_ node: HTMLTree.Node, _ tag: HTMLTag) {
        switch tag {
        case .br: return lineBreak()
        case .hr: return flush()
        case .wbr, .img, .source, .area: return
        default: break
        }
        var isBlock = tag.isBlock
        if tag == .button, let outer = blocks.last, [.h1, .h2, .h3, .h4, .h5, .h6, .dt, .summary].contains(tree.tag(outer)) {
            isBlock = false
        }
        let level = Level(
            node: node, end: tree.end(of: node), isBlock: isBlock, link: tag == .a, bold: tag == .b || tag == .strong,
            italic: tag == .i || tag == .em, hidden: isHidden(node), preformatted: tag == .pre || tag == .listing || tag == .xmp)
        guard level.matters else { return }
        if isBlock {
            flush()
            blocks.append(node)
        }
        if level.link {
            linkDepth += 1
            closeLink()
            openLink = (node, result.bytes.count)
        }
        if level.bold { boldDepth += 1 }
        if level.italic { italicDepth += 1 }
        if level.hidden { hiddenDepth += 1 }
        if level.preformatted { preformattedDepth += 1 }
        levels.append(level)
    }

    private mutating func leave(_ level: Level) {
        levels.removeLast()
        if level.link {
            closeLink()
            linkDepth -= 1
        }
        if level.isBlock {
            flush()
            blocks.removeLast()
        }
        if level.bold { boldDepth -= 1 }
        if level.italic { italicDepth -= 1 }
        if level.hidden { hiddenDepth -= 1 }
        if level.preformatted { preformattedDepth -= 1 }
    }

    private mutating func closeLink() {
        guard let link = openLink else { return }
        openLink = nil
        let start = max(link.start, segment.range.lowerBound)
        guard start < result.bytes.count else { return }
        // A space that came before the link's first word is not part of it.
        let first = result.bytes[start] == 0x20 || result.bytes[start] == 0x0A ? start + 1 : start
        if first < result.bytes.count { result.links.append(InlineLink(node: link.node, range: first..<result.bytes.count)) }
    }

    private func isHidden(_ node: HTMLTree.Node) -> Bool {
        guard tree.hasAttributes(node) else { return false }
        if tree.has(node, .hidden) { return true }
        if let range = tree.valueRange(node, .ariaHidden), tree.bytes[range].elementsEqual("true".utf8) { return true }
        guard let range = tree.valueRange(node, .style) else { return false }
        return Self.hides(tree.bytes[range])
    }

    /// `display: none` or `visibility: hidden`.
    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        let (displayNone, visibilityHidden) = (Self.displayNone, Self.visibilityHidden)
        var shown = 0
        var visible = 0
        for byte in style.prefix(1000) where byte > 0x20 {
            let lower = byte | 0x20
            shown = displayNone[shown] == lower ? shown + 1 : displayNone[0] == lower ? 1 : 0
            visible = visibilityHidden[visible] == lower ? visible + 1 : visibilityHidden[0] == lower ? 1 : 0
            if shown == displayNone.count || visible == visibilityHidden.count { return true }
        }
        return false
    }

    // The first letter of either stands in it once: after a mismatch the search begins anew with the byte that did not match.
    private static let displayNone = Array("display:none".utf8)
    private static let visibilityHidden = Array("visibility:hidden".utf8)

    private mutating func lineBreak() {
        breakRun += 1
        if breakRun >= 2 { return flush() }
        guard segment.firstNode >= 0 else { return }
        trimTrailingSpace()
        result.bytes.append(0x0A)
        pendingSpace = false
        segment.breaks += 1
    }

    private mutating func trimTrailingSpace() {
        while let last = result.bytes.last, result.bytes.count > segment.range.lowerBound, last == 0x20 {
            result.bytes.removeLast()
        }
    }

    private mutating func add(_ node: HTMLTree.Node) {
        if preformattedDepth > 0 { return addPreformatted(node) }
        var characters = 0
        tree.bytes.withUnsafeBufferPointer { bytes in
            let range = tree.textRange(node)
            var index = range.lowerBound
            let end = range.upperBound
            while index < end {
                let byte = bytes[index]
                if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                    pendingSpace = true
                    index += 1
                    continue
                }
                if byte > 0x20, byte < 0x7F {
                    // Words with single blanks between them stay as they are.
                    let start = index
                    var blanks = 0
                    while index < end, bytes[index] < 0x7F {
                        if bytes[index] <= 0x20 {
                            guard bytes[index] == 0x20, index + 1 < end, bytes[index + 1] > 0x20, bytes[index + 1] < 0x7F else {
                                break
                            }
                            blanks += 1
                        }
                        index += 1
                    }
                    beginWord(node)
                    result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    characters += index - start - blanks
                    continue
                }
                var length = 1
                if byte >= 0x80 {
                    length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                    let second = index + 1 < end ? bytes[index + 1] : 0
                    if byte == 0xC2, second == 0xA0 {
                        pendingSpace = true
                        index += 2
                        continue
                    }
                    if byte == 0xC2, second == 0xAD {
                        index += 2
                        continue
                    }
                    if byte == 0xE2, second == 0x80, index + 2 < end {
                        let third = bytes[index + 2]
                        if third == 0x8B {
                            index += 3
                            continue
                        }
                        if third == 0xA8 || third == 0xA9 {
                            pendingSpace = true
                            index += 3
                            continue
                        }
                    }
                    if byte == 0xEF, second == 0xBB, index + 2 < end, bytes[index + 2] == 0xBF {
                        index += 3
                        continue
                    }
                } else {
                    // A control.
                    index += 1
                    continue
                }
                beginWord(node)
                let stop = min(index + length, end)
                result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<stop]))
                index = stop
                characters += 1
            }
        }
        count(characters)
    }

    @inline(__always)
    private mutating func beginWord(_ node: HTMLTree.Node) {
        if segment.firstNode < 0 { open(node) }
        if pendingSpace {
            if result.bytes.count > segment.range.lowerBound, result.bytes.last != 0x0A { result.bytes.append(0x20) }
            pendingSpace = false
        }
    }

    private mutating func addPreformatted(_ node: HTMLTree.Node) {
        let range = tree.textRange(node)
        var characters = 0
        for byte in tree.bytes[range] where byte != 0x0D {
            if byte > 0x20, byte & 0xC0 != 0x80 { characters += 1 }
            if segment.firstNode < 0 {
                // The line break right after `<pre>` is not part of it.
                if byte == 0x0A { continue }
                open(node)
                segment.isPreformatted = true
            }
            result.bytes.append(byte)
        }
        pendingSpace = false
        count(characters)
    }

    private mutating func open(_ node: HTMLTree.Node) {
        segment.firstNode = node
        segment.node = blocks.last ?? 0
        segment.isHidden = hiddenDepth > 0
        pendingSpace = false
    }

    private mutating func count(_ characters: Int) {
        guard characters > 0 else { return }
        breakRun = 0
        segment.characters += characters
        if linkDepth > 0 { segment.linkedCharacters += characters }
        if boldDepth > 0 { segment.boldCharacters += characters }
        if italicDepth > 0 { segment.italicCharacters += characters }
    }

    private mutating func flush() {
        // A link around blocks goes on in the next segment.
        let continuing = openLink?.node
        closeLink()
        while let last = result.bytes.last, result.bytes.count > segment.range.lowerBound, last == 0x20 || last == 0x0A {
            result.bytes.removeLast()
        }
        let end = result.bytes.count
        if segment.characters > 0 {
            segment.range = segment.range.lowerBound..<end
            segment.links = segment.links.lowerBound..<result.links.count
            for index in segment.links where result.links[index].range.upperBound > end {
                result.links[index].range = result.links[index].range.lowerBound..<end
            }
            result.segments.append(segment)
        } else {
            result.bytes.removeSubrange(segment.range.lowerBound...)
            result.links.removeSubrange(segment.links.lowerBound...)
        }
        segment = Self.empty(at: result.bytes.count, node: blocks.last ?? 0, link: result.links.count)
        pendingSpace = false
        breakRun = 0
        if let continuing { openLink = (continuing, result.bytes.count) }
    }
}
