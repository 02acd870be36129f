import CCLD2
import Documents

/// Detects languages with Google's Compact Language Detector 2, as Debian ships it (`libcld2`).
public struct CompactLanguageDetector: LanguageDetector {
    /// Shorter texts are not judged: a few words are often the same in several languages.
    public static let minimumBytes = 40

    /// More of a text is not read: the answer does not change, the time does.
    public static let maximumBytes = 2 * 1024

    public init() {}

    public func language(of text: String) -> String? {
        var text = text
        let result = text.withUTF8 { bytes -> ingest_cld2_result? in
            var count = min(bytes.count, Self.maximumBytes)
            // Not in the middle of a character.
            while count > 0, count < bytes.count, bytes[count] & 0xC0 == 0x80 { count -= 1 }
            guard count >= Self.minimumBytes, let base = bytes.baseAddress else { return nil }
            return base.withMemoryRebound(to: CChar.self, capacity: count) { ingest_cld2_detect($0, Int32(count)) }
        }
        guard let result, result.reliable == 1 else { return nil }
        let code = String(cString: result.code)
        return code == "un" ? nil : Self.modernCodes[code] ?? code
    }

    /// CLD2 still writes some codes that ISO 639 has withdrawn.
    private static let modernCodes = ["iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr"]
}
