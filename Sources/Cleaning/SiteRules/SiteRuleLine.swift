/// A line of a rule file in its parts: `name: value` or `name(argument): value`.
struct SiteRuleLine: Equatable {
    var name: String
    var argument: String?
    var value: String

    /// - Parameter text: without blanks at its ends.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
        guard index > 0 else { return nil }
        name = String(decoding: bytes[..<index], as: UTF8.self).lowercased()
        if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
            // What is found may itself hold parentheses and colons: the argument ends at the first `):`.
            var close = index + 1
            while close + 1 < bytes.count, !(bytes[close] == UInt8(ascii: ")") && bytes[close + 1] == UInt8(ascii: ":")) {
                close += 1
            }
            guard close + 1 < bytes.count else { return nil }
            argument = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
            index = close + 1
        }
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        index += 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        value = String(decoding: bytes[index...], as: UTF8.self)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }
}
