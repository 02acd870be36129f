/// The byte classes and searches that everything here scans with. Each call is linear in what it passes over.
enum XMLScan {
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// ASCII only: no vocabulary that is read here uses more, and `<é` in a text is a less-than sign.
    static func isNameStart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":")
    }

    /// Longer names are no names: libxml2 would keep each in its dictionary.
    static let longestName = 256

    /// The name that starts at an index, if one does.
    static func name(in bytes: [UInt8], at start: Int) -> Range<Int>? {
        guard start < bytes.count, isNameStart(bytes[start]) else { return nil }
        var end = start + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        return end - start <= longestName ? start..<end : nil
    }

    /// Where a pattern next occurs.
    static func find(_ pattern: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let length = pattern.utf8CodeUnitCount
        guard start >= 0, bytes.count >= length, start <= bytes.count - length else { return nil }
        let first = pattern.utf8Start[0]
        for index in start...(bytes.count - length) where bytes[index] == first {
            if hasPrefix(pattern, in: bytes, at: index) { return index }
        }
        return nil
    }

    static func hasPrefix(_ pattern: StaticString, in bytes: [UInt8], at index: Int, ignoringCase: Bool = false) -> Bool {
        let length = pattern.utf8CodeUnitCount
        guard index >= 0, index <= bytes.count - length else { return false }
        for offset in 0..<length {
            let (a, b) = (bytes[index + offset], pattern.utf8Start[offset])
            guard a == b || (ignoringCase && lower(a) == lower(b)) else { return false }
        }
        return true
    }

    static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The index after a document type declaration, its internal subset included; `nil` where it does not end.
    static func endOfDoctype(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        var brackets = 0
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if hasPrefix("<!--", in: bytes, at: index) {
                guard let end = find("-->", in: bytes, from: index + 4) else { return nil }
                index = end + 2
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                brackets += 1
            } else if byte == UInt8(ascii: "]") {
                brackets -= 1
            } else if byte == UInt8(ascii: ">"), brackets <= 0 {
                return index + 1
            }
            index += 1
        }
        return nil
    }
}
