import Documents
import Glibc

/// The WARC file that is being written.
///
/// While it is open a marker lies beside it: after a kill it says that the file's end may be torn, and `Recovery` looks.
final class ArchiveFile {
    static let markerSuffix = ".open"

    /// Relative to the output directory.
    let path: String
    let warcinfoID: String
    private(set) var size = 0
    private(set) var holdsExchanges = false

    private let file: OpenFile
    private let marker: String
    private var recordCount: Int
    /// What has been promised: all before this is on the disk and stays.
    private var safeSize = 0

    /// Makes the file with its `warcinfo` record; `nil` where one of that name is there already.
    init?(_ path: String, in tree: OutputTree, software: String, startedAt: Timestamp) throws(StoreError) {
        let absolute = tree.absolute(path)
        guard access(absolute, F_OK) != 0 else { return nil }
        let folder = Folder.parent(of: absolute)
        try Folder.make(folder)
        let marker = absolute + Self.markerSuffix
        let file: OpenFile
        do {
            try OpenFile(marker, O_WRONLY | O_CREAT, for: "create").close()
            try Folder.synchronize(folder)
            file = try OpenFile(absolute, O_WRONLY | O_CREAT | O_EXCL, for: "create")
        } catch {
            unlink(marker)
            throw error
        }
        self.path = path
        self.file = file
        self.marker = marker
        var group = WARCGroup(file: path, serial: 0)
        let fields = """
            software: \(FieldText.oneLine(software))\r
            format: WARC File Format 1.1\r
            conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n
            """
        warcinfoID = group.append(
            "warcinfo", block: Array(fields.utf8), date: startedAt, mediaType: "application/warc-fields",
            filename: Folder.name(of: path))
        recordCount = group.serial
        do { try write(group) } catch {
            discard()
            throw error
        }
    }

    func newGroup() -> WARCGroup { WARCGroup(file: path, warcinfoID: warcinfoID, serial: recordCount) }

    func append(_ group: WARCGroup) throws(StoreError) {
        try write(group)
        holdsExchanges = true
    }

    /// Returns when all that was written is on the disk.
    func synchronize() throws(StoreError) {
        try file.synchronize()
        if safeSize == 0 { try Folder.synchronize(Folder.parent(of: file.path)) }
        safeSize = size
    }

    /// Takes back what was written since `synchronize`. Returns whether the file can be written to further.
    func takeBack() -> Bool {
        guard safeSize > 0 else {
            discard()
            return false
        }
        do {
            try file.truncate(to: safeSize)
            try file.synchronize()
        } catch {
            // The marker stays: the next run will see to the end of this file.
            return false
        }
        size = safeSize
        return true
    }

    func close() throws(StoreError) {
        try file.close()
        try Folder.remove(file: marker)
    }

    private func write(_ group: WARCGroup) throws(StoreError) {
        try file.write(group.bytes)
        size += group.bytes.count
        recordCount = group.serial
    }

    /// Nothing in it has been promised to anybody.
    private func discard() {
        if unlink(file.path) == 0 { unlink(marker) }
    }
}
