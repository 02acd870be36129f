import Documents

/// Reads back what `WARCArchive` wrote: the exchanges from which records are derived again.
public final class ExchangeReader {
    /// Undoes a content coding: the body as received, and the value of `Content-Encoding`. Whoever fetches knows them all.
    public typealias ContentDecoding = (_ body: [UInt8], _ coding: String) throws -> [UInt8]

    public enum Item: Sendable, Hashable {
        case exchange(ArchivedExchange)
        case damage(WARCDamage)
    }

    private struct Group {
        var main: WARCRecord
        var request: WARCRecord?
    }

    private let reader: WARCReader
    /// Relative to the output directory.
    private let file: String
    private let decoding: ContentDecoding
    private var group: Group?

    /// `file` is relative to the output directory; `offset` is that of an `ArchiveLocation`, or 0 for the whole file.
    public init(_ tree: OutputTree, file: String, offset: Int = 0, decoding: @escaping ContentDecoding) throws(StoreError) {
        reader = try WARCReader(path: tree.absolute(file), offset: offset, maximumBlock: .max)
        self.file = file
        self.decoding = decoding
    }

    /// The exchange at a record's `provenance.warc`. Throws `damaged` where another one lies there, or none.
    public static func read(
        _ location: ArchiveLocation, in tree: OutputTree, decoding: @escaping ContentDecoding
    ) throws(StoreError) -> Exchange {
        let reader = try ExchangeReader(tree, file: location.file, offset: location.offset, decoding: decoding)
        if case .exchange(let found) = try reader.next(), found.location == location { return found.exchange }
        let path = tree.absolute(location.file)
        throw StoreError(
            .damaged, path: path, "\(path) does not hold \(location.recordID) at byte \(location.offset)")
    }

    /// The next whole exchange, or damage; `nil` at the end.
    ///
    /// Records that belong to no exchange of ours are passed over; a response whose metadata is missing counts as damage.
    public func next() throws(StoreError) -> Item? {
        while let item = try reader.next() {
            switch item {
            case .damage(let damage):
                group = nil
                return .damage(damage)
            case .record(let record):
                if let item = take(record) { return item }
            }
        }
        return endGroup()
    }

    private func take(_ record: WARCRecord) -> Item? {
        switch record.type {
        case "response", "resource":
            let left = endGroup()
            group = Group(main: record)
            return left
        case "request":
            if let id = group?.main.id, record.fields["WARC-Concurrent-To"] == id { group?.request = record }
            return nil
        case "metadata":
            guard let group, let id = group.main.id, record.fields["WARC-Concurrent-To"] == id else { return nil }
            self.group = nil
            return build(group, id: id, metadata: record)
        default: return nil
        }
    }

    private func endGroup() -> Item? {
        guard let group else { return nil }
        self.group = nil
        return damage(group, "a response without its metadata")
    }

    private func damage(_ group: Group, _ message: String) -> Item {
        .damage(WARCDamage(kind: .unreadable, offset: group.main.offset, message: message))
    }

    private func build(_ group: Group, id: String, metadata: WARCRecord) -> Item {
        for record in [group.main, metadata] {
            if case .wrong(let field) = record.checkDigests() {
                return damage(group, "the \(field) of \(record.id ?? "a record") is not that of its bytes")
            }
        }
        guard let facts = ExchangeMetadata(metadata.block) else { return damage(group, "metadata that cannot be read") }
        let payload: Exchange.Payload
        let isFeedText = group.main.fields["Content-Type"] == Page.MediaType.feedText.rawValue
        if isFeedText, let url = (facts.requestedURL ?? group.main.targetURI).flatMap({ WebAddress($0) }) {
            payload = .feedText(url: url, html: group.main.block, takenAt: facts.fetchedAt)
        } else if group.main.type == "resource" {
            payload = .file(
                path: facts.path ?? group.main.targetURI ?? "", mediaType: group.main.fields["Content-Type"] ?? "",
                bytes: group.main.block, readAt: facts.fetchedAt)
        } else {
            do { payload = .http(try response(group, facts)) } catch {
                return damage(group, "the response cannot be read: \(error)")
            }
        }
        let exchange = Exchange(
            payload, source: facts.source, discoveredVia: facts.discoveredVia, hint: facts.hint, sourceTags: facts.sourceTags,
            sourceLanguage: facts.sourceLanguage)
        let location = ArchiveLocation(file: file, offset: group.main.offset, recordID: id)
        return .exchange(ArchivedExchange(exchange: exchange, location: location))
    }

    private func response(_ group: Group, _ facts: ExchangeMetadata) throws -> FetchResponse {
        guard let message = group.main.http, let status = message.status,
            let finalURL = (facts.finalURL ?? group.main.targetURI).flatMap({ WebAddress($0) })
        else {
            throw WARCDamage(kind: .unreadable, offset: group.main.offset, message: "there is no HTTP response in the block")
        }
        let headers = ArchivedResponse.headers(message)
        let coding = headers.all("Content-Encoding").joined(separator: ", ")
        let body = coding.isEmpty ? message.rawBody : try decoding(message.rawBody, coding)
        return FetchResponse(
            requestedURL: facts.requestedURL.flatMap { WebAddress($0) } ?? finalURL, finalURL: finalURL,
            redirects: facts.redirects, status: status, reason: message.reason, headers: headers, rawBody: message.rawBody,
            body: body, fetchedAt: facts.fetchedAt,
            requestHead: group.request.map { FieldText.decode($0.block) } ?? "",
            remoteIP: group.main.fields["WARC-IP-Address"], robots: facts.robots ?? .ignored)
    }
}
