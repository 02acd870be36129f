extension SQLiteLedger {
    /// How much the ledger knows.
    public struct Counts: Sendable, Hashable {
        public var sources: Int
        public var addresses: Int
        /// Addresses that have no outcome yet.
        public var pending: Int
        public var documents: Int
        public var versions: Int
        public var runs: Int
    }

    public func counts() throws(StoreError) -> Counts {
        try with { connection throws(StoreError) in
            try connection.first(
                """
                SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM urls),
                    (SELECT count(*) FROM urls WHERE outcome IS NULL), (SELECT count(DISTINCT id) FROM versions),
                    (SELECT count(*) FROM versions), (SELECT count(*) FROM runs)
                """
            ) { row in
                Counts(
                    sources: row.requiredInt(), addresses: row.requiredInt(), pending: row.requiredInt(),
                    documents: row.requiredInt(), versions: row.requiredInt(), runs: row.requiredInt())
            } ?? Counts(sources: 0, addresses: 0, pending: 0, documents: 0, versions: 0, runs: 0)
        }
    }

    /// Reads the whole file (`PRAGMA quick_check`). Throws `damaged` with what it found first.
    public func check() throws(StoreError) {
        let found = try with { connection throws(StoreError) in
            try connection.first("PRAGMA quick_check(1)") { $0.requiredText() }
        }
        guard found == "ok" else { throw StoreError.damagedLedger(path, found ?? "it gives no answer") }
    }
}
