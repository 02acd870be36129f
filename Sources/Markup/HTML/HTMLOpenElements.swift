/// The elements that are open while the tags are read, as libxml2 will see them.
///
/// Keeps from libxml2 what would cost it more than linear time or its sense of depth: end tags that nothing matches, end tags
/// that an outer element blocks, and start tags beyond the depth limit together with their ends.
struct HTMLOpenElements {
    private struct Element {
        var hash: UInt64
        var tag: HTMLTag?
    }

    private let depth: Int
    private var stack: [Element] = []
    /// How often each element is on the stack: by its tag; by its name where it has none.
    private var tagCounts = [Int32](repeating: 0, count: 256)
    private var nameCounts: [UInt64: Int32] = [:]
    /// Per name, start tags that were left out and whose end tags are still to come.
    private var skipped: [UInt64: Int] = [:]
    /// Elements on the stack whose end tag is not optional.
    private var closed = 0

    init(depth: Int) { self.depth = depth }

    /// The tag of the innermost element, where it has one.
    var innermost: HTMLTag? { stack.last?.tag }

    /// Whether the start tag may be written; beyond the limit it may not.
    mutating func open(_ hash: UInt64, _ tag: HTMLTag?) -> Bool {
        if let top = stack.last, let outer = top.tag, let tag, Self.ends(outer, at: tag) { pop() }
        let isOptional = tag?.hasOptionalEnd == true
        // Many paragraphs or items without an end are no depth, but there is an end to that too.
        guard isOptional ? stack.count < 2 * depth : closed < depth else {
            skipped[hash, default: 0] += 1
            return false
        }
        stack.append(Element(hash: hash, tag: tag))
        count(stack[stack.count - 1], 1)
        if !isOptional { closed += 1 }
        return true
    }

    /// Whether the end tag ends something.
    mutating func close(_ hash: UInt64, _ tag: HTMLTag?) -> Bool {
        if !skipped.isEmpty, let count = skipped[hash], count > 0 {
            skipped[hash] = count - 1
            return false
        }
        guard tag.map({ tagCounts[Int($0.rawValue)] }) ?? nameCounts[hash] ?? 0 > 0 else { return false }
        let priority = Self.priority(tag)
        var index = stack.count - 1
        while stack[index].hash != hash {
            // A table cell is not ended by a `</b>` inside it.
            if Self.priority(stack[index].tag) > priority { return false }
            index -= 1
        }
        while stack.count > index { pop() }
        if !skipped.isEmpty { skipped.removeAll(keepingCapacity: true) }
        return true
    }

    private mutating func count(_ element: Element, _ change: Int32) {
        if let tag = element.tag {
            tagCounts[Int(tag.rawValue)] += change
        } else {
            nameCounts[element.hash, default: 0] += change
        }
    }

    private mutating func pop() {
        let element = stack.removeLast()
        count(element, -1)
        if element.tag?.hasOptionalEnd != true { closed -= 1 }
    }

    /// What libxml2 ends by itself when the next of its kind starts.
    private static func ends(_ open: HTMLTag, at tag: HTMLTag) -> Bool {
        if open == tag { return tag.hasOptionalEnd || tag == .a || tag == .button }
        return open == .p && tag.isBlock && tag != .button || open.headingLevel != nil && tag.headingLevel != nil
    }

    /// libxml2's order of end tags: a lower one does not end a higher element (HTMLparser.c, htmlEndPriority).
    private static func priority(_ tag: HTMLTag?) -> Int {
        switch tag {
        case .div: 150
        case .td, .th: 160
        case .tr: 170
        case .thead, .tbody, .tfoot: 180
        case .table: 190
        default: 100
        }
    }
}
