import CXML2

/// Puts libxml2's events and the shorthand of a page together to an `HTMLTree`. Lives for one parse, on one thread, and does not
/// move meanwhile.
struct HTMLEventReader {
    private let shorthand: HTMLShorthand
    /// Belongs to the parser, which outlives the reader's use.
    private let context: htmlParserCtxtPtr
    private var entries = ContiguousArray<HTMLTree.Entry>()
    /// The open elements, outermost first.
    private var open: [Int32] = []
    /// The first of the pieces that nothing has been heard of.
    private var next = 0
    private var sawSentinel = false

    init(_ shorthand: HTMLShorthand, _ context: htmlParserCtxtPtr) {
        self.shorthand = shorthand
        self.context = context
        entries.reserveCapacity(shorthand.pieces.count + 8)
    }

    /// The reader that a C callback was handed.
    @inline(__always)
    static func at(_ data: UnsafeMutableRawPointer) -> UnsafeMutablePointer<HTMLEventReader> {
        data.assumingMemoryBound(to: HTMLEventReader.self)
    }

    /// The piece that ends where the parser stands. Pieces before it stood where no element can be, and have been dropped.
    private mutating func piece() -> HTMLShorthand.Piece? {
        guard let input = context.pointee.input else { return nil }
        let place = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        while next < shorthand.pieces.count, Int(shorthand.pieces[next].end) < place { next += 1 }
        guard next < shorthand.pieces.count, Int(shorthand.pieces[next].end) == place else { return nil }
        return shorthand.pieces[next]
    }

    mutating func start(_ name: UnsafePointer<xmlChar>) {
        let name = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        let hash = NameHash.of(name)
        var entry = HTMLTree.Entry(
            tag: .unknown, attributeCount: 0, parent: open.last ?? -1, end: 0, start: Int32(shorthand.attributes.count), length: 0
        )
        if let piece = piece(), piece.tag != .text, piece.name == hash {
            next += 1
            entry.tag = piece.tag
            entry.attributeCount = piece.attributeCount
            entry.start = piece.start
            entry.length = piece.length
        } else {
            // One that the parser, or the cleaner, has put there: html, head, body, p. Or the sentinel, which keeps its place on
            // the stack, so that its end finds it.
            if hash == HTMLTokenCleaner.sentinelHash { sawSentinel = true }
            entry.tag = HTMLTag.named(hash: hash) ?? (name.contains(UInt8(ascii: "-")) ? .custom : .unknown)
        }
        open.append(Int32(entries.count))
        entries.append(entry)
    }

    mutating func end() {
        // libxml2's events nest properly: an end always is the innermost element's.
        guard let node = open.popLast() else { return }
        entries[Int(node)].end = Int32(entries.count)
    }

    mutating func text() {
        guard let piece = piece(), piece.tag == .text else { return }
        next += 1
        let parent = open.last ?? -1
        // What stood between two texts may have been dropped.
        if let last = entries.indices.last, entries[last].tag == .text, entries[last].parent == parent,
            entries[last].start + entries[last].length == piece.start
        {
            entries[last].length += piece.length
            return
        }
        entries.append(
            .init(
                tag: .text, attributeCount: 0, parent: parent, end: Int32(entries.count) + 1, start: piece.start,
                length: piece.length))
    }

    mutating func finish(_ cleaned: HTMLTokenCleaner.Result) -> HTMLTree {
        while let node = open.popLast() { entries[Int(node)].end = Int32(entries.count) }
        return HTMLTree(
            entries: entries, attributes: shorthand.attributes, bytes: shorthand.content, jsonLD: cleaned.jsonLD,
            dataScripts: cleaned.dataScripts, scriptBytes: cleaned.scriptBytes, isComplete: sawSentinel)
    }
}
