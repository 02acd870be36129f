/// A place in a WARC file that could not be read. The reader goes on behind it where it finds another record.
public struct WARCDamage: Sendable, Hashable, Error, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        /// The file ends inside a record.
        case truncated
        /// What is there is no record, or its compressed bytes are wrong.
        case unreadable
        /// A block beyond the reader's limit; passed over.
        case tooLarge = "too_large"
    }

    public var kind: Kind
    /// Byte at which the record that could not be read starts.
    public var offset: Int
    public var message: String

    public var description: String { "\(message) (record at byte \(offset))" }
}
