import Store

/// Whether an input is one document or a WARC file of many.
enum InputKind {
    case document, archive

    /// By the file's name where it says so, by its first bytes elsewhere.
    static func of(path: String) throws(InputFailure) -> InputKind {
        let start = try DocumentReader.read(path, upTo: 5)
        try refuseZstandard(start, path)
        if let named = named(path) { return named }
        if isWARC(start) { return .archive }
        guard isGzip(start), let reader = try? WARCReader(path: path) else { return .document }
        return holdsRecord(reader) ? .archive : .document
    }

    static func of(bytes: [UInt8]) -> InputKind {
        if isWARC(bytes) { return .archive }
        guard isGzip(bytes), let reader = try? WARCReader(bytes: bytes, name: "") else { return .document }
        return holdsRecord(reader) ? .archive : .document
    }

    /// Whether bytes may turn out to be a WARC file, by how they start.
    static func mayBeArchive(_ bytes: some Collection<UInt8>) -> Bool { isWARC(bytes) || isGzip(bytes) }

    /// Says what to do with what is packed with Zstandard (RFC 8878), which some crawlers write (`.warc.zst`).
    static func refuseZstandard(_ start: some Collection<UInt8>, _ name: String) throws(InputFailure) {
        let magic = start.prefix(4)
        guard magic.elementsEqual([0x28, 0xB5, 0x2F, 0xFD]) || magic.dropFirst().elementsEqual([0x2A, 0x4D, 0x18]) else { return }
        throw InputFailure(.unsupportedMediaType, "\(name): packed with zstd: unpack it first (zstd -d)")
    }

    private static func isWARC(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: "WARC/".utf8) }
    private static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    private static func holdsRecord(_ reader: WARCReader) -> Bool {
        if case .record? = try? reader.next() { true } else { false }
    }

    private static func named(_ path: String) -> InputKind? {
        var parts = path.split(separator: "/").last.map { $0.lowercased().split(separator: ".") } ?? []
        if parts.last == "gz" { parts.removeLast() }
        guard parts.count > 1, let ending = parts.last else { return nil }
        switch ending {
        case "warc": return .archive
        case "html", "htm", "xhtml", "xht", "txt", "text", "md": return .document
        default: return nil
        }
    }
}
