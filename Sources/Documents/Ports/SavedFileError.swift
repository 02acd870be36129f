/// Why a file or folder could not be read.
public struct SavedFileError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable {
        case missing = "file_missing"
        case unreadable = "file_unreadable"
        case tooLarge = "too_large"
    }

    public var code: Code
    /// A sentence for people.
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
