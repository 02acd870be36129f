import Documents
import Glibc

/// Where the program's own data lies: the record's schema, gazetteers, units.
struct DataFolder: Sendable {
    let path: String

    /// In order: what was asked for, `INGEST_DATA`, `../share/ingest` beside the executable, and, in development, `share` in a
    /// folder above it. `nil` where none of them is there.
    init?(_ asked: String?) {
        if let asked {
            path = asked
        } else if let stated = Environment["INGEST_DATA"], !stated.isEmpty {
            path = stated
        } else if let found = Self.beside(Self.executable) {
            path = found
        } else {
            return nil
        }
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    static let schema = "record.schema.json"

    private static var executable: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func beside(_ executable: String?) -> String? {
        guard let executable else { return nil }
        var folder = FilePath.folder(of: executable)
        let installed = "\(FilePath.folder(of: folder))/share/ingest"
        if isThere(installed) { return installed }
        while folder != "/", folder != "." {
            if isThere("\(folder)/share") { return "\(folder)/share" }
            folder = FilePath.folder(of: folder)
        }
        return nil
    }

    private static func isThere(_ folder: String) -> Bool { access("\(folder)/\(schema)", R_OK) == 0 }
}
