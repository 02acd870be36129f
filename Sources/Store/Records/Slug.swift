/// The readable part of a record's file name: ASCII `[a-z0-9-]`, at most 80 characters, cut at a word.
public enum Slug {
    public static let maximumLength = 80
    /// Where neither title nor address gives anything.
    public static let fallback = "document"

    /// From the title; from the first address that gives one where the title has no letter that ASCII could stand for.
    public static func of(title: String?, addresses: [String?]) -> String {
        if let title, let slug = slug(title) { return slug }
        return addresses.lazy.compactMap { $0.flatMap(lastPart).flatMap(slug) }.first ?? fallback
    }

    /// `nil` where nothing readable is left: no text, or a text in another script of which only stray digits remain.
    static func slug(_ text: String) -> String? {
        var words = SlugWords()
        for scalar in text.unicodeScalars { words.append(scalar) }
        guard words.hasLetter || (words.hasDigit && !words.lostLetter) else { return nil }
        return words.joined(limit: maximumLength)
    }

    /// The last part of an address's path, or of a file's, without extension, query and escapes.
    static func lastPart(_ address: String) -> String? {
        var path = address[...]
        if let mark = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = path[..<mark] }
        if let scheme = path.firstRange(of: "://") {
            // The host is no name of a document.
            guard let slash = path[scheme.upperBound...].firstIndex(of: "/") else { return nil }
            path = path[slash...]
        }
        guard let last = path.split(separator: "/").last else { return nil }
        let name = unescaped(last)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        let ending = name[name.index(after: dot)...]
        return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetter || $0.isNumber }
            ? String(name[..<dot]) : name
    }

    /// Percent-escapes undone (RFC 3986, section 2.1); what is no escape stays.
    private static func unescaped(_ text: Substring) -> String {
        var out: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                out.append(value)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
