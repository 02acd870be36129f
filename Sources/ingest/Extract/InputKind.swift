import Store

/// Whether an input is one document or a WARC file of many.
enum InputKind {
    case document, archive

    /// By the file's name where it says so, by its first bytes elsewhere.
    static func of(path: String) throws(InputFailure) -> InputKind {
        if let named = named(path) { return named }
        let start = try DocumentReader.read(path, upTo: 5)
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
