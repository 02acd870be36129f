/// A document that cannot be read at all.
public enum MarkupError: Error, Sendable, Equatable, CustomStringConvertible {
    case tooLarge(bytes: Int, limit: Int)
    case tooManyTags(limit: Int)
    case outOfMemory

    /// For records of failure: stable.
    public var code: String {
        switch self {
        case .tooLarge: "document_too_large"
        case .tooManyTags: "document_too_complex"
        case .outOfMemory: "out_of_memory"
        }
    }

    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the document has \(bytes) bytes of text, more than the \(limit) that are read"
        case .tooManyTags(let limit): "the document has more than \(limit) tags"
        case .outOfMemory: "libxml2 could not get the memory it needs"
        }
    }
}
