import CSQLite
import Documents
import Hashing

/// A row of a result, read column by column in order. Good only until the statement steps on.
struct SQLRow {
    private let statement: OpaquePointer
    private var column: Int32 = 0

    init(_ statement: OpaquePointer) { self.statement = statement }

    mutating func int() -> Int? {
        defer { column += 1 }
        return sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : Int(sqlite3_column_int64(statement, column))
    }

    mutating func text() -> String? {
        defer { column += 1 }
        guard let bytes = sqlite3_column_text(statement, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    mutating func blob() -> [UInt8]? {
        defer { column += 1 }
        guard let bytes = sqlite3_column_blob(statement, column) else { return nil }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// What `SQLValue(hex:)` has put there.
    mutating func hex() -> String? {
        guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return text() }
        return blob().map { Hexadecimal.string(of: $0) }
    }

    mutating func time() -> Timestamp? { int().map { Timestamp(seconds: Int64($0)) } }

    // For columns that are declared NOT NULL.
    mutating func requiredInt() -> Int { int() ?? 0 }
    mutating func requiredText() -> String { text() ?? "" }
    mutating func requiredTime() -> Timestamp { time() ?? Timestamp(seconds: 0) }
}
