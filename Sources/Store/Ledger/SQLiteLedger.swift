import CSQLite
import Documents
import Glibc
import Synchronization

/// The ledger in one SQLite file, `state.db`: write-ahead log, every commit synced, one connection behind a lock.
public final class SQLiteLedger: Sendable {
    public enum Access: Sendable {
        case readWrite
        /// For commands that only look: neither makes nor migrates anything.
        case readOnly
    }

    public let path: String
    /// There was none before: if there are records, they are unknown to it, and `Recovery` tells it of them.
    public let isNew: Bool

    private let connection: Mutex<SQLiteConnection>
    /// The first write that the disk refused. After a failed fsync nobody knows what is on the disk, and whoever passed over the
    /// failure must not go on as if nothing had been: every later write fails with it.
    private let refusal = Mutex<StoreError?>(nil)

    /// Bytes of `state.db-shm`, and of what is written beside it at first. SQLite maps that file into memory and reserves one
    /// block of each page of it; where blocks are smaller than pages and the disk is full, to touch it ends the process (SIGBUS).
    private static let sharedIndexSize = 64 << 10

    /// Opens `state.db` of the output directory, makes it where it is missing, and brings its schema up to date.
    ///
    /// Throws `damaged`, `foreign` or `newer` for a file that cannot be used, with the way out in the message; `missing` when
    /// there is none to read.
    public convenience init(_ tree: OutputTree, _ access: Access = .readWrite) throws(StoreError) {
        try self.init(path: tree.absolute(OutputTree.ledger), access)
    }

    public convenience init(path: String, _ access: Access = .readWrite) throws(StoreError) {
        try self.init(path: path, access, migrations: .all)
    }

    init(path: String, _ access: Access, migrations: SchemaMigrations) throws(StoreError) {
        self.path = path
        let connection: SQLiteConnection
        switch access {
        case .readWrite:
            isNew = try Self.makeFile(path)
            try Folder.demandRoom(Self.sharedIndexSize, in: Folder.parent(of: path))
            connection = try SQLiteConnection(path, flags: SQLITE_OPEN_READWRITE)
            try connection.execute(
                """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                """)
            try migrations.apply(to: connection)
            try Folder.synchronize(Folder.parent(of: path))
        case .readOnly:
            isNew = false
            connection = try Self.openToRead(path)
            guard try migrations.version(of: connection) == migrations.steps.count else {
                throw StoreError(
                    .readOnly, path: path,
                    "the ledger \(path) is of an earlier version: the next `ingest run` brings it up to date")
            }
        }
        self.connection = Mutex(connection)
    }

    /// SQLite would make it with the umask's mode. Returns whether it was missing; an empty file counts as missing.
    private static func makeFile(_ path: String) throws(StoreError) -> Bool {
        do {
            try OpenFile(path, O_RDWR | O_CREAT | O_EXCL, for: "create").close()
            return true
        } catch let error where error.code == .exists {
            return try OpenFile(path, O_RDONLY, for: "read").size() == 0
        }
    }

    /// A write-ahead log needs a writable folder even to be read. Where that is refused and no log is there, nobody is writing,
    /// and the file can be read as it stands.
    private static func openToRead(_ path: String) throws(StoreError) -> SQLiteConnection {
        guard access(path, R_OK) == 0 else { throw StoreError("read", path, errno: errno) }
        do {
            let connection = try SQLiteConnection(path, flags: SQLITE_OPEN_READONLY)
            try connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
            return connection
        } catch let error where error.code != .damaged && access(path + "-wal", F_OK) != 0 {
            let escaped = path.utf8.map { byte in
                byte == UInt8(ascii: "?") ? "%3f" : byte == UInt8(ascii: "#") ? "%23" : byte == UInt8(ascii: "%") ? "%25" : nil
            }
            var uri: [UInt8] = Array("file:".utf8)
            for (byte, escape) in zip(path.utf8, escaped) { uri += escape.map { Array($0.utf8) } ?? [byte] }
            return try SQLiteConnection(
                path, uri: String(decoding: uri, as: UTF8.self) + "?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        }
    }

    func with<Value: Sendable>(_ body: (SQLiteConnection) throws(StoreError) -> Value) throws(StoreError) -> Value {
        try connection.withLock { connection throws(StoreError) in try body(connection) }
    }

    func transaction<Value: Sendable>(_ body: (SQLiteConnection) throws(StoreError) -> Value) throws(StoreError) -> Value {
        try with { connection throws(StoreError) in
            if let refused = refusal.withLock({ $0 }) { throw refused }
            do throws(StoreError) {
                return try connection.transaction { () throws(StoreError) in try body(connection) }
            } catch {
                if error.isTheDisks { refusal.withLock { $0 = error } }
                throw error
            }
        }
    }
}
