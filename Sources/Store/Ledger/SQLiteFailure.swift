import CSQLite

extension StoreError {
    /// SQLite's result code, with its own words.
    init(sqlite result: Int32, _ database: OpaquePointer?, path: String) {
        let words = database.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(result))
        let number = database.map { sqlite3_system_errno($0) } ?? 0
        let code: Code =
            switch result & 0xFF {
            case SQLITE_FULL: .diskFull
            case SQLITE_READONLY: .readOnly
            case SQLITE_BUSY, SQLITE_LOCKED: .held
            case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
            case SQLITE_PERM, SQLITE_AUTH: .denied
            case SQLITE_CANTOPEN, SQLITE_IOERR: number == 0 ? .io : Self.code(of: number)
            default: .io
            }
        if code == .damaged {
            self = .damagedLedger(path, words)
        } else {
            self.init(code, path: path, errno: number == 0 ? nil : number, "the ledger \(path) cannot be used: \(words)")
        }
    }

    /// Names the way out.
    static func damagedLedger(_ path: String, _ words: String) -> StoreError {
        StoreError(
            .damaged, path: path,
            "the ledger \(path) is damaged: \(words). Run `ingest verify --rebuild`, which moves it aside and makes it anew "
                + "from the records, the manifests and the archive")
    }
}
