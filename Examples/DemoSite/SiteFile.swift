import Foundation

/// One file as it is served: its bytes with the address filled in, and what a client may know it by.
struct SiteFile {
    let body: Data
    let mediaType: String
    /// For the ETag: FNV-1a, 64 bits. Tells versions of a file apart; guards against nobody.
    let tag: String
    /// An HTTP date.
    let modified: String

    init?(at place: URL, base: String) {
        guard let bytes = try? Data(contentsOf: place),
            let attributes = try? FileManager.default.attributesOfItem(atPath: place.path),
            let date = attributes[.modificationDate] as? Date
        else { return nil }
        body = MediaType.isTemplate(place.pathExtension) ? Self.filled(bytes, base) : bytes
        mediaType = MediaType.of(place.pathExtension)
        let hash = body.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        tag = String(hash, radix: 16)
        modified = Self.httpDate(date)
    }

    /// On bytes, because not every page is UTF-8.
    private static func filled(_ bytes: Data, _ base: String) -> Data {
        let placeholder = Data("{{BASE}}".utf8)
        var result = Data()
        var rest = bytes[...]
        while let found = rest.range(of: placeholder) {
            result += rest[..<found.lowerBound] + Data(base.utf8)
            rest = rest[found.upperBound...]
        }
        return result + rest
    }

    /// `Mon, 02 Mar 2026 17:40:00 GMT` (RFC 9110, section 5.6.7).
    static func httpDate(_ date: Date) -> String {
        let style = DateFormatter()
        style.locale = Locale(identifier: "en_US_POSIX")
        style.timeZone = TimeZone(identifier: "GMT")
        style.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return style.string(from: date)
    }
}
