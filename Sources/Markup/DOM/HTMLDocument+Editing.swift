import CXML2

extension HTMLDocument {
    /// Takes a node out, with everything inside. The document itself stays, and what is out already is out.
    public mutating func remove(_ node: Node) {
        guard node.pointer.pointee.parent != nil else { return }
        switch node.pointer.pointee.type {
        case XML_ELEMENT_NODE, XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE, XML_PI_NODE, XML_ATTRIBUTE_NODE:
            takeOut(node.pointer)
        default: break
        }
    }

    /// Takes an element's tags away and leaves what is inside in its place.
    public mutating func dissolve(_ node: Node) {
        guard node.pointer.pointee.type == XML_ELEMENT_NODE, node.pointer.pointee.parent != nil else { return }
        // Linked in by hand: libxml2 would merge and free text nodes that others may still speak of.
        while let child = node.pointer.pointee.children {
            xmlUnlinkNode(child)
            Self.link(child, before: node.pointer)
        }
        takeOut(node.pointer)
    }

    /// Puts an element around a node. `false` where `tag` is no element's name.
    @discardableResult
    public mutating func wrap(_ node: Node, in tag: String) -> Bool {
        let isName =
            tag.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } == true
            && tag.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
        guard isName, tag.utf8.count <= 60 else { return false }
        switch node.pointer.pointee.type {
        case XML_ELEMENT_NODE, XML_TEXT_NODE: break
        default: return true
        }
        guard let parent = node.pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE,
            let wrapper = xmlNewDocNode(document, nil, tag.lowercased(), nil)
        else { return true }
        Self.link(wrapper, before: node.pointer)
        xmlUnlinkNode(node.pointer)
        wrapper.pointee.children = node.pointer
        wrapper.pointee.last = node.pointer
        node.pointer.pointee.parent = wrapper
        return true
    }

    /// Gives an element an attribute, in place of the one of that name.
    public mutating func set(_ name: String, of node: Node, to value: String) {
        guard node.pointer.pointee.type == XML_ELEMENT_NODE else { return }
        if let old = xmlHasProp(node.pointer, name) {
            takeOut(UnsafeMutableRawPointer(old).assumingMemoryBound(to: xmlNode.self))
        }
        xmlNewProp(node.pointer, name, value)
    }

    private static func link(_ node: xmlNodePtr, before next: xmlNodePtr) {
        let parent = next.pointee.parent
        let previous = next.pointee.prev
        node.pointee.parent = parent
        node.pointee.prev = previous
        node.pointee.next = next
        next.pointee.prev = node
        if let previous { previous.pointee.next = node } else { parent?.pointee.children = node }
    }
}
