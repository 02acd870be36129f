/// The path pattern of one rule (RFC 9309, sections 2.2.2 and 2.2.3): a prefix in which `*` stands for anything and a last
/// `$` for the end. Matched in one pass, whatever the number of stars.
struct RobotsPattern: Sendable, Hashable {
    /// Octets of the pattern: of two rules that match, the longer one decides.
    let length: Int
    private let parts: [[UInt8]]
    private let isAnchored: Bool
    /// No path with fewer octets can match.
    private let shortest: Int

    /// `nil` for an empty pattern, which matches nothing.
    init?(_ text: [UInt8]) {
        guard !text.isEmpty else { return nil }
        isAnchored = text.last == UInt8(ascii: "$")
        let normal = (isAnchored ? text.dropLast() : text[...]).split(
            separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
        )
        .map { Self.normalized(Array($0)) }
        // Stars in a row are one; only the first and the last part may be empty.
        parts = normal.enumerated().filter { $0.offset == 0 || $0.offset == normal.count - 1 || !$0.element.isEmpty }.map(
            \.element)
        shortest = parts.reduce(0) { $0 + $1.count }
        length = shortest + normal.count - 1 + (isAnchored ? 1 : 0)
    }

    /// - Parameter path: as `normalized` gives it.
    func matches(_ path: [UInt8]) -> Bool {
        guard path.count >= shortest, path.starts(with: parts[0]) else { return false }
        if parts.count == 1 { return !isAnchored || path.count == parts[0].count }
        var position = parts[0].count
        for part in parts[1..<(parts.count - 1)] {
            guard let found = Self.find(part, in: path, from: position) else { return false }
            position = found + part.count
        }
        let last = parts[parts.count - 1]
        if isAnchored { return path.count - last.count >= position && path.suffix(last.count).elementsEqual(last) }
        return Self.find(last, in: path, from: position) != nil
    }

    /// The leftmost place, linear in the length of both (Knuth, Morris and Pratt, 1977).
    private static func find(_ part: [UInt8], in path: [UInt8], from start: Int) -> Int? {
        if part.isEmpty { return start }
        // How much of the part is known to match still, when its next byte does not.
        var fallbacks = [0]
        var known = 0
        for byte in part.dropFirst() {
            while known > 0, part[known] != byte { known = fallbacks[known - 1] }
            if part[known] == byte { known += 1 }
            fallbacks.append(known)
        }
        var matched = 0
        for index in start..<path.count {
            while matched > 0, part[matched] != path[index] { matched = fallbacks[matched - 1] }
            if part[matched] == path[index] { matched += 1 }
            if matched == part.count { return index + 1 - matched }
        }
        return nil
    }

    /// One spelling for octets that may be written in two ways (RFC 9309, section 2.2.2): unreserved characters plain,
    /// everything outside ASCII and the characters with a meaning in patterns percent-encoded, in capitals.
    static func normalized(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "%"), index + 2 < text.count, let high = digit(text[index + 1]),
                let low = digit(text[index + 2])
            {
                append(high << 4 | low, isEncoded: true)
                index += 3
            } else {
                append(byte, isEncoded: false)
                index += 1
            }
        }
        return out

        func append(_ byte: UInt8, isEncoded: Bool) {
            let isSpecial = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$")
            if isUnreserved(byte) || (!isEncoded && byte > 0x20 && byte < 0x7F && !isSpecial) {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
            }
        }
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
