import CXML2

/// An XPath 1.0 expression that libxml2 has read and that stays inside the core: no variable, no prefix, no foreign function.
public struct XPath: Sendable, Hashable {
    /// As it was written.
    public let text: String
    /// The operands of a union at the outermost level. libxml2 joins node-sets in quadratic time; `HTMLDocument` does better.
    let alternatives: [String]
    /// It compares or calculates with the text of elements, whose cost libxml2 does not count.
    let weighsText: Bool

    /// In bytes. The longest useful one in use has some hundred.
    public static let longest = 4096

    public init(_ text: String) throws(XPathError) {
        guard text.utf8.count <= Self.longest else {
            throw XPathError(.tooLong, "the expression has \(text.utf8.count) bytes, more than \(Self.longest)")
        }
        guard !text.utf8.contains(0) else { throw XPathError(.syntax, "there is a NUL in the expression") }
        guard let context = LibXML2.xpathContext(of: nil) else {
            throw XPathError(.failed, "libxml2 could not get the memory it needs")
        }
        defer { xmlXPathFreeContext(context) }
        context.pointee.error = XPath.silence
        guard let compiled = xmlXPathCtxtCompile(context, text) else { throw Self.syntaxError(context, text) }
        xmlXPathFreeCompExpr(compiled)

        var scan = XPathScan(text)
        try scan.run()
        self.text = text
        alternatives = scan.alternatives
        weighsText = scan.weighsText
    }

    /// libxml2 would write to standard error.
    static let silence: xmlStructuredErrorFunc = { _, _ in }

    private static func syntaxError(_ context: xmlXPathContextPtr, _ text: String) -> XPathError {
        let error = context.pointee.lastError
        let reason = error.message.map { String(cString: $0).trimmed.lowercased() } ?? "not an expression"
        guard error.int1 >= 0, Int(error.int1) <= text.utf8.count else { return XPathError(.syntax, reason) }
        return XPathError(.syntax, "\(reason) at character \(error.int1 + 1)")
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = Substring(self).drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
