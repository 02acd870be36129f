import Documents

/// Finds documents that tell the same story.
extension SQLiteLedger {
    /// More documents with one key than that share a line of the trade, and it says nothing; the earliest are looked at.
    private static let documentsPerKey = 64

    public func earlierStory(like sketch: TextSketch, than id: String, firstFetchedAt: Timestamp) throws -> String? {
        try with { connection throws(StoreError) in
            var first: (time: Int, id: String, duplicateOf: String?)?
            for number in try numbers(like: sketch, connection) {
                let found = try connection.first(
                    "SELECT id, first_fetched_at, duplicate_of, sketch FROM sketches WHERE number = ?", [.int(number)]
                ) { row in
                    (id: row.requiredText(), time: row.requiredInt(), duplicateOf: row.text(), sketch: row.blob() ?? [])
                }
                guard let found, found.id != id, found.duplicateOf != id, found.time <= Int(firstFetchedAt.seconds),
                    TextSketch(bytes: found.sketch)?.tellsSameStory(as: sketch) ?? false
                else { continue }
                if first.map({ (found.time, found.id) < ($0.time, $0.id) }) ?? true {
                    first = (found.time, found.id, found.duplicateOf)
                }
            }
            return first.map { $0.duplicateOf ?? $0.id }
        }
    }

    private func numbers(like sketch: TextSketch, _ connection: SQLiteConnection) throws(StoreError) -> Set<Int> {
        var numbers: Set<Int> = []
        for key in sketch.keys {
            numbers.formUnion(
                try connection.rows(
                    "SELECT number FROM sketch_keys WHERE key = ? ORDER BY number LIMIT ?",
                    [.int(Int(key)), .int(Self.documentsPerKey)]
                ) { $0.requiredInt() })
        }
        return numbers
    }

    /// Puts the sketch of a version in the place of the one before; inside a transaction.
    func saveSketch(of version: DocumentState, _ connection: SQLiteConnection) throws(StoreError) {
        guard version.sketch != nil || version.version > 1 else { return }
        let old = try connection.first("SELECT number, sketch FROM sketches WHERE id = ?", [.text(version.id)]) { row in
            (number: row.requiredInt(), sketch: row.blob() ?? [])
        }
        if let old {
            for key in TextSketch(bytes: old.sketch)?.keys ?? [] {
                try connection.run(
                    "DELETE FROM sketch_keys WHERE key = ? AND number = ?", [.int(Int(key)), .int(old.number)])
            }
            try connection.run("DELETE FROM sketches WHERE number = ?", [.int(old.number)])
        }
        guard let sketch = version.sketch else { return }
        let number = try connection.first(
            "INSERT INTO sketches (id, first_fetched_at, duplicate_of, sketch) VALUES (?, ?, ?, ?) RETURNING number",
            [
                .text(version.id), SQLValue(version.firstFetchedAt), SQLValue(version.duplicateOf), .blob(sketch.bytes),
            ]
        ) { $0.requiredInt() }
        guard let number else { return }
        for key in sketch.keys {
            try connection.run("INSERT OR IGNORE INTO sketch_keys VALUES (?, ?)", [.int(Int(key)), .int(number)])
        }
    }
}
