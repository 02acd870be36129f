/// The vocabulary once all recognisers are made.
struct KnownWords: Sendable {
    let ids: NumberTable

    subscript(_ hash: WordHash) -> Word { ids[hash.value].map(Word.init) ?? .unknown }
}
