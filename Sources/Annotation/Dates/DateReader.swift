/// Reads expressions of time in one passage. Each rule looks at a bounded number of tokens from where it begins.
struct DateReader {
    let reading: Reading
    let lexicon: DateLexicon
    let numerals: NumeralReader
    /// The passage's tokens.
    let bounds: Range<Int>
    let isHeading: Bool
    let resolver: DateResolver

    func token(_ index: Int) -> Token? { bounds.contains(index) ? reading.tokens[index] : nil }

    func word(_ index: Int) -> DateWord {
        guard bounds.contains(index) else { return .nothing }
        return lexicon[reading.tokens[index].word]
    }

    func role(_ index: Int) -> DateRole? {
        bounds.contains(index) ? lexicon.role(of: reading.tokens[index].word) : nil
    }

    func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { token(index)?.isMark(scalar) ?? false }

    func isDash(_ index: Int) -> Bool {
        guard let token = token(index), token.kind == .mark else { return false }
        switch token.first {
        case "-", "\u{2010}", "\u{2011}", "–", "—", "−": return true
        default: return false
        }
    }

    func isHyphen(_ index: Int) -> Bool {
        guard let token = token(index), token.kind == .mark else { return false }
        return token.first == "-" || token.first == "\u{2010}" || token.first == "\u{2011}"
    }

    func isApostrophe(_ index: Int) -> Bool { isMark(index, "'") || isMark(index, "’") || isMark(index, "‘") }

    /// Nothing stands between it and the token before.
    func isGlued(_ index: Int) -> Bool { token(index).map { !$0.hasGapBefore } ?? false }

    func isCapitalised(_ index: Int) -> Bool { token(index)?.isCapitalised ?? false }

    /// The value of a run of digits of at most six.
    func value(_ index: Int) -> Int? {
        guard let token = token(index), token.isDigits, token.count <= 6 else { return nil }
        var value = 0
        for scalar in reading.scalars[token.start..<token.end] { value = value * 10 + Int(scalar.value - 0x30) }
        return value
    }

    func digitCount(_ index: Int) -> Int { token(index).map { $0.isDigits ? $0.count : 0 } ?? 0 }

    /// Whether the token is exactly these ASCII letters, in any case.
    func spells(_ index: Int, _ letters: StaticString) -> Bool {
        guard let token = token(index), token.isWord, token.count == letters.utf8CodeUnitCount else { return false }
        return letters.withUTF8Buffer { bytes in
            zip(bytes, reading.scalars[token.start..<token.end]).allSatisfy { UInt32($0) == $1.value | 0x20 }
        }
    }

    /// A four-digit year that people write of, told by its digits alone.
    func year(_ index: Int) -> Int? {
        guard digitCount(index) == 4, let year = value(index), (1000...2199).contains(year), endsNumber(index) else { return nil }
        return year
    }

    /// No further digits, letters or signs of a number hang on the end of this token.
    func endsNumber(_ index: Int) -> Bool {
        guard let next = token(index + 1), !next.hasGapBefore else { return true }
        switch next.kind {
        case .digits: return false
        case .word: return false
        case .mark:
            switch next.first {
            case "%", "°", "€", "$", "£", "/", "×", "+", "_", "@", "\\", "=", "º", "ª": return false
            case ".", ",", ":": return !(isGlued(index + 2) && digitCount(index + 2) > 0)
            default: return true
            }
        }
    }

    /// No sign of a number, letter or point hangs on the beginning of this token.
    func beginsNumber(_ index: Int) -> Bool {
        guard let this = token(index), !this.hasGapBefore, let before = token(index - 1) else { return true }
        guard before.kind == .mark else { return false }
        switch before.first {
        case "(", "[", "{", "\"", "“", "„", "‘", "'", "’", "«", "»", ":", ";", "!", "?", "¿", "…": return true
        case "-", "–", "—", "\u{2010}", "\u{2011}", "−":
            // After a dash between words, not after a minus or inside a designation.
            guard let word = token(index - 2), word.isWord else { return false }
            return (before.first != "-" && before.first != "−") || role(index - 2) == .mid || role(index - 2) == .early
                || role(index - 2) == .late
        default: return false
        }
    }

    /// The index after an optional comma.
    func afterComma(_ index: Int) -> Int { isMark(index, ",") ? index + 1 : index }

    /// The index after a point that hangs on an abbreviation and does not end a sentence.
    func afterPoint(_ index: Int) -> Int {
        guard isMark(index, "."), isGlued(index), let next = token(index + 1) else { return index }
        return next.startsSentence && next.isWord ? index : index + 1
    }
}
