import Documents

/// What was looked at in an output directory, and what is wrong with it.
public struct CheckReport: Sendable, Hashable {
    public var findings: [Finding] = []
    public var records = 0
    /// Of those, the ones whose response is in the archive.
    public var archivedRecords = 0
    public var archiveFiles = 0
    public var exchanges = 0
    public var manifests = 0
    /// Records that another version of the program, or another site rule, wrote and that would have the same text and other fields
    /// today, each with what would be others. Nothing is wrong with them: only the same version is to give the same bytes.
    public var outdated: [String] = []

    public init() {}
}
