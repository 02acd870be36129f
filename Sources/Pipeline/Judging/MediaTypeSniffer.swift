import Documents

/// Decides what kind of document bytes are: by what is said of them, checked against what they look like.
///
/// After WHATWG MIME Sniffing, with the difference that an unknown kind is no document: nothing is guessed to be text that
/// has the bytes of something else.
public enum MediaTypeSniffer {
    /// The kind, or `nil` for what is neither HTML, XHTML nor plain text.
    ///
    /// - Parameters:
    ///   - stated: the `Content-Type`, if there was one
    ///   - fileName: its extension counts where no type is stated
    public static func mediaType(of bytes: [UInt8], stated: ContentType?, fileName: String? = nil) -> Page.MediaType? {
        guard !hasForeignSignature(bytes), looksLikeHTML(bytes) || !isNoise(bytes) else { return nil }
        switch stated?.essence {
        case "text/html": return .html
        case "application/xhtml+xml": return .xhtml
        case "text/plain": return looksLikeHTML(bytes) ? .html : plainText(bytes)
        case nil, "unknown/unknown", "application/unknown", "*/*":
            return byName(fileName, bytes) ?? (looksLikeHTML(bytes) ? .html : plainText(bytes))
        case "application/octet-stream", "application/xml", "text/xml":
            return byName(fileName, bytes) ?? (looksLikeHTML(bytes) ? .html : nil)
        default: return nil
        }
    }

    private static func byName(_ fileName: String?, _ bytes: [UInt8]) -> Page.MediaType? {
        guard let fileName, let dot = fileName.lastIndex(of: ".") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "html", "htm": return .html
        case "xhtml", "xht": return .xhtml
        case "txt", "text", "md": return plainText(bytes)
        default: return nil
        }
    }

    private static func plainText(_ bytes: [UInt8]) -> Page.MediaType? {
        if startsWithUTF16Mark(bytes) { return .plainText }
        return bytes.prefix(1445).contains(where: isBinary) ? nil : .plainText
    }

    /// Whether the bytes are packed, enciphered or of a program, whatever they are called: more than one in fifty is a control
    /// character that no text has. Pages have a few by accident. NULs say nothing: they come by accident in long rows, and
    /// where many are, the page is in UTF-16, whose other bytes may be any.
    private static func isNoise(_ bytes: [UInt8]) -> Bool {
        guard !startsWithUTF16Mark(bytes) else { return false }
        let start = bytes.prefix(4096)
        var (nulls, controls) = (0, 0)
        for byte in start {
            if byte == 0 { nulls += 1 } else if isBinary(byte) { controls += 1 }
        }
        return controls > 4 && controls * 50 > start.count && nulls * 10 < start.count
    }

    /// WHATWG MIME Sniffing, section 7.2: bytes that no text has.
    private static func isBinary(_ byte: UInt8) -> Bool {
        byte <= 0x08 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
    }

    private static func startsWithUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    }

    /// Whether the first tag is one that HTML documents begin with, after white space, a byte order mark, comments and an XML
    /// declaration.
    public static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(4096)[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
            if rest.starts(with: "<!--".utf8) {
                guard let end = index(of: Array("-->".utf8), in: rest) else { return true }
                rest = rest[(end + 3)...]
            } else if rest.starts(with: "<?xml".utf8) {
                guard let end = index(of: Array("?>".utf8), in: rest) else { return false }
                rest = rest[(end + 2)...]
            } else {
                break
            }
        }
        return openings.contains { opening in
            rest.count > opening.count && zip(rest, opening).allSatisfy { lowered($0) == $1 }
                && isTagEnd(rest[rest.startIndex + opening.count])
        }
    }

    private static let openings = [
        "<!doctype html", "<html", "<head", "<body", "<script", "<title", "<meta", "<style", "<div", "<p", "<h1", "<article",
        "<main", "<table", "<a", "<br", "<b", "<font", "<iframe",
    ].map { Array($0.utf8) }

    private static func isTagEnd(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x3E || byte == 0x2F || (0x09...0x0D).contains(byte)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func index(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - needle.count)).first { bytes[$0...].starts(with: needle) }
    }

    private static func hasForeignSignature(_ bytes: [UInt8]) -> Bool { signatures.contains { bytes.starts(with: $0) } }

    /// Images, documents, archives, media (WHATWG MIME Sniffing, section 6, and what else is met in feeds).
    private static let signatures: [[UInt8]] = [
        [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), Array("RIFF".utf8), Array("%PDF-".utf8),
        Array("%!PS-Adobe-".utf8), [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
        [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8), Array("OggS".utf8), Array("ID3".utf8),
        [0x00, 0x00, 0x00], [0x1A, 0x45, 0xDF, 0xA3], Array("wOFF".utf8), Array("wOF2".utf8), [0x7F, 0x45, 0x4C, 0x46],
        [0xD0, 0xCF, 0x11, 0xE0],
    ]
}
