import CXML2

/// Builds an `HTMLTree` of the nodes that it is told of, one after the other, as a parser would tell of them.
final class HTMLTreeBuilder {
    private var entries = ContiguousArray<HTMLTree.Entry>()
    private var attributes = ContiguousArray<HTMLTree.AttributeEntry>()
    private var bytes: [UInt8] = []
    /// The open elements, outermost first.
    private var open: [Int32] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
        entries.reserveCapacity(capacity / 16)
        attributes.reserveCapacity(capacity / 32)
    }

    func start(_ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        let (hash, hasHyphen) = Self.hash(name)
        var entry = HTMLTree.Entry(
            tag: HTMLTag.named(hash: hash) ?? (hasHyphen ? .custom : .unknown), attributeCount: 0, parent: open.last ?? -1,
            end: 0, start: Int32(attributes.count), length: 0)
        var next = list
        while let pair = next, let key = pair[0], entry.attributeCount < .max {
            if let attribute = HTMLAttribute.named(hash: Self.hash(key).0) {
                let value = pair[1].map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
                attributes.append(.init(name: attribute, start: Int32(bytes.count), length: Int32(value?.count ?? 0)))
                if let value { bytes.append(contentsOf: value) }
                entry.attributeCount += 1
                entry.length |= attribute.bit
            }
            next = pair + 2
        }
        open.append(Int32(entries.count))
        entries.append(entry)
    }

    func end(_ name: UnsafePointer<xmlChar>) {
        // libxml2's events nest properly: an end always is the innermost element's.
        guard let node = open.popLast() else { return }
        entries[Int(node)].end = Int32(entries.count)
    }

    func characters(_ text: UnsafeBufferPointer<xmlChar>) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        let parent = open.last ?? -1
        // The parser hands out long texts in pieces.
        if let last = entries.indices.last, entries[last].tag == .text, entries[last].parent == parent,
            entries[last].start + entries[last].length == start
        {
            entries[last].length += Int32(text.count)
            return
        }
        entries.append(
            .init(
                tag: .text, attributeCount: 0, parent: parent, end: Int32(entries.count) + 1, start: start,
                length: Int32(text.count)))
    }

    func finish(_ cleaned: HTMLTokenCleaner.Result, isComplete: Bool) -> HTMLTree {
        while let node = open.popLast() { entries[Int(node)].end = Int32(entries.count) }
        return HTMLTree(
            entries: entries, attributes: attributes, bytes: bytes, jsonLD: cleaned.jsonLD, dataScripts: cleaned.dataScripts,
            scriptBytes: cleaned.scriptBytes, isComplete: isComplete)
    }

    @inline(__always)
    private static func hash(_ name: UnsafePointer<xmlChar>) -> (UInt64, hasHyphen: Bool) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var hasHyphen = false
        var pointer = name
        while pointer.pointee != 0 {
            if pointer.pointee == UInt8(ascii: "-") { hasHyphen = true }
            hash = (hash ^ UInt64(pointer.pointee)) &* 0x0000_0100_0000_01b3
            pointer += 1
        }
        return (hash, hasHyphen)
    }
}
