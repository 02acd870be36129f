import Documents
import Fetch
import Glibc
import Pipeline

/// Reads a document's bytes and makes a record of it.
struct DocumentReader: Sendable {
    /// Larger documents are refused.
    static let maximumBytes = 16 << 20
    /// Of a WARC file that comes on standard input, and so has to be held in memory.
    static let maximumArchiveBytes = 1 << 30

    let deriver: any Deriver

    /// Throws `InputFailure` for what is wrong with the document, and what the deriver throws.
    func record(of input: DocumentInput) async throws -> Record {
        let (page, retrieval): (Page, Retrieval)
        do throws(InputFailure) { (page, retrieval) = try read(input) } catch { throw error.of(input.id) }
        switch try await deriver.derive(page, retrieval) {
        case .success(let record): return record
        case .failure(let failure):
            throw InputFailure(code: failure.code, message: "\(input.id): \(failure.message)").of(input.id)
        }
    }

    /// The page, and what is known of how it was found.
    func read(_ input: DocumentInput) throws(InputFailure) -> (Page, Retrieval) {
        var retrieval = Retrieval()
        retrieval.sourceLanguage = input.language
        var bytes: [UInt8]
        switch input.body {
        case .bytes(let content): bytes = content
        case .file(let path):
            bytes = try Self.read(path)
            retrieval.fileName = path.split(separator: "/").last.map(String.init)
        case .captured(let content, let capture):
            bytes = content
            retrieval.finalURL = input.url
            retrieval.status = capture.status
            retrieval.headers = capture.headers
            retrieval.fileName = capture.fileName
            retrieval.archive = capture.location
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            bytes = try Self.gunzip(bytes, input.id)
            if let name = retrieval.fileName, name.hasSuffix(".gz") { retrieval.fileName = String(name.dropLast(3)) }
        }
        guard bytes.count <= Self.maximumBytes else { throw Self.tooLarge(input.id, Self.maximumBytes) }
        try InputKind.refuseZstandard(bytes.prefix(5), input.id)
        if bytes.starts(with: "WARC/".utf8), input.mediaType == nil {
            throw InputFailure(
                .unsupportedMediaType, "\(input.id): a WARC file holds many documents: name it as an input of its own")
        }
        let stated = input.mediaType.flatMap { ContentType($0) }
        guard let mediaType = MediaTypeSniffer.mediaType(of: bytes, stated: stated, fileName: retrieval.fileName) else {
            throw InputFailure(.unsupportedMediaType, "\(input.id): neither HTML, XHTML nor plain text")
        }
        var url: WebAddress?
        if let text = input.url, !text.isEmpty {
            guard let address = WebAddress(text) else {
                throw InputFailure(.badURL, "\(input.id): \"\(text)\" is no web address")
            }
            url = address
        }
        retrieval.requestedURL = url?.text
        if let text = input.fetchedAt {
            guard let time = Timestamp(rfc3339: text) else {
                throw InputFailure(.badTime, "\(input.id): \"\(text)\" is no RFC 3339 time such as 2026-11-23T06:42:00Z")
            }
            retrieval.fetchedAt = time
        }
        let page = Page(
            bytes: bytes, mediaType: mediaType, url: url, charset: input.charset ?? stated?.charset,
            charsetBasis: retrieval.status == nil ? .declared : .http)
        return (page, retrieval)
    }

    /// Opens a file, or names standard input for `-`.
    static func open(_ path: String) throws(InputFailure) -> Int32 {
        let descriptor = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let fault = SystemFault(number: errno)
            throw InputFailure(fault.number == ENOENT || fault.number == ENOTDIR ? .missing : .unreadable, "\(path): \(fault)")
        }
        return descriptor
    }

    /// Whether it can be read twice: neither standard input nor a pipe.
    static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The first bytes of a file.
    static func read(_ path: String, upTo count: Int) throws(InputFailure) -> [UInt8] {
        let descriptor = try open(path)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        _ = try append(to: &bytes, from: descriptor, path, atMost: count)
        return bytes
    }

    /// A whole file; what is too large for a document is refused, and read no further.
    ///
    /// - Parameter mayBeArchive: what begins like a WARC file may be as large as one.
    static func read(_ path: String, mayBeArchive: Bool = false) throws(InputFailure) -> [UInt8] {
        let descriptor = try open(path)
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        // A file that says its size comes in one piece, with a byte more to see whether it has grown.
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? min(Int(status.st_size), maximumBytes) + 1 : 0
        while try append(to: &bytes, from: descriptor, path, atMost: bytes.isEmpty && size > 1 ? size : 1 << 18) {
            let limit = mayBeArchive && InputKind.mayBeArchive(bytes.prefix(5)) ? maximumArchiveBytes : maximumBytes
            guard bytes.count <= limit else { throw tooLarge(path, limit) }
        }
        return bytes
    }

    private static func append(
        to bytes: inout [UInt8], from descriptor: Int32, _ path: String, atMost count: Int
    ) throws(InputFailure) -> Bool {
        var fault: SystemFault?
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let read = Glibc.read(descriptor, buffer.baseAddress, count)
                if read < 0, errno == EINTR { continue }
                if read < 0 { fault = SystemFault(number: errno) } else { filled = read }
                return
            }
        }
        if let fault { throw InputFailure(.unreadable, "\(path): \(fault)") }
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        return !piece.isEmpty
    }

    private static func tooLarge(_ id: String, _ limit: Int) -> InputFailure {
        InputFailure(.tooLarge, "\(id): more than \(limit) bytes")
    }

    private static func gunzip(_ bytes: [UInt8], _ id: String) throws(InputFailure) -> [UInt8] {
        do throws(ContentCodingFailure) {
            return try ContentDecoder.decode(bytes, codings: ["gzip"], limit: maximumBytes)
        } catch {
            throw InputFailure(error, id: id)
        }
    }
}
