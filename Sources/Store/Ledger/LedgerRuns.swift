import Documents

extension SQLiteLedger: Ledger {
    public func recordRun(
        id: String, startedAt: Timestamp, finishedAt: Timestamp, manifest: String, manifestSHA256: String
    ) throws {
        try insertRun(id: id, startedAt, finishedAt, manifest: manifest, manifestSHA256)
    }

    /// Tells the ledger of a manifest that lies in the tree.
    func adopt(_ run: RunFile) throws(StoreError) {
        try insertRun(id: run.id, run.startedAt, run.finishedAt, manifest: run.path, run.sha256)
    }

    private func insertRun(
        id: String, _ startedAt: Timestamp, _ finishedAt: Timestamp, manifest: String, _ sha256: String
    ) throws(StoreError) {
        try transaction { connection throws(StoreError) in
            try connection.run(
                """
                INSERT INTO runs (id, started_at, finished_at, manifest, manifest_sha256) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """,
                [.text(id), SQLValue(startedAt), SQLValue(finishedAt), .text(manifest), .text(sha256)])
        }
    }

    /// Paths of the manifests of all runs and the hashes of their bytes, the first run first.
    public func manifests() throws(StoreError) -> [(path: String, sha256: String)] {
        try with { connection throws(StoreError) in
            try connection.rows("SELECT manifest, manifest_sha256 FROM runs ORDER BY number") {
                (path: $0.requiredText(), sha256: $0.requiredText())
            }
        }
    }

    public func latestManifestSHA256() throws -> String? {
        try with { connection throws(StoreError) in
            try connection.first("SELECT manifest_sha256 FROM runs ORDER BY number DESC LIMIT 1") { $0.requiredText() }
        }
    }

    /// Whether the manifest at this path, relative to the output directory, is known.
    public func knowsManifest(at path: String) throws(StoreError) -> Bool {
        try with { connection throws(StoreError) in
            try connection.first("SELECT 1 FROM runs WHERE manifest = ?", [.text(path)]) { _ in true } ?? false
        }
    }
}
