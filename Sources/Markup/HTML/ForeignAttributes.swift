/// Which attributes outside `HTMLAttribute` are kept for documents that XPath is evaluated on, and how many of them.
///
/// libxml2 looks every attribute of a tag up among the others of that tag, and keeps every name in a table that stops growing:
/// both are quadratic in what a stranger may write, so both are bounded here.
struct ForeignAttributes {
    private static let perTag = 48
    private static let distinctNames = 4096
    private static let longestName = 60
    private static let longestValue = 16 << 10

    private var inTag = 0
    private var names: Set<UInt64> = []

    mutating func beginTag() { inTag = 0 }

    mutating func takes(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64, valueLength: Int) -> Bool {
        guard inTag < Self.perTag, valueLength <= Self.longestValue, isPlain(name) else { return false }
        if !names.contains(hash) {
            guard names.count < Self.distinctNames else { return false }
            names.insert(hash)
        }
        inTag += 1
        return true
    }

    /// A name that XPath can say without a namespace; the others could not be selected anyway.
    private func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = name.first, name.count <= Self.longestName, Self.isLetter(first) || first == UInt8(ascii: "_") else {
            return false
        }
        return name.allSatisfy { byte in
            Self.isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
