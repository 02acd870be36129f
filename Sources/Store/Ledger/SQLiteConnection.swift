import CSQLite

/// One connection to a database file, its statements kept prepared. Not to be used from two threads at once.
final class SQLiteConnection {
    let path: String
    private let database: OpaquePointer
    private var statements: [String: OpaquePointer] = [:]

    /// Milliseconds that a statement waits for another connection.
    private static let busyTimeout: Int32 = 5000

    /// `path` may be a `file:` URI where `flags` say so.
    init(_ path: String, uri: String? = nil, flags: Int32) throws(StoreError) {
        self.path = path
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(uri ?? path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard result == SQLITE_OK, let opened else {
            let error = StoreError(sqlite: result, opened, path: path)
            sqlite3_close_v2(opened)
            throw error
        }
        database = opened
        sqlite3_busy_timeout(database, Self.busyTimeout)
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(database)
    }

    /// Runs statements that take nothing and give nothing: schema and pragmas.
    func execute(_ sql: String) throws(StoreError) {
        let result = sqlite3_exec(database, sql, nil, nil, nil)
        guard result == SQLITE_OK else { throw error(result) }
    }

    func run(_ sql: StaticString, _ values: [SQLValue]) throws(StoreError) {
        _ = try rows(sql, values) { _ in }
    }

    func first<Value>(_ sql: StaticString, _ values: [SQLValue] = [], _ read: (inout SQLRow) -> Value) throws(StoreError)
        -> Value?
    {
        try rows(sql, values, read).first
    }

    /// `read` takes each row's columns in order.
    func rows<Value>(_ sql: StaticString, _ values: [SQLValue] = [], _ read: (inout SQLRow) -> Value) throws(StoreError)
        -> [Value]
    {
        let statement = try prepared(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { try bind(value, statement, Int32(index + 1)) }
        var found: [Value] = []
        while true {
            let result = sqlite3_step(statement)
            switch result {
            case SQLITE_ROW:
                var row = SQLRow(statement)
                found.append(read(&row))
            case SQLITE_DONE: return found
            default: throw error(result)
            }
        }
    }

    /// All of `body` or nothing of it.
    func transaction<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try execute("BEGIN IMMEDIATE")
        do {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            // Some failures roll back by themselves; then this one has nothing to do.
            if sqlite3_get_autocommit(database) == 0 { sqlite3_exec(database, "ROLLBACK", nil, nil, nil) }
            throw error
        }
    }

    private func prepared(_ sql: StaticString) throws(StoreError) -> OpaquePointer {
        let text = sql.description
        if let statement = statements[text] { return statement }
        var statement: OpaquePointer?
        let result = sqlite3_prepare_v3(database, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard result == SQLITE_OK, let statement else { throw error(result) }
        statements[text] = statement
        return statement
    }

    private func bind(_ value: SQLValue, _ statement: OpaquePointer, _ index: Int32) throws(StoreError) {
        let result =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .int(let number): sqlite3_bind_int64(statement, index, Int64(number))
            case .text(var text):
                text.withUTF8 { utf8 in
                    // An empty buffer may have no address, which would bind NULL.
                    utf8.isEmpty
                        ? ingest_sqlite_bind_text(statement, index, "", 0)
                        : utf8.withMemoryRebound(to: CChar.self) {
                            ingest_sqlite_bind_text(statement, index, $0.baseAddress, Int32($0.count))
                        }
                }
            case .blob(let bytes):
                bytes.withUnsafeBytes { ingest_sqlite_bind_blob(statement, index, $0.baseAddress, Int32($0.count)) }
            }
        guard result == SQLITE_OK else { throw error(result) }
    }

    private func error(_ result: Int32) -> StoreError { StoreError(sqlite: result, database, path: path) }
}
