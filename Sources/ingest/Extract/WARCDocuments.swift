import Documents
import Fetch
import Pipeline
import Store

/// The documents in a WARC file, one after the other: each `response` with a 2xx status and each `resource` with the address of a
/// page or a file, as far as they are HTML, XHTML or plain text. Everything else that such a file holds is passed over; damage is a
/// failure of its own.
struct WARCDocuments: IteratorProtocol {
    private let name: String
    private let reader: WARCReader
    private var isAtEnd = false
    /// Where the last record began, and how many have begun there: a gzip member may hold several.
    private var place = (offset: -1, records: 0)

    /// - Parameter name: the file as it was named.
    init(path name: String) throws(InputFailure) {
        self.name = name
        do throws(StoreError) { reader = try WARCReader(path: name, maximumBlock: Self.maximumBlock) } catch {
            throw InputFailure(error, name: name)
        }
    }

    /// From what was read of standard input already.
    init(bytes: [UInt8], name: String) throws(InputFailure) {
        self.name = name
        do throws(StoreError) { reader = try WARCReader(bytes: bytes, name: name, maximumBlock: Self.maximumBlock) } catch {
            throw InputFailure(error, name: name)
        }
    }

    /// A header beside the largest document that is read.
    private static let maximumBlock = DocumentReader.maximumBytes + (1 << 20)

    mutating func next() -> ExtractRun.Entry? {
        while !isAtEnd {
            do throws(StoreError) {
                switch try reader.next() {
                case nil: isAtEnd = true
                case .damage(let damage):
                    let failure = InputFailure(.damagedArchive, "\(name): \(damage.message) (at byte \(damage.offset))")
                    return .failure(failure.of("\(name)#\(damage.offset)"))
                case .record(let record):
                    place = (record.offset, record.offset == place.offset ? place.records + 1 : 1)
                    if let entry = entry(of: record) { return entry }
                }
            } catch {
                isAtEnd = true
                return .failure(InputFailure(error, name: name).of("\(name)#\(reader.position)"))
            }
        }
        return nil
    }

    /// `nil` for a record that holds no document.
    private func entry(of record: WARCRecord) -> ExtractRun.Entry? {
        var capture = WARCCapture()
        var stated: ContentType?
        var codings: [String] = []
        switch record.type {
        case "response":
            guard let message = record.http, let status = message.status, 200..<300 ~= status else { return nil }
            capture.status = status
            capture.headers = message.headers
            stated = ContentType(message.headers["Content-Type"])
            codings = ContentDecoder.codings(in: message.headers.all("Content-Encoding"))
        case "resource":
            guard Self.isPageOrFile(record.targetURI) else { return nil }
            stated = ContentType(record.fields["Content-Type"])
        default: return nil
        }
        // The first of several in one member has the member's own name.
        let id = "\(name)#\(record.offset)" + (place.records > 1 ? ".\(place.records)" : "")
        let payload = record.payload
        let bytes: [UInt8]
        do throws(ContentCodingFailure) {
            bytes = try ContentDecoder.decode(payload, codings: codings, limit: DocumentReader.maximumBytes)
        } catch  where MediaTypeSniffer.looksLikeHTML(payload) && payload.count <= DocumentReader.maximumBytes {
            // Tools that see what a browser sees store it unpacked, and some leave the header standing.
            bytes = payload
        } catch {
            // What would not have been read is no loss.
            guard Self.mayBeDocument(stated) else { return nil }
            return .failure(InputFailure(error, id: id).of(id))
        }
        guard !bytes.isEmpty, let mediaType = MediaTypeSniffer.mediaType(of: bytes, stated: stated) else { return nil }
        if let recordID = record.id {
            capture.location = ArchiveLocation(file: name, offset: record.offset, recordID: recordID)
        }
        let target = record.targetURI
        if let target, target.hasPrefix("file:") { capture.fileName = target.split(separator: "/").last.map(String.init) }
        return .success(
            DocumentInput(
                id: id, body: .captured(bytes, capture), url: target.flatMap { WebAddress($0) }?.text,
                mediaType: mediaType.rawValue, charset: stated?.charset,
                fetchedAt: record.fields["WARC-Date"].flatMap { Timestamp(rfc3339: $0) }?.description))
    }

    /// Crawlers put their own notes into resources too: logs (`metadata:`), screenshots and extracted texts (`urn:`).
    private static func isPageOrFile(_ target: String?) -> Bool {
        guard let target, let colon = target.firstIndex(of: ":") else { return true }
        return ["http", "https", "ftp", "file"].contains(target[..<colon].lowercased())
    }

    private static func mayBeDocument(_ stated: ContentType?) -> Bool {
        guard let stated else { return true }
        return ["text/html", "application/xhtml+xml", "text/plain"].contains(stated.essence)
    }
}
