import Documents
import JSON

extension SQLiteLedger {
    public func urlState(_ url: String, source: String) throws -> URLState? {
        try with { connection throws(StoreError) in
            try connection.first(
                """
                SELECT u.url, u.source, o.address, accepted_at, outcome, etag, last_modified, raw_sha256, last_fetched_at,
                    next_try_at, failures, document_id, hint
                FROM urls u LEFT JOIN hints h ON h.source = u.source AND h.url = u.url LEFT JOIN origins o ON o.number = u.origin
                WHERE u.source = ? AND u.url = ?
                """, [.text(source), .text(url)], URLState.init(row:))
        }
    }

    public func accept(_ states: [URLState]) throws {
        guard !states.isEmpty else { return }
        try transaction { connection throws(StoreError) in
            // In the table's own order: what a long list adds to one page of the file is added at once, whatever order the list has.
            let sorted = states.sorted { ($0.source, $0.url) < ($1.source, $1.url) }
            try enter(originsOf: sorted, connection)
            for state in sorted {
                try connection.run(
                    """
                    INSERT INTO urls VALUES (?, ?, (SELECT number FROM origins WHERE address = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, state.values)
                guard let hint = state.hint else { continue }
                // Known addresses stay as they are, and so does what was said of them.
                try connection.run(
                    """
                    INSERT INTO hints SELECT ?1, ?2, ?3 FROM urls WHERE source = ?1 AND url = ?2 AND outcome IS NULL
                    ON CONFLICT DO NOTHING
                    """, [.text(state.source), .text(state.url), .text(JSONWriter.string(hint.json))])
            }
        }
    }

    public func pending(source: String, now: Timestamp, limit: Int) throws -> [URLState] {
        let values: [SQLValue] = [.text(source), .int(limit)]
        return try with { connection throws(StoreError) in
            // Each half has an index of its own; one query over both would have to look at every address of the source.
            let untried = try connection.rows(
                """
                SELECT u.url, u.source, o.address, accepted_at, outcome, etag, last_modified, raw_sha256, last_fetched_at,
                    next_try_at, failures, document_id, hint
                FROM urls u LEFT JOIN hints h ON h.source = u.source AND h.url = u.url LEFT JOIN origins o ON o.number = u.origin
                WHERE u.source = ? AND outcome IS NULL ORDER BY accepted_at, u.url LIMIT ?
                """, values, URLState.init(row:))
            let due = try connection.rows(
                """
                SELECT u.url, u.source, o.address, accepted_at, outcome, etag, last_modified, raw_sha256, last_fetched_at,
                    next_try_at, failures, document_id, hint
                FROM urls u LEFT JOIN hints h ON h.source = u.source AND h.url = u.url LEFT JOIN origins o ON o.number = u.origin
                WHERE u.source = ? AND outcome IS NOT NULL AND next_try_at IS NOT NULL AND next_try_at <= ?3
                ORDER BY next_try_at, u.url LIMIT ?2
                """, values + [SQLValue(now)], URLState.init(row:))
            func time(_ state: URLState) -> Timestamp {
                state.outcome == nil ? state.acceptedAt : state.nextTryAt ?? state.acceptedAt
            }
            return Array((untried + due).sorted { (time($0), $0.url) < (time($1), $1.url) }.prefix(limit))
        }
    }

    /// Tells a ledger that knows no addresses of those that manifests and archive tell of.
    func adopt(_ states: [URLState]) throws(StoreError) {
        try transaction { connection throws(StoreError) in
            for state in states { try save(state, connection) }
        }
    }

    func save(_ state: URLState, _ connection: SQLiteConnection) throws(StoreError) {
        try enter(originsOf: [state], connection)
        try connection.run(
            """
            INSERT OR REPLACE INTO urls VALUES (?, ?, (SELECT number FROM origins WHERE address = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, state.values)
        let key: [SQLValue] = [.text(state.source), .text(state.url)]
        if let hint = state.hint {
            try connection.run("INSERT OR REPLACE INTO hints VALUES (?, ?, ?)", key + [.text(JSONWriter.string(hint.json))])
        } else {
            try connection.run("DELETE FROM hints WHERE source = ? AND url = ?", key)
        }
    }

    /// A source names its addresses by the thousand, always from the same place: that is written down once.
    private func enter(originsOf states: [URLState], _ connection: SQLiteConnection) throws(StoreError) {
        for origin in Set(states.compactMap(\.discoveredVia)).sorted() {
            try connection.run("INSERT INTO origins (address) VALUES (?) ON CONFLICT DO NOTHING", [.text(origin)])
        }
    }
}

extension URLState {
    fileprivate init(row: inout SQLRow) {
        self.init(
            url: row.requiredText(), source: row.requiredText(), discoveredVia: row.text(), acceptedAt: row.requiredTime(),
            outcome: row.text(), validators: Validators(etag: row.text(), lastModified: row.text()), rawSHA256: row.hex(),
            lastFetchedAt: row.time(), nextTryAt: row.time(), failures: row.requiredInt(), documentID: row.hex(),
            hint: row.text().flatMap { try? JSONParser.parse($0) }.map(EntryHint.init(json:)))
    }

    fileprivate var values: [SQLValue] {
        [
            .text(source), .text(url), SQLValue(discoveredVia), SQLValue(acceptedAt), SQLValue(outcome),
            SQLValue(validators.etag),
            SQLValue(validators.lastModified), SQLValue(hex: rawSHA256), SQLValue(lastFetchedAt), SQLValue(nextTryAt),
            .int(failures),
            SQLValue(hex: documentID),
        ]
    }
}
