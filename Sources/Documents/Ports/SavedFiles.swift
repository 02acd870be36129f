/// Reads what lies on this machine: the documents of a `files` source, the list of a `urls` file.
public protocol SavedFiles: Sendable {
    /// Absolute paths of the regular files that a folder (with its subfolders) or a glob names, sorted by their bytes.
    func paths(matching pattern: String) throws(SavedFileError) -> [String]
    /// The whole file; one that is longer than `limit` bytes is an error, not cut.
    func bytes(of path: String, limit: Int) throws(SavedFileError) -> [UInt8]
}
