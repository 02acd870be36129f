/// Cuts a stretch of text into tokens, in one pass.
struct Tokenizer: Sendable {
    let vocabulary: KnownWords

    /// - Parameter range: of one block, in the text's scalars.
    func tokens(of scalars: [Unicode.Scalar], in range: Range<Int>, into tokens: inout [Token]) {
        scalars.withUnsafeBufferPointer { self.tokens(of: $0, in: range, into: &tokens) }
    }

    private func tokens(of scalars: UnsafeBufferPointer<Unicode.Scalar>, in range: Range<Int>, into tokens: inout [Token]) {
        var index = range.lowerBound
        var shape: Token.Shape = [.gapBefore, .lineStart]
        while index < range.upperBound {
            let first = scalars[index]
            let start = index
            index += 1
            if Self.isLetter(first) {
                var hash = WordHash()
                hash.add(first)
                if Self.isUpper(first) { shape.formUnion([.capitalised, .allCapitals]) }
                while index < range.upperBound {
                    let scalar = scalars[index]
                    let lower = scalar.value | 0x20
                    if scalar.value < 0x80 {
                        guard lower &- 0x61 < 26 else { break }
                        if scalar.value == lower { shape.remove(.allCapitals) }
                        hash.add(lowerCase: lower)
                    } else {
                        guard Self.isLetter(scalar) || Self.isCombining(scalar) else { break }
                        if !Self.isUpper(scalar) { shape.remove(.allCapitals) }
                        hash.add(scalar)
                    }
                    index += 1
                }
                tokens.append(Token(kind: .word, shape: shape, word: vocabulary[hash], start: start, end: index, first: first))
            } else if Self.isBlank(first) {
                shape.insert(.gapBefore)
                if first == "\n" { shape.insert(.lineStart) }
                continue
            } else if Self.isDigit(first) {
                while index < range.upperBound, Self.isDigit(scalars[index]) { index += 1 }
                tokens.append(Token(kind: .digits, shape: shape, word: .unknown, start: start, end: index, first: first))
            } else {
                tokens.append(Token(kind: .mark, shape: shape, word: .unknown, start: start, end: index, first: first))
            }
            shape = []
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        // The ordinal signs ª and º and the micro sign µ are marks: they are no part of a word.
        case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x206F: false
        default: scalar.properties.isAlphabetic
        }
    }

    static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        // Dashes and quotation marks, which follow so many words, are asked for no properties.
        switch scalar.value {
        case 0..<0x300, 0x2000...0x206F: false
        default: scalar.properties.generalCategory == .nonspacingMark
        }
    }
}
