import CXML2

/// Parses HTML as it is on the web, by libxml2's HTML parser, into an `HTMLTree`.
///
/// The bytes pass through `HTMLTokenCleaner` first, since libxml2 2.9.14 knows HTML 4 only and stops silently on several kinds
/// of input. Its SAX events go straight into the tree: there is no DOM, and so no limit to depth and no second copy.
public enum HTMLParser {
    /// - Parameters:
    ///   - utf8: valid UTF-8.
    ///   - isXHTML: whether `<div/>` closes itself, as it does in XML only.
    public static func parse(_ utf8: [UInt8], isXHTML: Bool = false, limits: HTMLLimits = HTMLLimits()) throws(MarkupError)
        -> HTMLTree
    {
        let cleaned = try HTMLTokenCleaner.clean(utf8, isXHTML: isXHTML, limits: limits)
        guard let context = LibXML2.htmlParser() else { throw .outOfMemory }
        defer { htmlFreeParserCtxt(context) }
        var reader = HTMLEventReader(cleaned.shorthand, context)

        var handler = xmlSAXHandler()
        handler.startElement = { data, name, _ in
            guard let data, let name else { return }
            HTMLEventReader.at(data).pointee.start(name)
        }
        handler.endElement = { data, _ in
            guard let data else { return }
            HTMLEventReader.at(data).pointee.end()
        }
        handler.characters = { data, _, _ in
            guard let data else { return }
            HTMLEventReader.at(data).pointee.text()
        }
        handler.ignorableWhitespace = handler.characters
        context.pointee.sax.pointee = handler

        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
        withUnsafeMutablePointer(to: &reader) { reader in
            context.pointee.userData = UnsafeMutableRawPointer(reader)
            cleaned.bytes.withUnsafeBytes { buffer in
                let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                if let document = htmlCtxtReadMemory(context, base, Int32(buffer.count), nil, "UTF-8", Int32(options)) {
                    xmlFreeDoc(document)
                }
            }
        }
        return reader.finish(cleaned)
    }
}
