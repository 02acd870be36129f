/// A parsed XML document, with what had to be mended to read it.
public struct XMLDocument: Sendable, Hashable {
    public var root: XMLElement
    /// The encoding that the bytes were read in, in lower case.
    public var charset: String
    /// Empty for a document that is well-formed and honestly labelled.
    public var warnings: [XMLWarning]

    public init(root: XMLElement, charset: String = "utf-8", warnings: [XMLWarning] = []) {
        self.root = root
        self.charset = charset
        self.warnings = warnings
    }
}
