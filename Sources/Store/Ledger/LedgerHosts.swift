import Documents

extension SQLiteLedger: HostMemory {
    public func hostState(_ host: String) throws -> HostState? {
        try with { connection throws(StoreError) in
            try connection.first(
                "SELECT host, last_request_at, not_before, failures FROM hosts WHERE host = ?", [.text(host)]
            ) { row in
                HostState(
                    host: row.requiredText(), lastRequestAt: row.time(), notBefore: row.time(), failures: row.requiredInt())
            }
        }
    }

    /// Every host that a run has ever asked, by name.
    public func hostStates() throws(StoreError) -> [HostState] {
        try with { connection throws(StoreError) in
            try connection.rows("SELECT host, last_request_at, not_before, failures FROM hosts ORDER BY host") { row in
                HostState(
                    host: row.requiredText(), lastRequestAt: row.time(), notBefore: row.time(), failures: row.requiredInt())
            }
        }
    }

    public func save(_ state: HostState) throws {
        try transaction { connection throws(StoreError) in
            try connection.run(
                "INSERT OR REPLACE INTO hosts VALUES (?, ?, ?, ?)",
                [.text(state.host), SQLValue(state.lastRequestAt), SQLValue(state.notBefore), .int(state.failures)])
        }
    }
}
