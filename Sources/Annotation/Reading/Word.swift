/// A word that some recogniser asks for, by its number in the vocabulary; case does not matter.
struct Word: Hashable, Sendable {
    let id: Int32

    /// Any word that no recogniser has asked for.
    static let unknown = Word(id: 0)
}
