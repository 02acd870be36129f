/// The vocabulary once all recognisers are made.
struct KnownWords: Sendable {
    let ids: [UInt64: Int32]

    subscript(_ hash: WordHash) -> Word { ids[hash.value].map(Word.init) ?? .unknown }
}
