/// Gathers, while the recognisers are made, the words that they ask for.
final class Vocabulary {
    private var ids = NumberTable()

    /// The number of a single word (letters only, any case; apostrophes and hyphens part words).
    func word(_ text: some StringProtocol) -> Word { word(text.unicodeScalars) }

    /// The number of a single word by its letters.
    func word(_ scalars: some Sequence<Unicode.Scalar>) -> Word {
        var hash = WordHash()
        for scalar in scalars { hash.add(scalar) }
        return number(of: hash)
    }

    /// Each of the words of a list that blanks part.
    func each(of list: String, _ body: (Word) -> Void) {
        var list = list
        list.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var (end, isASCII) = (start, true)
                var hash = WordHash()
                while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
                    if bytes[end] < 0x80 { hash.add(Unicode.Scalar(bytes[end])) } else { isASCII = false }
                    end += 1
                }
                if isASCII, end > start {
                    body(number(of: hash))
                } else if end > start {
                    body(word(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)))
                }
                start = end + 1
            }
        }
    }

    private func number(of hash: WordHash) -> Word {
        if let id = ids[hash.value] { return Word(id: id) }
        let id = Int32(ids.count + 1)
        ids[hash.value] = id
        return Word(id: id)
    }

    func words(_ texts: String...) -> WordSet { WordSet(texts.map { word($0) }) }

    /// The words of a text of several, as the tokenizer would part it, marks left out.
    func phrase(_ text: String) -> [Word] {
        text.unicodeScalars.split { !Tokenizer.isLetter($0) }.map { word($0) }
    }

    func sealed() -> KnownWords { KnownWords(ids: ids) }
}
