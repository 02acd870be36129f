import CXML2

extension HTMLDocument {
    /// Text inside, white space collapsed; an attribute's value.
    public func text(of node: Node) -> String { tree(of: [node]).text(of: 0) }

    public func attribute(_ name: String, of node: Node) -> String? {
        guard node.pointer.pointee.type == XML_ELEMENT_NODE, let value = xmlGetNoNsProp(node.pointer, name) else { return nil }
        defer { ingest_xml_free(value) }
        return String(cString: value)
    }

    /// The document as it is now.
    public func tree() -> HTMLTree {
        let builder = HTMLTreeBuilder(capacity: textBytes)
        Self.copy(DOMWalk.root(of: document), to: builder)
        return builder.finish(cleaned, isComplete: isComplete)
    }

    /// These nodes, one after the other in a page's body; what is inside one that came before does not come twice.
    public func tree(of nodes: [Node]) -> HTMLTree {
        let builder = HTMLTreeBuilder(capacity: 4096)
        builder.start("html", nil)
        builder.start("body", nil)
        var seen: Set<xmlNodePtr> = []
        for node in nodes {
            guard seen.insert(node.pointer).inserted, !Self.isInside(node.pointer, seen) else { continue }
            Self.copy(node.pointer, to: builder)
        }
        builder.end("body")
        builder.end("html")
        return builder.finish(cleaned, isComplete: isComplete)
    }

    private static func isInside(_ node: xmlNodePtr, _ others: Set<xmlNodePtr>) -> Bool {
        var parent = node.pointee.parent
        while let current = parent {
            if others.contains(current) { return true }
            parent = current.pointee.parent
        }
        return false
    }

    /// Tells a builder of a node what the parser would have told it.
    private static func copy(_ root: xmlNodePtr, to builder: HTMLTreeBuilder) {
        if root.pointee.type == XML_ATTRIBUTE_NODE {
            if let text = xmlXPathCastNodeToString(root) {
                builder.characters(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
                ingest_xml_free(text)
            }
            return
        }
        var attributes: [UnsafePointer<xmlChar>?] = []
        DOMWalk.over(root) { node in
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let text = node.pointee.content {
                    builder.characters(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
                }
            case XML_ELEMENT_NODE:
                attributes.removeAll(keepingCapacity: true)
                var attribute = node.pointee.properties
                while let current = attribute {
                    attributes.append(current.pointee.name)
                    attributes.append(UnsafePointer(current.pointee.children?.pointee.content))
                    attribute = current.pointee.next
                }
                attributes.append(nil)
                attributes.withUnsafeMutableBufferPointer { builder.start(node.pointee.name, $0.baseAddress) }
            default: break
            }
            return true
        } leave: { node in
            if node.pointee.type == XML_ELEMENT_NODE { builder.end(node.pointee.name) }
        }
    }
}
