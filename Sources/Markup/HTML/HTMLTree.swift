/// A parsed page as one plain value: its nodes in document order, in one array, with their text in another.
///
/// A node's descendants are the nodes that follow it up to `end(of:)`, so that a walk is a loop. No libxml2 inside.
public struct HTMLTree: Sendable {
    public typealias Node = Int

    @usableFromInline
    struct Entry: Sendable {
        @usableFromInline var tag: HTMLTag
        @usableFromInline var attributeCount: UInt8
        @usableFromInline var parent: Int32
        /// One past the last descendant.
        @usableFromInline var end: Int32
        /// Text: where it starts in `bytes`. Element: its first entry in `attributes`.
        @usableFromInline var start: Int32
        /// Text: how many bytes it has. Element: the bits of its attributes, `HTMLAttribute.bit`.
        @usableFromInline var length: Int32
    }

    @usableFromInline
    struct AttributeEntry: Sendable {
        @usableFromInline var name: HTMLAttribute
        @usableFromInline var start: Int32
        @usableFromInline var length: Int32
    }

    @usableFromInline var entries: ContiguousArray<Entry>
    @usableFromInline var attributes: ContiguousArray<AttributeEntry>
    /// Text and attribute values, valid UTF-8.
    public internal(set) var bytes: [UInt8]
    /// The bodies of `<script type="application/ld+json">`, in document order.
    public internal(set) var jsonLD: [String]
    /// The bodies of other scripts that hold JSON (`application/json`), in document order.
    public internal(set) var dataScripts: [String]
    /// Bytes of scripts and style sheets that were dropped before parsing.
    public internal(set) var scriptBytes: Int
    /// libxml2 read the page to its end; otherwise what follows the last node is missing.
    public internal(set) var isComplete: Bool

    @inlinable public var count: Int { entries.count }
    @inlinable @inline(__always) public func tag(_ node: Node) -> HTMLTag { entries[node].tag }
    /// The root's parent is -1.
    @inlinable @inline(__always) public func parent(of node: Node) -> Node { Int(entries[node].parent) }
    /// One past the last descendant: the next node that is not inside this one.
    @inlinable @inline(__always) public func end(of node: Node) -> Node { Int(entries[node].end) }
    /// Where a text node's characters lie in `bytes`.
    @inlinable @inline(__always) public func textRange(_ node: Node) -> Range<Int> {
        let start = Int(entries[node].start)
        return start..<(start + Int(entries[node].length))
    }

    /// Whether it is an element with attributes.
    @inlinable @inline(__always) public func hasAttributes(_ node: Node) -> Bool { entries[node].attributeCount > 0 }

    /// Where an attribute's value lies in `bytes`.
    @inlinable @inline(__always) public func valueRange(_ node: Node, _ name: HTMLAttribute) -> Range<Int>? {
        // Most elements have few attributes, and not the one that is asked for.
        entries[node].attributeCount > 0 && entries[node].length & name.bit != 0 ? foundRange(node, name) : nil
    }

    @usableFromInline
    func foundRange(_ node: Node, _ name: HTMLAttribute) -> Range<Int>? {
        let entry = entries[node]
        for index in Int(entry.start)..<(Int(entry.start) + Int(entry.attributeCount)) where attributes[index].name == name {
            let start = Int(attributes[index].start)
            return start..<(start + Int(attributes[index].length))
        }
        return nil
    }

    public func has(_ node: Node, _ name: HTMLAttribute) -> Bool { valueRange(node, name) != nil }

    /// An attribute's value, with its character references resolved.
    public func value(_ node: Node, _ name: HTMLAttribute) -> String? {
        valueRange(node, name).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// All text inside, white space collapsed; blocks and line breaks part words. What is not seen (scripts, styles, options) is
    /// left out.
    public func text(of node: Node) -> String {
        var out: [UInt8] = []
        func part() { if !out.isEmpty, out.last != 0x20 { out.append(0x20) } }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        /// Where the blocks end that are open, innermost last.
        var blockEnds: [Node] = []
        var index = node
        let end = end(of: node)
        while index < end {
            while let blockEnd = blockEnds.last, blockEnd <= index {
                blockEnds.removeLast()
                part()
            }
            let tag = tag(index)
            if tag == .text {
                bytes.withUnsafeBufferPointer { bytes in
                    var position = textRange(index).lowerBound
                    let end = textRange(index).upperBound
                    while position < end {
                        let start = position
                        while position < end, !isSpace(bytes[position]) { position += 1 }
                        if position > start { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position])) }
                        if position < end { part() }
                        position += 1
                    }
                }
                index += 1
            } else if index != node, tag.isUnseen {
                index = self.end(of: index)
            } else {
                if tag.isBlock || tag == .br { part() }
                if tag.isBlock { blockEnds.append(self.end(of: index)) }
                index += 1
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    /// The children that are elements or text, in order.
    public func children(of node: Node) -> [Node] {
        var out: [Node] = []
        var child = node + 1
        let end = end(of: node)
        while child < end {
            out.append(child)
            child = self.end(of: child)
        }
        return out
    }

    /// The first descendant with that tag.
    public func first(_ tag: HTMLTag, in node: Node = 0) -> Node? {
        var index = node + 1
        guard index <= count else { return nil }
        let end = end(of: node)
        while index < end {
            if self.tag(index) == tag { return index }
            index += 1
        }
        return nil
    }
}
