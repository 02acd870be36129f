import CXML2

/// Reads XML as it is found: broken, mislabelled, hostile.
///
/// The bytes are decoded and mended first (`XMLText`, `XMLRepair`), so that libxml2 only ever sees a well-formed document
/// without a document type, entities or anything external. Time and memory are linear in the input.
public enum XMLReader {
    /// - Parameters:
    ///   - declaredCharset: what the transport said (`Content-Type: …; charset=…`).
    ///   - undeclaredPrefixes: the namespaces of prefixes that documents use without declaring them; other undeclared
    ///     prefixes `x` make the namespace `undeclared:x`.
    ///   - roots: names in lower case, without prefix, that the document may begin with; tags before the first of them are
    ///     junk. With `nil` the first tag is the root.
    public static func parse(
        _ bytes: [UInt8], declaredCharset: String? = nil, limits: XMLLimits = XMLLimits(),
        undeclaredPrefixes: [String: String] = [:], roots: Set<String>? = nil
    ) throws(XMLFault) -> XMLDocument {
        guard bytes.count <= limits.bytes else { throw tooLarge(limits) }
        return try parse(
            XMLText(decoding: bytes, declaredCharset: declaredCharset), limits: limits, undeclaredPrefixes: undeclaredPrefixes,
            roots: roots)
    }

    /// Parses what is decoded already.
    public static func parse(
        _ text: XMLText, limits: XMLLimits = XMLLimits(), undeclaredPrefixes: [String: String] = [:], roots: Set<String>? = nil
    ) throws(XMLFault) -> XMLDocument {
        // Decoding may triple what came as one byte a character.
        guard text.bytes.count <= 3 * limits.bytes else { throw tooLarge(limits) }
        var tally = XMLWarningTally()
        for warning in text.warnings { tally.note(warning.code, times: warning.count) }
        var repair = XMLRepair(text.bytes, limits: limits, roots: roots, warnings: tally)
        try repair.run()
        let builder = XMLTreeBuilder(usualPrefixes: undeclaredPrefixes)
        try XMLSAXParser.parse(repair.output, into: builder)
        repair.warnings.note(.undeclaredPrefix, times: builder.undeclaredPrefixes)
        // A document that was cut short makes libxml2 complain of its end, which is said already.
        let known = repair.warnings.has(.cutShort) || repair.warnings.has(.elementLimit) ? 1 : 0
        repair.warnings.note(.parserComplaint, times: builder.complaints - known)
        guard let root = builder.root else { throw XMLFault(.noElement, "The document has no element.") }
        return XMLDocument(root: root, charset: text.charset, warnings: repair.warnings.warnings)
    }

    private static func tooLarge(_ limits: XMLLimits) -> XMLFault {
        XMLFault(.tooLarge, "The document is larger than \(limits.bytes) bytes.")
    }
}
