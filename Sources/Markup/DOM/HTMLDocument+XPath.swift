import CXML2

extension HTMLDocument {
    /// Evaluates an expression at the document's root. All evaluations on a document share one budget.
    public func evaluate(_ xpath: XPath) throws(XPathError) -> XPathValue {
        guard xpath.alternatives.count > 1 else { return try evaluate(xpath.text, weighsText: xpath.weighsText) }
        var found: Set<Node> = []
        for alternative in xpath.alternatives {
            guard case .nodes(let nodes) = try evaluate(alternative, weighsText: xpath.weighsText) else {
                throw XPathError(.failed, "only node-sets can be joined by |")
            }
            found.formUnion(nodes)
        }
        return .nodes(inOrder(found))
    }

    private func evaluate(_ text: String, weighsText: Bool) throws(XPathError) -> XPathValue {
        let whole = context.pointee.opLimit
        if weighsText {
            let part = context.pointee.opCount + XPathBudget.operations(comparing: textBytes)
            context.pointee.opLimit = min(whole, part)
        }
        defer { context.pointee.opLimit = whole }
        xmlResetError(&context.pointee.lastError)
        context.pointee.node = DOMWalk.root(of: document)
        guard let compiled = xmlXPathCtxtCompile(context, text) else { throw failure() }
        defer { xmlXPathFreeCompExpr(compiled) }
        guard let value = xmlXPathCompiledEval(compiled, context) else { throw failure() }
        defer { xmlXPathFreeObject(value) }
        switch value.pointee.type {
        case XPATH_NODESET: return .nodes(nodes(value.pointee.nodesetval))
        case XPATH_STRING: return .string(value.pointee.stringval.map { String(cString: $0) } ?? "")
        case XPATH_BOOLEAN: return .boolean(value.pointee.boolval != 0)
        case XPATH_NUMBER: return .number(value.pointee.floatval)
        default: throw XPathError(.failed, "the expression gives nothing that can be used")
        }
    }

    private func failure() -> XPathError {
        let error = context.pointee.lastError
        let code = Int(error.code) - Int(XML_XPATH_EXPRESSION_OK.rawValue)
        switch code {
        case Int(XPATH_OP_LIMIT_EXCEEDED.rawValue), Int(XPATH_RECURSION_LIMIT_EXCEEDED.rawValue),
            Int(XPATH_MEMORY_ERROR.rawValue):
            return XPathError(.tooExpensive, "the expression costs more on this page than is allowed")
        default:
            return XPathError(.failed, "the expression cannot be evaluated (libxml2's error \(error.code))")
        }
    }

    private func nodes(_ set: xmlNodeSetPtr?) -> [Node] {
        guard let set, let table = set.pointee.nodeTab else { return [] }
        var nodes: [Node] = []
        for index in 0..<Int(set.pointee.nodeNr) {
            // What stands for a namespace is no node, but looks like one.
            guard let node = table[index], node.pointee.type != XML_NAMESPACE_DECL else { continue }
            nodes.append(Node(pointer: node))
        }
        return nodes
    }

    private func inOrder(_ found: Set<Node>) -> [Node] {
        var nodes: [Node] = []
        let hasAttributes = found.contains { $0.pointer.pointee.type == XML_ATTRIBUTE_NODE }
        DOMWalk.over(DOMWalk.root(of: document)) { node in
            if found.contains(Node(pointer: node)) { nodes.append(Node(pointer: node)) }
            if hasAttributes, node.pointee.type == XML_ELEMENT_NODE {
                var attribute = node.pointee.properties
                while let current = attribute {
                    let same = UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNode.self)
                    if found.contains(Node(pointer: same)) { nodes.append(Node(pointer: same)) }
                    attribute = current.pointee.next
                }
            }
            return true
        }
        return nodes
    }
}
