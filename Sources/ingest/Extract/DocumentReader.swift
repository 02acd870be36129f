import Documents
import Fetch
import Glibc
import Pipeline

/// Reads a document's bytes and makes a record of it.
struct DocumentReader: Sendable {
    /// Larger documents are refused.
    static let maximumBytes = 16 << 20

    let deriver: ArticleDeriver

    func record(of input: DocumentInput) throws(InputFailure) -> Record {
        var bytes: [UInt8]
        var fileName: String?
        switch input.body {
        case .bytes(let content): bytes = content
        case .file(let path):
            bytes = try Self.read(path)
            fileName = path.split(separator: "/").last.map(String.init)
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            bytes = try Self.gunzip(bytes, input.id)
            if let name = fileName, name.hasSuffix(".gz") { fileName = String(name.dropLast(3)) }
        }
        let stated = input.mediaType.flatMap { ContentType($0) }
        guard let mediaType = MediaTypeSniffer.mediaType(of: bytes, stated: stated, fileName: fileName) else {
            throw InputFailure(.unsupportedMediaType, "\(input.id): neither HTML, XHTML nor plain text")
        }
        var url: WebAddress?
        if let text = input.url, !text.isEmpty {
            guard let address = WebAddress(text) else { throw InputFailure(.badURL, "\(input.id): \"\(text)\" is no web address") }
            url = address
        }
        var retrieval = Retrieval()
        retrieval.requestedURL = url?.text
        retrieval.fileName = fileName
        if let text = input.fetchedAt {
            guard let time = Timestamp(rfc3339: text) else {
                throw InputFailure(.badTime, "\(input.id): \"\(text)\" is no RFC 3339 time such as 2026-11-23T06:42:00Z")
            }
            retrieval.fetchedAt = time
        }
        let page = Page(
            bytes: bytes, mediaType: mediaType, url: url, charset: input.charset ?? stated?.charset, charsetBasis: .declared)
        switch deriver.record(of: page, retrieval) {
        case .success(let record): return record
        case .failure(let failure): throw InputFailure(code: failure.code, message: "\(input.id): \(failure.message)")
        }
    }

    static func read(_ path: String, limit: Int = maximumBytes) throws(InputFailure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw InputFailure(errno == ENOENT ? .missing : .unreadable, "\(path): \(reason)")
        }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_size > 0 { bytes.reserveCapacity(Int(status.st_size)) }
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputFailure(.unreadable, "\(path): \(String(cString: strerror(errno)))") }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else {
                throw InputFailure(code: "document_too_large", message: "\(path): more than \(limit) bytes")
            }
        }
    }

    private static func gunzip(_ bytes: [UInt8], _ id: String) throws(InputFailure) -> [UInt8] {
        do throws(ContentCodingFailure) {
            return try ContentDecoder.decode(bytes, codings: ["gzip"], limit: maximumBytes)
        } catch {
            let reason = switch error {
                case .endsEarly: "its gzip stream is cut short"
                case .malformed(let detail): "its gzip stream is damaged (\(detail))"
                case .tooLarge: "more than \(maximumBytes) bytes when unpacked"
                case .unsupported(let name): "it is packed in a way nobody here knows (\(name))"
            }
            throw InputFailure(.badCompression, "\(id): \(reason)")
        }
    }
}
