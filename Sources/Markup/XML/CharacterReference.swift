/// What character references mean, for readers that decode piece by piece.
public enum CharacterReference {
    /// No named reference is longer, `&` and `;` not counted.
    public static let longestName = NamedCharacters.longestName

    /// The text of a named reference of HTML, without `&` and `;`. Names are case-sensitive.
    public static func named(_ name: some StringProtocol) -> String? {
        NamedCharacters.shared.reference(name.utf8).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The character of a numeric reference's digits (`8217`, `x2019`), by the HTML standard's rules: 0x80…0x9F mean
    /// windows-1252, what is no character is U+FFFD. Empty for controls, which no text has; `nil` for what are no digits.
    public static func numeric(_ digits: some StringProtocol) -> String? {
        let isHex = digits.first == "x" || digits.first == "X"
        let body = isHex ? digits.dropFirst() : digits.dropFirst(0)
        guard !body.isEmpty, body.utf8.allSatisfy({ isHex ? isHexDigit($0) : (0x30...0x39).contains($0) }) else { return nil }
        guard let value = UInt32(body, radix: isHex ? 16 : 10), value <= 0x10FFFF else { return "\u{FFFD}" }
        if (0x80...0x9F).contains(value) { return String(Windows1252.scalar(UInt8(value))) }
        if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D { return "" }
        if value == 0xFFFE || value == 0xFFFF { return "" }
        return Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
