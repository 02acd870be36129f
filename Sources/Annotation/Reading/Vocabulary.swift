/// Gathers, while the recognisers are made, the words that they ask for.
final class Vocabulary {
    private var ids = NumberTable()

    /// The number of a single word (letters only, any case; apostrophes and hyphens part words).
    func word(_ text: String) -> Word {
        var hash = WordHash()
        for scalar in text.unicodeScalars { hash.add(scalar) }
        if let id = ids[hash.value] { return Word(id: id) }
        let id = Int32(ids.count + 1)
        ids[hash.value] = id
        return Word(id: id)
    }

    func words(_ texts: String...) -> WordSet { WordSet(texts.map(word)) }

    /// The words of a text of several, as the tokenizer would part it, marks left out.
    func phrase(_ text: String) -> [Word] {
        text.unicodeScalars.split { !Tokenizer.isLetter($0) }.map { word(String(String.UnicodeScalarView($0))) }
    }

    func sealed() -> KnownWords { KnownWords(ids: ids) }
}
