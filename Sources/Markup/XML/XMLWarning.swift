/// One kind of brokenness that was mended, and how often.
public struct XMLWarning: Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case mislabelledCharset = "mislabelled_charset"
        case undecodableBytes = "undecodable_bytes"
        case junkBeforeRoot = "junk_before_root"
        case junkAfterRoot = "junk_after_root"
        case controlCharacters = "control_characters"
        case bareAmpersand = "bare_ampersand"
        case bareLessThan = "bare_less_than"
        /// A named entity of HTML that XML lacks.
        case htmlEntity = "html_entity"
        /// A named entity that nobody knows; it stays as written.
        case unknownEntity = "unknown_entity"
        /// A document type with declarations of its own: never read.
        case declarationsIgnored = "declarations_ignored"
        case unbalancedTags = "unbalanced_tags"
        case malformedMarkup = "malformed_markup"
        case duplicateAttribute = "duplicate_attribute"
        /// The document ends before its root element does.
        case cutShort = "cut_short"
        case elementLimit = "element_limit"
        case undeclaredPrefix = "undeclared_prefix"
        /// libxml2 found something else to complain about.
        case parserComplaint = "parser_complaint"
    }

    public let code: Code
    public let count: Int

    public init(_ code: Code, count: Int = 1) {
        self.code = code
        self.count = count
    }

    public var description: String {
        let what =
            switch code {
            case .mislabelledCharset: "the bytes are not in the encoding that the label names"
            case .undecodableBytes: "bytes that are no text were replaced"
            case .junkBeforeRoot: "text before the document was dropped"
            case .junkAfterRoot: "text after the document was dropped"
            case .controlCharacters: "control characters were dropped"
            case .bareAmpersand: "an ampersand was not escaped"
            case .bareLessThan: "a less-than sign was not escaped"
            case .htmlEntity: "an entity of HTML was used that XML lacks"
            case .unknownEntity: "an unknown entity was left as written"
            case .declarationsIgnored: "the document type's own declarations were ignored"
            case .unbalancedTags: "tags were closed in the wrong order or not at all"
            case .malformedMarkup: "a tag or declaration is malformed"
            case .duplicateAttribute: "an attribute is given twice"
            case .cutShort: "the document ends too early"
            case .elementLimit: "the document has too many elements; the rest was not read"
            case .undeclaredPrefix: "a namespace prefix is not declared"
            case .parserComplaint: "libxml2 found the document not well-formed"
            }
        return count == 1 ? what : "\(what) (\(count) times)"
    }
}
