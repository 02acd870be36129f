/// What a segment's characters look like, without knowing any language.
struct TextFacts {
    var codePoints = 0
    var letters = 0
    var upper = 0
    var digits = 0
    var punctuation = 0
    var commas = 0
    var sentences = 0
    var words = 0
    var shortWords = 0
    var capitalizedWords = 0
    var endsSentence = false
    var endsColon = false
    var endsEllipsis = false
    var startsLower = false
    var startsUpper = false
    var startsDigit = false
    var hasYear = false
    var hasClock = false
    var hasSymbol = false
    var hasAddress = false
    var hasCurrency = false
    var hasQuote = false

    init(_ utf8: ArraySlice<UInt8>) {
        var hashes: [UInt64] = []
        self.init(utf8, addingWordsTo: &hashes)
    }

    /// - Parameter hashes: takes FNV-1a of each word, ASCII letters in lower case.
    init(_ utf8: ArraySlice<UInt8>, addingWordsTo hashes: inout [UInt64]) {
        utf8.withUnsafeBufferPointer { read($0, &hashes) }
    }

    static func wordHashes(of text: String) -> [UInt64] {
        var hashes: [UInt64] = []
        _ = TextFacts(Array(text.utf8)[...], addingWordsTo: &hashes)
        return hashes
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ hashes: inout [UInt64]) {
        var index = 0
        var hash: UInt64 = Self.seed
        var length = 0
        var isFirstOfWord = true
        var digitRun = 0
        var runValue = 0
        while index < text.count {
            let byte = text[index]
            if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
                if codePoints == 0 {
                    startsUpper = byte <= 0x5A
                    startsLower = !startsUpper
                }
                if digitRun == 4, (1900...2099).contains(runValue) { hasYear = true }
                digitRun = 0
                runValue = 0
                if isFirstOfWord, byte <= 0x5A { capitalizedWords += 1 }
                isFirstOfWord = false
                // The rest of the run: most characters of most texts.
                let start = index
                while index < text.count, case let letter = text[index], (letter | 0x20) >= 0x61, (letter | 0x20) <= 0x7A {
                    if letter <= 0x5A { upper += 1 }
                    hash = (hash ^ UInt64(letter | 0x20)) &* Self.prime
                    index += 1
                }
                codePoints += index - start
                letters += index - start
                length += index - start
                continue
            }
            var scalar = UInt32(byte)
            var size = 1
            if byte >= 0x80 {
                size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                scalar = UInt32(byte) & (size == 4 ? 0x07 : size == 3 ? 0x0F : 0x1F)
                for offset in 1..<size where index + offset < text.count {
                    scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
                }
            }
            codePoints += 1
            let isASCII = byte < 0x80
            let isDigit = isASCII && byte >= 0x30 && byte <= 0x39
            let isLetter = !isASCII && WordCount.isLetter(scalar)
            let isUpper = !isASCII && Self.isUpper(scalar)
            if codePoints == 1 {
                startsDigit = isDigit
                startsUpper = isUpper
                startsLower = isLetter && !isUpper && Self.isLower(scalar)
            }
            if isLetter { letters += 1 }
            if isUpper { upper += 1 }
            if isDigit {
                digits += 1
                digitRun += 1
                runValue = min(runValue * 10 + Int(byte - 0x30), 100_000)
            } else {
                if digitRun == 4, (1900...2099).contains(runValue) { hasYear = true }
                if digitRun > 0, digitRun <= 2, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/"), index + 1 < text.count,
                    text[index + 1] >= 0x30,
                    text[index + 1] <= 0x39
                {
                    hasClock = true
                }
                digitRun = 0
                runValue = 0
            }
            if isLetter || isDigit || scalar == 0x5F {
                if WordCount.isUnspaced(scalar) {
                    endWord(&hash, &length, &hashes)
                    isFirstOfWord = true
                    for offset in 0..<size where index + offset < text.count {
                        hash = (hash ^ UInt64(text[index + offset])) &* Self.prime
                    }
                    length = 1
                    endWord(&hash, &length, &hashes)
                } else {
                    if isFirstOfWord, isUpper { capitalizedWords += 1 }
                    isFirstOfWord = false
                    for offset in 0..<size where index + offset < text.count {
                        let unit = text[index + offset]
                        hash = (hash ^ UInt64(unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit)) &* Self.prime
                    }
                    length += 1
                }
            } else {
                endWord(&hash, &length, &hashes)
                isFirstOfWord = true
                mark(scalar, next: index + size < text.count ? text[index + size] : 0x20)
                if byte == UInt8(ascii: ":"), index + 2 < text.count, text[index + 1] == UInt8(ascii: "/"),
                    text[index + 2] == UInt8(ascii: "/")
                {
                    hasAddress = true
                }
            }
            index += size
        }
        if digitRun == 4, (1900...2099).contains(runValue) { hasYear = true }
        endWord(&hash, &length, &hashes)
        finish(text)
    }

    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    static let prime: UInt64 = 0x0000_0100_0000_01b3
    /// The hash of `www`.
    private static let www: UInt64 = 0x5e63_e419_483e_75ec

    private mutating func endWord(_ hash: inout UInt64, _ length: inout Int, _ hashes: inout [UInt64]) {
        guard length > 0 else { return }
        words += 1
        if length <= 3 { shortWords += 1 }
        if hash == Self.www { hasAddress = true }
        hashes.append(hash)
        hash = Self.seed
        length = 0
    }

    private mutating func mark(_ scalar: UInt32, next: UInt8) {
        switch scalar {
        case 0x2C, 0x3001, 0xFF0C, 0x060C:
            commas += 1
            punctuation += 1
        case 0x2E, 0x21, 0x3F:
            punctuation += 1
            if next <= 0x20 { sentences += 1 }
        case 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x06D4, 0x0964:
            punctuation += 1
            sentences += 1
        case 0x3A, 0x3B: punctuation += 1
        case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x300C, 0x300D: hasQuote = true
        case 0x7C, 0xA9, 0xAE, 0x2192, 0x2022, 0xB7, 0x203A: hasSymbol = true
        case 0x40: hasAddress = true
        case 0x24, 0x20AC, 0xA3, 0xA5, 0x20B9: hasCurrency = true
        default: break
        }
    }

    private mutating func finish(_ text: UnsafeBufferPointer<UInt8>) {
        endsColon = text.last == 0x3A
        var end = text.count
        while let (scalar, size) = Self.lastScalar(text, before: end) {
            switch scalar {
            // Closing quotes and brackets after the sentence's end.
            case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB, 0x300D, 0x201C: end -= size
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x0964, 0x06D4:
                endsSentence = true
                let isDots = scalar == 0x2E && end >= 3 && text[end - 2] == 0x2E && text[end - 3] == 0x2E
                endsEllipsis = scalar == 0x2026 || isDots
                return
            default: return
            }
        }
    }

    /// The character that ends before a byte, and how many bytes it has.
    private static func lastScalar(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> (UInt32, Int)? {
        guard end > 0 else { return nil }
        var start = end - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        let size = end - start
        var scalar = UInt32(text[start]) & (size >= 4 ? 0x07 : size == 3 ? 0x0F : size == 2 ? 0x1F : 0x7F)
        for index in (start + 1)..<max(end, start + 1) { scalar = scalar << 6 | UInt32(text[index] & 0x3F) }
        return (scalar, size)
    }

    private static func isUpper(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: scalar != 0xD7
        case 0x100...0x17F: scalar & 1 == (scalar >= 0x139 && scalar <= 0x148 || scalar >= 0x179 ? 1 : 0)
        case 0x391...0x3A9, 0x410...0x42F, 0x400...0x40F: true
        default: false
        }
    }

    private static func isLower(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xDF...0xFF: scalar != 0xF7
        case 0x100...0x17F: !isUpper(scalar)
        case 0x3AC...0x3CE, 0x430...0x45F: true
        default: false
        }
    }
}
