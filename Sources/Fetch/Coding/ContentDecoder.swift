/// Undoes `Content-Encoding`: several codings in a row, each held to the same limit.
public enum ContentDecoder {
    /// What we ask servers for, best last in size but all the same to us.
    static let acceptEncoding = "gzip, deflate, br, zstd"

    /// More layers than this are an attack, not a site.
    static let mostLayers = 4

    /// The codings a response names, in the order they were applied: the last is undone first (RFC 9110, section 8.4).
    public static func codings(in values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",") }
            .map { $0.trimmingBlanks.lowercased() }
            .filter { !$0.isEmpty && $0 != "identity" }
    }

    /// - Parameters:
    ///   - codings: as `codings(in:)` gives them.
    ///   - limit: bytes; no layer may decode to more.
    public static func decode(
        _ bytes: [UInt8], codings: [String], limit: Int
    ) throws(ContentCodingFailure) -> [UInt8] {
        guard codings.count <= mostLayers else { throw .unsupported("\(codings.count) codings on top of each other") }
        var layers: [any ContentCoding] = []
        for name in codings {
            guard let coding = coding(named: name) else { throw .unsupported(name) }
            layers.append(coding)
        }
        var bytes = bytes
        for layer in layers.reversed() { bytes = try layer.decode(bytes, limit: limit) }
        guard bytes.count <= limit else { throw .tooLarge }
        return bytes
    }

    private static func coding(named name: String) -> (any ContentCoding)? {
        switch name {
        case "gzip", "x-gzip": GzipCoding()
        case "deflate": DeflateCoding()
        case "br": BrotliCoding()
        case "zstd": ZstdCoding()
        default: nil
        }
    }
}
