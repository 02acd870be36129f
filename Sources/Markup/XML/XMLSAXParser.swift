import CXML2

/// One parse by libxml2's SAX2 interface, its events handed to an `XMLTreeBuilder`.
enum XMLSAXParser {
    /// Never `NOENT`, `HUGE`, `DTDLOAD` or `XINCLUDE`: the first two unbounded expansion, the others read files and the network.
    private static let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue

    static func parse(_ utf8: [UInt8], into builder: XMLTreeBuilder) throws(XMLFault) {
        let parsed = utf8.withUnsafeBytes { raw -> Bool in
            guard let context = LibXML2.xmlParser(over: raw) else { return false }
            defer { xmlFreeParserCtxt(context) }
            xmlCtxtUseOptions(context, Int32(options))
            var handler = xmlSAXHandler()
            handler.initialized = UInt32(XML_SAX2_MAGIC)
            handler.startElementNs = startElement
            handler.endElementNs = endElement
            // The same function for both: libxml2 then never asks whether white space can be ignored.
            handler.characters = characters
            handler.ignorableWhitespace = characters
            handler.cdataBlock = characters
            handler.serror = complaint
            context.pointee.sax.pointee = handler
            withExtendedLifetime(builder) {
                context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
                xmlParseDocument(context)
                builder.finish()
            }
            if let document = context.pointee.myDoc {
                xmlFreeDoc(document)
                context.pointee.myDoc = nil
            }
            return true
        }
        guard parsed else { throw XMLFault(.noParser, "libxml2 could not be started.") }
    }

    private static func builder(_ pointer: UnsafeMutableRawPointer) -> XMLTreeBuilder {
        Unmanaged<XMLTreeBuilder>.fromOpaque(pointer).takeUnretainedValue()
    }

    private static let startElement: startElementNsSAX2Func = {
        userData, name, prefix, namespace, _, _, attributeCount, _, attributes in
        guard let userData, let name else { return }
        builder(userData).start(
            name: name, prefix: prefix, namespace: namespace, attributeCount: Int(attributeCount), attributes: attributes)
    }

    private static let endElement: endElementNsSAX2Func = { userData, _, _, _ in
        if let userData { builder(userData).end() }
    }

    private static let characters: charactersSAXFunc = { userData, text, count in
        if let userData, let text { builder(userData).characters(text, Int(count)) }
    }

    private static let complaint: xmlStructuredErrorFunc = { userData, error in
        if let userData, let error { builder(userData).complain(error.pointee.code) }
    }
}
