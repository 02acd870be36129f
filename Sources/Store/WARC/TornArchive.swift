import Glibc

/// Mends a WARC file that a killed run left open.
enum TornArchive {
    /// Cuts what comes after the last whole exchange; removes a file that holds none. Returns how many bytes went.
    ///
    /// Only the end can be torn: what is damaged otherwise stays, for `verify` to name.
    static func mend(_ path: String) throws(StoreError) -> Int {
        let file: OpenFile
        do { file = try OpenFile(path, O_RDWR, for: "mend") } catch let error where error.code == .missing { return 0 }
        let size = try file.size()
        guard let end = try endOfExchanges(path, size: size), end < size else { return 0 }
        if end == 0 {
            try Folder.remove(file: path)
        } else {
            try file.truncate(to: end)
            try file.synchronize()
        }
        return size - end
    }

    /// `nil` where the file has worse than a torn end.
    private static func endOfExchanges(_ path: String, size: Int) throws(StoreError) -> Int? {
        // Not even a member's magic number.
        if size < 5 { return 0 }
        let reader: WARCReader
        do { reader = try WARCReader(path: path, maximumBlock: .max) } catch let error where error.code == .damaged { return nil }
        var end = 0
        var isOnlyTorn = true
        while let item = try reader.next() {
            switch item {
            // Each exchange ends with its metadata.
            case .record(let record): if record.type == "metadata" { end = reader.position }
            case .damage(let damage): if damage.kind != .truncated { isOnlyTorn = false }
            }
        }
        return end > 0 || isOnlyTorn ? end : nil
    }
}
