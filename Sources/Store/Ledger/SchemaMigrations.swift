/// Brings a ledger's schema up to date, step by step: `PRAGMA user_version` counts the steps that it has been through.
struct SchemaMigrations {
    /// `ings` in ASCII: tells a ledger from other programs' databases (`PRAGMA application_id`).
    static let applicationID = 0x696E_6773

    /// Never changed once released; a change of schema is another step at the end.
    static let all = SchemaMigrations(steps: [first, second, third, fourth])

    let steps: [String]

    func apply(to connection: SQLiteConnection) throws(StoreError) {
        let version = try version(of: connection)
        guard version < steps.count else { return }
        try connection.transaction { () throws(StoreError) in
            // Another process may have been quicker.
            for index in try self.version(of: connection)..<steps.count { try connection.execute(steps[index]) }
            try connection.execute("PRAGMA application_id = \(Self.applicationID)")
            try connection.execute("PRAGMA user_version = \(steps.count)")
        }
    }

    /// The steps that the database has been through. Throws `foreign` for one that is no ledger, `newer` for a later program's.
    func version(of connection: SQLiteConnection) throws(StoreError) -> Int {
        let version = try connection.first("PRAGMA user_version") { $0.requiredInt() } ?? 0
        let application = try connection.first("PRAGMA application_id") { $0.requiredInt() } ?? 0
        let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.requiredInt() } ?? 0
        guard application == Self.applicationID || tables == 0 && version == 0 else {
            throw StoreError(
                .foreign, path: connection.path,
                "\(connection.path) is a database of another program. Move it away and run `ingest verify --rebuild`")
        }
        guard version <= steps.count else {
            throw StoreError(
                .newer, path: connection.path,
                "the ledger \(connection.path) was written by a later version (schema \(version), and this one knows "
                    + "\(steps.count)): install that version again")
        }
        return version
    }

    /// Times are seconds since 1970. Addresses and versions are looked up by what they are, so their tables need no row
    /// numbers; what a feed said of an entry may be a whole article, so it lies apart from the addresses.
    private static let first = """
        CREATE TABLE sources (
            name TEXT PRIMARY KEY, last_run_at INTEGER, last_success_at INTEGER, next_due_at INTEGER,
            error_streak INTEGER NOT NULL, last_error TEXT, etag TEXT, last_modified TEXT, new_count INTEGER NOT NULL,
            updated_count INTEGER NOT NULL, failed_count INTEGER NOT NULL, is_paused INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE urls (
            source TEXT NOT NULL, url TEXT NOT NULL, discovered_via TEXT, accepted_at INTEGER NOT NULL, outcome TEXT,
            etag TEXT, last_modified TEXT, raw_sha256 TEXT, last_fetched_at INTEGER, next_try_at INTEGER,
            failures INTEGER NOT NULL, document_id TEXT,
            PRIMARY KEY (source, url)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX urls_without_outcome ON urls (source, accepted_at) WHERE outcome IS NULL;
        CREATE INDEX urls_to_try_again ON urls (source, next_try_at) WHERE outcome IS NOT NULL AND next_try_at IS NOT NULL;

        CREATE TABLE hints (
            source TEXT NOT NULL, url TEXT NOT NULL, hint TEXT NOT NULL, PRIMARY KEY (source, url)
        ) STRICT;

        CREATE TABLE versions (
            id TEXT NOT NULL, version INTEGER NOT NULL, source TEXT NOT NULL, first_fetched_at INTEGER NOT NULL,
            text_sha256 TEXT NOT NULL, simhash TEXT, status TEXT NOT NULL, title TEXT, url TEXT, path TEXT,
            record_sha256 TEXT, archive_file TEXT, archive_offset INTEGER, archive_record_id TEXT, written_at INTEGER NOT NULL,
            PRIMARY KEY (id, version)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX versions_by_source ON versions (source, written_at);
        CREATE INDEX versions_by_time ON versions (written_at);

        CREATE TABLE runs (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, started_at INTEGER NOT NULL, finished_at INTEGER NOT NULL,
            manifest TEXT NOT NULL UNIQUE, manifest_sha256 TEXT NOT NULL
        ) STRICT;

        CREATE TABLE hosts (
            host TEXT PRIMARY KEY, last_request_at INTEGER, not_before INTEGER, failures INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// Which record was made of an archived response: asked for each of them while a ledger is made anew.
    private static let second = "CREATE INDEX versions_by_archive ON versions (archive_file, archive_offset);"

    /// By what a story is known again under another address: a sketch of each document's latest text, and the keys by which those
    /// that may be like another one are found.
    private static let third = """
        CREATE TABLE sketches (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, first_fetched_at INTEGER NOT NULL, duplicate_of TEXT,
            sketch BLOB NOT NULL
        ) STRICT;
        CREATE TABLE sketch_keys (key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) STRICT, WITHOUT ROWID;
        """

    /// Addresses in a third less room: where they became known is written once for all of them, and hashes and identifiers are bytes.
    /// Those that were written before stay text until their next outcome.
    private static let fourth = """
        CREATE TABLE origins (number INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE) STRICT;
        INSERT INTO origins (address) SELECT DISTINCT discovered_via FROM urls WHERE discovered_via IS NOT NULL;

        CREATE TABLE smaller_urls (
            source TEXT NOT NULL, url TEXT NOT NULL, origin INTEGER, accepted_at INTEGER NOT NULL, outcome TEXT,
            etag TEXT, last_modified TEXT, raw_sha256 ANY, last_fetched_at INTEGER, next_try_at INTEGER,
            failures INTEGER NOT NULL, document_id ANY,
            PRIMARY KEY (source, url)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO smaller_urls
            SELECT source, url, (SELECT number FROM origins WHERE address = discovered_via), accepted_at, outcome, etag,
                last_modified, raw_sha256, last_fetched_at, next_try_at, failures, document_id
            FROM urls;
        DROP TABLE urls;
        ALTER TABLE smaller_urls RENAME TO urls;
        CREATE INDEX urls_without_outcome ON urls (source, accepted_at) WHERE outcome IS NULL;
        CREATE INDEX urls_to_try_again ON urls (source, next_try_at) WHERE outcome IS NOT NULL AND next_try_at IS NOT NULL;
        """
}
