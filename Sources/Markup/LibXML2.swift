import CXML2

/// The ways into libxml2, which has to be initialized once before threads meet in it: two that make their first context at the same
/// moment make its table of words twice, and both wait for ever (`xmlInitializeDict` of 2.9.14 makes its own lock without one).
///
/// All are owned by the caller; none where there is no memory left.
enum LibXML2 {
    private static let initialized: Void = xmlInitParser()

    static func htmlParser() -> htmlParserCtxtPtr? {
        initialized
        return htmlNewParserCtxt()
    }

    /// - Parameter bytes: have to outlive the parser.
    static func xmlParser(over bytes: UnsafeRawBufferPointer) -> xmlParserCtxtPtr? {
        initialized
        guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return nil }
        return xmlCreateMemoryParserCtxt(base, Int32(bytes.count))
    }

    static func xpathContext(of document: xmlDocPtr?) -> xmlXPathContextPtr? {
        initialized
        return xmlXPathNewContext(document)
    }
}
