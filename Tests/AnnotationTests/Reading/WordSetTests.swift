import Testing

@testable import Annotation

@Suite struct WordSetTests {
    @Test func `a set holds the words it was made of and no other`() {
        let ids: [Int32] = [63, 64, 65, 200, 4096]
        let set = WordSet(ids.map(Word.init))
        #expect((0...5000).filter { set.contains(Word(id: $0)) } == ids)
    }

    @Test func `the unknown word is in none`() {
        #expect(!WordSet([.unknown, Word(id: 1)]).contains(.unknown))
        #expect(!WordSet([]).contains(Word(id: 1)))
    }
}
