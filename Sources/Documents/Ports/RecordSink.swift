/// Keeps records: whole or not at all, and never over an earlier one.
public protocol RecordSink: Sendable {
    /// Writes the record and returns its path, relative to the output directory.
    ///
    /// `firstFetchedAt` is the moment the document's first version was fetched, which decides the folder.
    func write(_ record: Record, source: String, firstFetchedAt: Timestamp) throws -> String
    /// SHA-256 of the bytes of a record file, in hexadecimal.
    func sha256(ofRecordAt path: String) throws -> String
}
