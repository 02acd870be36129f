/// Characters of which it is known what they are, and that each is a character of its own, without a look into Unicode's tables:
/// ASCII, Latin and Cyrillic letters, and the marks that typographers put.
enum PlainCharacters {
    enum Kind { case word, space, other }

    /// What the character is that begins at a byte, and how many bytes it has; `nil` for all others.
    @inline(__always)
    static func kind(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: Kind, length: Int)? {
        let byte = utf8[index]
        if byte < 0x80 { return (ascii(byte), 1) }
        guard index + 1 < utf8.count else { return nil }
        switch (byte, utf8[index + 1]) {
        // × and ÷ stand among the letters.
        case (0xC3, 0x97), (0xC3, 0xB7): return (.other, 2)
        // U+00C0…U+027F, U+0400…U+047F
        case (0xC3...0xC9, _), (0xD0...0xD1, _): return (.word, 2)
        // «, », ·, ©, ®
        case (0xC2, 0xAB), (0xC2, 0xBB), (0xC2, 0xB7), (0xC2, 0xA9), (0xC2, 0xAE): return (.other, 2)
        // U+2010…U+2027: dashes, quotation marks, bullets, dots
        case (0xE2, 0x80) where index + 2 < utf8.count && (0x90...0xA7).contains(utf8[index + 2]): return (.other, 3)
        default: return nil
        }
    }

    private static func ascii(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0x20, 0x09...0x0D: .space
        default: .other
        }
    }
}

extension String {
    /// Its runs of letters and digits.
    package var wordRuns: [Substring] {
        guard let runs = utf8.withContiguousStorageIfAvailable(Self.plainRuns) ?? nil else {
            return split { !$0.isLetter && !$0.isNumber }
        }
        return runs.map { run in
            self[utf8.index(startIndex, offsetBy: run.lowerBound)..<utf8.index(startIndex, offsetBy: run.upperBound)]
        }
    }

    /// Where the runs lie; `nil` where a character is not among the plain ones.
    private static func plainRuns(_ utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        var runs: [Range<Int>] = []
        var start = -1
        var index = 0
        while index < utf8.count {
            guard let (kind, length) = PlainCharacters.kind(in: utf8, at: index) else { return nil }
            if kind == .word {
                if start < 0 { start = index }
            } else if start >= 0 {
                runs.append(start..<index)
                start = -1
            }
            index += length
        }
        if start >= 0 { runs.append(start..<index) }
        return runs
    }

    /// The same with one blank for each run of white space, and none at the ends.
    package var collapsingSpace: String {
        if utf8.withContiguousStorageIfAvailable(Self.isCollapsed) == true { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Single blanks between plain characters, and no other white space.
    private static func isCollapsed(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var isAfterBlank = true
        var index = 0
        while index < utf8.count {
            guard let (kind, length) = PlainCharacters.kind(in: utf8, at: index) else { return false }
            if kind == .space {
                if isAfterBlank || utf8[index] != 0x20 { return false }
                isAfterBlank = true
            } else {
                isAfterBlank = false
            }
            index += length
        }
        return !isAfterBlank
    }
}
