import CXML2

/// A page as libxml2's own tree, for XPath. Pages are read by `HTMLParser`; this is for those that a site rule speaks of.
///
/// The bytes pass through the same `HTMLTokenCleaner`, which here keeps the attributes that it drops elsewhere. The tree is freed
/// with the document, taken-out nodes too, so that a `Node` is good as long as its document is; one of another document is a
/// programming error. Not for several threads at once.
public struct HTMLDocument: ~Copyable {
    /// A node that an expression selected.
    public struct Node: Hashable {
        let pointer: xmlNodePtr
    }

    /// What a page may cost here: less than with `HTMLParser`, since expressions cost more than one walk over it.
    public static let limits: HTMLLimits = {
        var limits = HTMLLimits()
        limits.bytes = 8 << 20
        limits.tags = 100_000
        return limits
    }()

    let document: xmlDocPtr
    let context: xmlXPathContextPtr
    let cleaned: HTMLTokenCleaner.Result
    /// Bytes of text in the tree as it was parsed.
    let textBytes: Int
    let isComplete: Bool
    /// Roots of what was taken out of the tree.
    private var removed: [xmlNodePtr] = []

    /// - Parameter utf8: valid UTF-8.
    public init(_ utf8: [UInt8], isXHTML: Bool = false, limits: HTMLLimits = HTMLDocument.limits) throws(MarkupError) {
        var cleaned = try HTMLTokenCleaner.clean(utf8, isXHTML: isXHTML, limits: limits, keeping: ForeignAttributes())
        let document = try Self.parse(cleaned.bytes)
        cleaned.bytes = []
        var nodes = 0
        var textBytes = 0
        var last: xmlNodePtr?
        DOMWalk.over(DOMWalk.root(of: document)) { node in
            nodes += 1
            if node.pointee.type == XML_TEXT_NODE { textBytes += Int(xmlStrlen(node.pointee.content)) }
            last = node
            return true
        }
        guard let context = LibXML2.xpathContext(of: document) else {
            xmlFreeDoc(document)
            throw .outOfMemory
        }
        // Makes comparisons of document order cheap.
        xmlXPathOrderDocElems(document)
        context.pointee.error = XPath.silence
        context.pointee.opLimit = XPathBudget.operations(nodes: nodes)
        XPathBudget.install(in: context)
        let isComplete = last.map { Self.isSentinel($0) } ?? false
        self.init(document: document, context: context, cleaned: cleaned, textBytes: textBytes, isComplete: isComplete)
    }

    /// Takes what `init(_:isXHTML:limits:)` made. Swift 6.0 cannot compile an initializer that may throw and sets the parts itself.
    private init(
        document: xmlDocPtr, context: xmlXPathContextPtr, cleaned: HTMLTokenCleaner.Result, textBytes: Int, isComplete: Bool
    ) {
        self.document = document
        self.context = context
        self.cleaned = cleaned
        self.textBytes = textBytes
        self.isComplete = isComplete
    }

    deinit {
        for node in removed {
            if node.pointee.type == XML_ATTRIBUTE_NODE {
                node.withMemoryRebound(to: xmlAttr.self, capacity: 1) { xmlFreeProp($0) }
            } else {
                xmlFreeNode(node)
            }
        }
        xmlXPathFreeContext(context)
        xmlFreeDoc(document)
    }

    private static func parse(_ bytes: [UInt8]) throws(MarkupError) -> xmlDocPtr {
        guard let parser = LibXML2.htmlParser() else { throw .outOfMemory }
        defer { htmlFreeParserCtxt(parser) }
        // libxml2 would drop blanks between elements that HTML 4 does not know: words would run together.
        parser.pointee.sax.pointee.ignorableWhitespace = parser.pointee.sax.pointee.characters
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            htmlCtxtReadMemory(
                parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8", Int32(options)
            )
        }
        guard let document else { throw .outOfMemory }
        return document
    }

    private static func isSentinel(_ node: xmlNodePtr) -> Bool {
        node.pointee.type == XML_ELEMENT_NODE
            && NameHash.of(String(cString: node.pointee.name).utf8) == HTMLTokenCleaner.sentinelHash
    }

    mutating func takeOut(_ node: xmlNodePtr) {
        xmlUnlinkNode(node)
        removed.append(node)
    }
}
