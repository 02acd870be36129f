/// Where the raw response lies in the archive.
public struct ArchiveLocation: Sendable, Hashable {
    /// Relative to the output directory, with `/`.
    public var file: String
    /// Byte at which the gzip member of the response record starts.
    public var offset: Int
    /// `<urn:uuid:…>` of the response record.
    public var recordID: String

    public init(file: String, offset: Int, recordID: String) {
        self.file = file
        self.offset = offset
        self.recordID = recordID
    }
}
