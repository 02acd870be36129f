import Documents

extension SQLiteLedger {
    public func sourceState(_ name: String) throws -> SourceState? {
        try with { connection throws(StoreError) in
            try connection.first(
                """
                SELECT name, last_run_at, last_success_at, next_due_at, error_streak, last_error, etag, last_modified, new_count,
                    updated_count, failed_count, is_paused FROM sources WHERE name = ?
                """, [.text(name)], SourceState.init(row:))
        }
    }

    /// Every source that a run has ever seen, by name.
    public func sourceStates() throws(StoreError) -> [SourceState] {
        try with { connection throws(StoreError) in
            try connection.rows(
                """
                SELECT name, last_run_at, last_success_at, next_due_at, error_streak, last_error, etag, last_modified, new_count,
                    updated_count, failed_count, is_paused FROM sources ORDER BY name
                """, [], SourceState.init(row:))
        }
    }

    public func save(_ state: SourceState) throws {
        try transaction { connection throws(StoreError) in
            try connection.run(
                "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    .text(state.name), SQLValue(state.lastRunAt), SQLValue(state.lastSuccessAt), SQLValue(state.nextDueAt),
                    .int(state.errorStreak), SQLValue(state.lastError), SQLValue(state.validators.etag),
                    SQLValue(state.validators.lastModified), .int(state.newCount), .int(state.updatedCount),
                    .int(state.failedCount), SQLValue(state.isPaused),
                ])
        }
    }
}

extension SourceState {
    fileprivate init(row: inout SQLRow) {
        self.init(
            name: row.requiredText(), lastRunAt: row.time(), lastSuccessAt: row.time(), nextDueAt: row.time(),
            errorStreak: row.requiredInt(), lastError: row.text(),
            validators: Validators(etag: row.text(), lastModified: row.text()), newCount: row.requiredInt(),
            updatedCount: row.requiredInt(), failedCount: row.requiredInt(), isPaused: row.requiredInt() != 0)
    }
}
