import Documents

extension SQLiteLedger {
    public func document(id: String) throws -> DocumentState? {
        try with { connection throws(StoreError) in
            try connection.first(
                "SELECT * FROM versions WHERE id = ? ORDER BY version DESC LIMIT 1", [.text(id)], DocumentState.init(row:))
        }
    }

    /// Every version of a document, the first one first.
    public func versions(id: String) throws(StoreError) -> [DocumentState] {
        try with { connection throws(StoreError) in
            try connection.rows(
                "SELECT * FROM versions WHERE id = ? ORDER BY version", [.text(id)], DocumentState.init(row:))
        }
    }

    /// The version that was made of an archived response, the latest where there are several.
    func version(at place: ArchiveLocation) throws(StoreError) -> DocumentState? {
        try with { connection throws(StoreError) in
            try connection.first(
                """
                SELECT * FROM versions WHERE archive_file = ? AND archive_offset = ? AND archive_record_id = ?
                ORDER BY version DESC LIMIT 1
                """, [.text(place.file), .int(place.offset), .text(place.recordID)], DocumentState.init(row:))
        }
    }

    /// Every version of every document, by id and version, `limit` of them behind `last`: for who looks at all in turn.
    public func versions(after last: DocumentState?, limit: Int) throws(StoreError) -> [DocumentState] {
        try with { connection throws(StoreError) in
            try connection.rows(
                "SELECT * FROM versions WHERE (id, version) > (?, ?) ORDER BY id, version LIMIT ?",
                [.text(last?.id ?? ""), .int(last?.version ?? 0), .int(limit)], DocumentState.init(row:))
        }
    }

    /// Latest versions of the documents whose id begins so, up to `limit`; by id.
    public func documents(idPrefix: String, limit: Int = 10) throws(StoreError) -> [DocumentState] {
        // Ids are hexadecimal digits, so that "g" comes after all that can follow the prefix.
        guard idPrefix.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return [] }
        return try with { connection throws(StoreError) in
            try connection.rows(
                """
                SELECT * FROM versions v WHERE id >= ?1 AND id < ?2
                    AND NOT EXISTS (SELECT 1 FROM versions n WHERE n.id = v.id AND n.version > v.version)
                ORDER BY id LIMIT ?3
                """, [.text(idPrefix), .text(idPrefix + "g"), .int(limit)], DocumentState.init(row:))
        }
    }

    /// Latest versions of the documents that pass the filter, the youngest first.
    public func documents(_ filter: DocumentFilter = DocumentFilter()) throws(StoreError) -> [DocumentState] {
        try with { connection throws(StoreError) in
            try connection.rows(
                """
                SELECT * FROM versions v WHERE (?1 IS NULL OR source = ?1) AND (?2 IS NULL OR written_at >= ?2)
                    AND (?3 IS NULL OR status = ?3)
                    AND NOT EXISTS (SELECT 1 FROM versions n WHERE n.id = v.id AND n.version > v.version)
                ORDER BY written_at DESC, id LIMIT ?4
                """,
                [SQLValue(filter.source), SQLValue(filter.since), SQLValue(filter.status?.rawValue), .int(filter.limit)],
                DocumentState.init(row:))
        }
    }

    public func commit(_ url: URLState, version: DocumentState?) throws { try commit([(url, version)]) }

    /// Several outcomes with one wait for the disk.
    public func commit(_ outcomes: [(url: URLState, version: DocumentState?)]) throws(StoreError) {
        try transaction { connection throws(StoreError) in
            for outcome in outcomes {
                try save(outcome.url, connection)
                guard let version = outcome.version else { continue }
                try connection.run(
                    "INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", version.values)
                try saveSketch(of: version, connection)
            }
        }
    }

    /// Whether the record at this path, relative to the output directory, is known. Found by the digits its name begins with.
    public func knowsRecord(at path: String) throws(StoreError) -> Bool {
        let digits = String(Folder.name(of: path).prefix { $0 != "-" })
        return try with { connection throws(StoreError) in
            try connection.first(
                "SELECT 1 FROM versions WHERE id >= ? AND id < ? AND path = ?", [.text(digits), .text(digits + "g"), .text(path)]
            ) { _ in true } ?? false
        }
    }

    /// Tells the ledger of versions that lie in the tree; those it knows stay as they are. Returns how many it did not know.
    ///
    /// The first version's time holds for later ones too, whatever they say.
    public func adopt(_ versions: [DocumentState]) throws(StoreError) -> Int {
        try transaction { connection throws(StoreError) in
            var count = 0
            for var version in versions.sorted(by: { ($0.id, $0.version) < ($1.id, $1.version) }) {
                let firstFetchedAt = try connection.first(
                    "SELECT first_fetched_at FROM versions WHERE id = ? ORDER BY version LIMIT 1", [.text(version.id)]
                ) { $0.requiredTime() }
                version.firstFetchedAt = firstFetchedAt ?? version.firstFetchedAt
                let isNew =
                    try connection.first(
                        """
                        INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        RETURNING 1
                        """, version.values
                    ) { $0.requiredInt() } ?? 0
                if isNew > 0 { try saveSketch(of: version, connection) }
                count += isNew
            }
            return count
        }
    }
}

extension DocumentState {
    /// Columns in the order of the table.
    fileprivate init(row: inout SQLRow) {
        let id = row.requiredText()
        let version = row.requiredInt()
        let source = row.requiredText()
        let firstFetchedAt = row.requiredTime()
        let textSHA256 = row.requiredText()
        let simhash = row.text()
        let status = row.requiredText()
        self.init(
            id: id, source: source, version: version, firstFetchedAt: firstFetchedAt, textSHA256: textSHA256, simhash: simhash,
            status: Quality.Status(rawValue: status) ?? .notArticle, title: row.text(), url: row.text(), path: row.text(),
            recordSHA256: row.text(), archive: ArchiveLocation(row: &row), writtenAt: row.requiredTime())
    }

    fileprivate var values: [SQLValue] {
        [
            .text(id), .int(version), .text(source), SQLValue(firstFetchedAt), .text(textSHA256), SQLValue(simhash),
            .text(status.rawValue), SQLValue(title), SQLValue(url), SQLValue(path), SQLValue(recordSHA256),
            SQLValue(archive?.file), SQLValue(archive?.offset), SQLValue(archive?.recordID), SQLValue(writtenAt),
        ]
    }
}

extension ArchiveLocation {
    fileprivate init?(row: inout SQLRow) {
        let file = row.text()
        let offset = row.int()
        let recordID = row.text()
        guard let file, let offset, let recordID else { return nil }
        self.init(file: file, offset: offset, recordID: recordID)
    }
}
