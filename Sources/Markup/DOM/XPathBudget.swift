import CXML2

/// What XPath may cost on one document.
///
/// libxml2 counts operations and nodes (`opLimit`), but not the text that its string functions read: on a page of megabytes
/// each call can cost as much as a thousand nodes. The functions that read text are therefore called by way of this, which
/// charges for the text they are given. Comparisons with elements cannot be reached so; expressions with such get fewer
/// operations the longer the page's text is.
enum XPathBudget {
    /// Bytes of text that cost as much as one operation.
    private static let bytesAnOperation = 32

    /// For all expressions on one document: a hundredfold of what a long rule needs.
    static func operations(nodes: Int) -> UInt { 2_000_000 + 300 * UInt(nodes) }

    /// For one expression that compares the text of elements.
    static func operations(comparing textBytes: Int) -> UInt { max(20_000, (1 << 33) / UInt(max(1, textBytes))) }

    static func install(in context: xmlXPathContextPtr) {
        xmlXPathRegisterFuncLookup(
            context, { _, name, _ in name.flatMap { XPathBudget.function(named: String(cString: $0)) } }, nil)
    }

    /// `nil` for functions that read no text: libxml2's own are taken.
    private static func function(named name: String) -> xmlXPathFunction? {
        switch name {
        case "string": { XPathBudget.call(xmlXPathStringFunction, $0, $1) }
        case "concat": { XPathBudget.call(xmlXPathConcatFunction, $0, $1) }
        case "starts-with": { XPathBudget.call(xmlXPathStartsWithFunction, $0, $1) }
        case "contains": { XPathBudget.call(xmlXPathContainsFunction, $0, $1) }
        case "substring-before": { XPathBudget.call(xmlXPathSubstringBeforeFunction, $0, $1) }
        case "substring-after": { XPathBudget.call(xmlXPathSubstringAfterFunction, $0, $1) }
        case "substring": { XPathBudget.call(xmlXPathSubstringFunction, $0, $1) }
        case "string-length": { XPathBudget.call(xmlXPathStringLengthFunction, $0, $1) }
        case "normalize-space": { XPathBudget.call(xmlXPathNormalizeFunction, $0, $1) }
        case "translate": { XPathBudget.call(xmlXPathTranslateFunction, $0, $1) }
        case "number": { XPathBudget.call(xmlXPathNumberFunction, $0, $1) }
        case "sum": { XPathBudget.callOnNodes(xmlXPathSumFunction, $0, $1) }
        case "id": { XPathBudget.callOnNodes(xmlXPathIdFunction, $0, $1) }
        default: nil
        }
    }

    private typealias Function = (xmlXPathParserContextPtr?, Int32) -> Void

    /// Makes strings of the node-sets among the arguments, charges for them, and calls the function.
    private static func call(_ function: Function, _ parser: xmlXPathParserContextPtr?, _ count: Int32) {
        guard let parser else { return }
        if count == 0 {
            // The function is meant for the context node.
            guard let node = parser.pointee.context.pointee.node, let text = xmlXPathCastNodeToString(node) else {
                return function(parser, 0)
            }
            let length = Int(xmlStrlen(text))
            valuePush(parser, xmlXPathWrapString(text))
            if charge(length, parser) { function(parser, 1) }
            return
        }
        var arguments: [xmlXPathObjectPtr?] = []
        var length = 0
        for _ in 0..<count {
            var value = valuePop(parser)
            if let set = value, set.pointee.type == XPATH_NODESET {
                value = xmlXPathConvertString(set)
                length += value.map { Int(xmlStrlen($0.pointee.stringval)) } ?? 0
            }
            arguments.append(value)
        }
        for argument in arguments.reversed() { if let argument { valuePush(parser, argument) } }
        if charge(length, parser) { function(parser, count) }
    }

    /// For functions that read the text of every node they are given.
    private static func callOnNodes(_ function: Function, _ parser: xmlXPathParserContextPtr?, _ count: Int32) {
        guard let parser else { return }
        if count > 0, let value = parser.pointee.value, value.pointee.type == XPATH_NODESET, let set = value.pointee.nodesetval {
            for index in 0..<Int(set.pointee.nodeNr) {
                guard let text = xmlXPathCastNodeToString(set.pointee.nodeTab[index]) else { continue }
                let length = Int(xmlStrlen(text))
                ingest_xml_free(text)
                guard charge(length, parser) else { return }
            }
        }
        function(parser, count)
    }

    /// False, and the evaluation at its end, where the budget is spent.
    private static func charge(_ bytes: Int, _ parser: xmlXPathParserContextPtr) -> Bool {
        guard let context = parser.pointee.context else { return false }
        let cost = UInt(bytes / bytesAnOperation)
        guard context.pointee.opCount + cost <= context.pointee.opLimit else {
            context.pointee.opCount = context.pointee.opLimit
            xmlXPathErr(parser, Int32(XPATH_OP_LIMIT_EXCEEDED.rawValue))
            return false
        }
        context.pointee.opCount += cost
        return true
    }
}
