import Documents
import Glibc

/// A file of header fields that nobody else may see: `Name: value` on each line; blank lines and those that begin with `#` are
/// passed over. What is wrong with it is said without a value of it.
enum HeadersFile {
    struct Fault: Error, CustomStringConvertible {
        /// A sentence for people.
        var description: String
    }

    /// More than any site asks for; bytes.
    static let longest = 16 << 10

    /// Fields that the transport sees to itself.
    private static let taken: Set<String> = [
        "accept-encoding", "connection", "content-length", "expect", "host", "if-match", "if-modified-since", "if-none-match",
        "if-range", "if-unmodified-since", "keep-alive", "proxy-authorization", "proxy-connection", "range", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]

    /// Where systemd puts what `LoadCredential=` names; `nil` outside of a service.
    static var credentialsFolder: String? { Environment["CREDENTIALS_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 } }

    static func fields(of headers: Source.Access.Headers) throws(Fault) -> [HTTPHeaders.Field] {
        switch headers {
        case .file(let path): return try fields(inFile: path)
        case .credential(let name):
            guard let folder = credentialsFolder else {
                throw Fault(
                    description: "the credential \"\(name)\" is only there within the service: LoadCredential=\(name):FILE in a "
                        + "drop-in of ingest.service")
            }
            return try fields(inFile: "\(folder)/\(name)")
        }
    }

    private static func fields(inFile path: String) throws(Fault) -> [HTTPHeaders.Field] {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IROTH != 0 {
            throw Fault(description: "\(path) can be read by everybody on this machine: chmod o-rwx \(path)")
        }
        let bytes: [UInt8]
        do throws(SavedFileError) { bytes = try LocalFiles().bytes(of: path, limit: longest) } catch {
            throw Fault(description: error.message)
        }
        return try parse(bytes, name: path)
    }

    /// - Parameter name: of the file, for faults
    static func parse(_ bytes: [UInt8], name file: String) throws(Fault) -> [HTTPHeaders.Field] {
        var fields: [HTTPHeaders.Field] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            var line = line
            if line.last == 0x0D { line = line.dropLast() }
            guard line.contains(where: { $0 > 0x20 }), line.first != UInt8(ascii: "#") else { continue }
            func fault(_ what: String) -> Fault { Fault(description: "\(file):\(index + 1): \(what)") }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw fault("no \"Name: value\"") }
            let name = line[..<colon]
            guard !name.isEmpty, name.allSatisfy(isTokenByte) else {
                throw fault("what stands before the colon is no header's name")
            }
            let text = String(decoding: name, as: UTF8.self)
            guard !taken.contains(text.lowercased()) else { throw fault("\(text) is not for a configuration to set") }
            let value = trimmed(line[(colon + 1)...])
            guard !value.isEmpty, value.allSatisfy({ (0x20...0x7E).contains($0) }) else {
                throw fault("the value of \(text) is empty or has characters that cannot be sent")
            }
            fields.append(HTTPHeaders.Field(text, String(decoding: value, as: UTF8.self)))
        }
        guard !fields.isEmpty else { throw Fault(description: "\(file) has no header field in it") }
        return fields
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
        return rest
    }

    /// RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
