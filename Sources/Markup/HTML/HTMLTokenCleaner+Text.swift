/// Text and character references.
extension HTMLTokenCleaner {
    mutating func text(upTo end: Int) {
        let start = shorthand.content.count
        copy(upTo: end, inAttribute: false)
        endText(from: start)
        index = end
    }

    /// Copies `index..<end` with its character references resolved; as it is into the content, escaped into the markup.
    mutating func copy(upTo end: Int, inAttribute: Bool) {
        var position = index
        var run = position
        let hasNul = find(0, from: position, to: end) != nil
        while position < end {
            guard let ampersand = find(UInt8(ascii: "&"), from: position, to: end) else { break }
            append(run..<ampersand, hasNul: hasNul, quote: inAttribute)
            position = reference(at: ampersand, end: end, inAttribute: inAttribute)
            run = position
        }
        append(run..<end, hasNul: hasNul, quote: inAttribute)
    }

    mutating func append(_ range: Range<Int>, hasNul: Bool, quote: Bool) {
        guard !range.isEmpty else { return }
        if isShorthand {
            if !hasNul { return shorthand.content.append(contentsOf: UnsafeBufferPointer(rebasing: input[range])) }
            for byte in input[range] where byte != 0 { shorthand.content.append(byte) }
            return
        }
        guard hasNul || quote else { return output.append(contentsOf: UnsafeBufferPointer(rebasing: input[range])) }
        for byte in input[range] {
            if byte == UInt8(ascii: "\""), quote {
                output.append(contentsOf: "&quot;".utf8)
            } else if byte == UInt8(ascii: "<"), quote {
                output.append(contentsOf: "&lt;".utf8)
            } else if byte != 0 {
                output.append(byte)
            }
        }
    }

    /// Writes what the reference at `&` stands for and returns where the text goes on.
    mutating func reference(at ampersand: Int, end: Int, inAttribute: Bool) -> Int {
        var position = ampersand + 1
        if position < end, input[position] == UInt8(ascii: "#") {
            position += 1
            let isHex = position < end && input[position] | 0x20 == UInt8(ascii: "x")
            if isHex { position += 1 }
            let first = position
            var value: UInt32 = 0
            while position < end, let digit = digit(input[position], isHex: isHex) {
                value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
                position += 1
            }
            if position > first {
                if position < end, input[position] == UInt8(ascii: ";") { position += 1 }
                emit(Array(String(Character(Self.scalar(value))).utf8))
                return position
            }
        } else {
            var last = position
            while last < end, last - position < NamedCharacters.longestName, isLetter(input[last]) || isDigit(input[last]) {
                last += 1
            }
            let names = NamedCharacters.shared
            if last > position, last < end, input[last] == UInt8(ascii: ";"), let utf8 = names.reference(input[position..<last]) {
                emit(utf8)
                return last + 1
            }
            var length = min(last - position, NamedCharacters.longestLegacyName)
            while length >= 2 {
                let after = position + length
                // In an attribute, `&copy=1` and `&copyright` are parameters of a query (HTML Standard, 13.2.5.73).
                let isParameter =
                    inAttribute && after < end
                    && (input[after] == UInt8(ascii: "=") || isLetter(input[after]) || isDigit(input[after]))
                if !isParameter, let utf8 = names.legacyReference(input[position..<after]) {
                    emit(utf8)
                    return after
                }
                length -= 1
            }
        }
        emit([UInt8(ascii: "&")])
        return ampersand + 1
    }

    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if isDigit(byte) { return UInt32(byte - 0x30) }
        let lower = byte | 0x20
        return isHex && lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x61 + 10) : nil
    }

    /// HTML Standard, section 13.2.5.80: the C1 controls are what windows-1252 has there.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if value >= 0x80, value <= 0x9F { return Windows1252.scalar(UInt8(value)) }
        if value == 0 { return "\u{FFFD}" }
        if value < 0x20, value != 0x09, value != 0x0A, value != 0x0C, value != 0x0D { return " " }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// Writes characters that may mean something in markup.
    mutating func emit(_ utf8: [UInt8]) {
        if isShorthand { return shorthand.content.append(contentsOf: utf8) }
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            default: output.append(byte)
            }
        }
    }
}
