import CXML2

/// A walk over libxml2's nodes in document order, without recursion: a page may be as deep as it likes.
enum DOMWalk {
    /// A document seen as the node that its struct begins with.
    static func root(of document: xmlDocPtr) -> xmlNodePtr {
        UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
    }

    /// - Parameters:
    ///   - enter: whether to go inside.
    ///   - leave: called after everything inside a node that was gone into.
    static func over(_ root: xmlNodePtr, enter: (xmlNodePtr) -> Bool, leave: (xmlNodePtr) -> Void = { _ in }) {
        var node = root
        while true {
            if enter(node) {
                if let child = firstChild(of: node) {
                    node = child
                    continue
                }
                leave(node)
            }
            while node != root, node.pointee.next == nil {
                guard let parent = node.pointee.parent else { return }
                node = parent
                leave(node)
            }
            guard node != root, let next = node.pointee.next else { return }
            node = next
        }
    }

    /// Attributes and entity references have children of another kind.
    private static func firstChild(of node: xmlNodePtr) -> xmlNodePtr? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE, XML_HTML_DOCUMENT_NODE, XML_DOCUMENT_NODE: node.pointee.children
        default: nil
        }
    }
}
