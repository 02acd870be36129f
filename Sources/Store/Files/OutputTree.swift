import Documents

/// Where everything lies in the output directory (CONTRACT, section 4).
///
/// Paths are relative to the directory and written with `/`, as ledger, records and manifests keep them; `absolute` leads to
/// the file.
public struct OutputTree: Sendable, Hashable {
    public let root: String

    public init(root: String) {
        var root = root
        while root.count > 1, root.last == "/" { root.removeLast() }
        self.root = root
    }

    public static let records = "records"
    public static let archive = "archive"
    public static let runs = "runs"
    public static let report = "report"
    public static let ledger = "state.db"
    public static let lock = ".lock"

    public func absolute(_ relative: String) -> String { "\(root)/\(relative)" }

    /// The path without the directory, for one that lies in it.
    public func relative(_ absolute: String) -> String? {
        absolute.hasPrefix(root + "/") ? String(absolute.dropFirst(root.count + 1)) : nil
    }

    /// `records/SOURCE/YYYY/MM/DD`
    public static func recordFolder(source: String, firstFetchedAt: Timestamp) -> String {
        ([records, source] + firstFetchedAt.day).joined(separator: "/")
    }

    /// `archive/YYYY/MM/ingest-TIMESTAMP-SERIAL.warc.gz`
    public static func archiveFile(startedAt: Timestamp, serial: Int) -> String {
        let digits = String(serial)
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return (([archive] + startedAt.day.prefix(2)) + ["ingest-\(startedAt.compact)-\(padded).warc.gz"])
            .joined(separator: "/")
    }

    /// `runs/RUNID.json`
    public static func manifest(run: String) -> String { "\(runs)/\(run).json" }

    /// Makes the directory itself. The folders in it come with the first file that needs them.
    public func prepare() throws(StoreError) { try Folder.make(root) }

    /// A name that can stand in a path without leading anywhere else.
    static func checkName(_ name: String, in folder: String) throws(StoreError) {
        guard !name.isEmpty, name.first != ".", name.utf8.allSatisfy({ $0 != UInt8(ascii: "/") && $0 >= 0x20 && $0 != 0x7F })
        else { throw StoreError(.badName, path: folder, "\"\(name)\" cannot name anything in \(folder)") }
    }
}
