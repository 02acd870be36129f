/// Phrases that are looked for in a text all at once: one pass over its bytes, and a comparison where two bytes begin a phrase.
public struct PhraseSet: Sendable {
    private let phrases: [[UInt8]]
    /// The phrases' numbers by their first byte.
    private let byFirst: [[Int]]
    /// A bit for every pair of bytes: whether a phrase begins with them.
    private let pairs: [UInt64]

    /// - Parameter phrases: of two bytes of UTF-8 at least; what is shorter is never found.
    public init(_ phrases: [String]) {
        self.phrases = phrases.map { Array($0.utf8) }
        var byFirst = [[Int]](repeating: [], count: 256)
        var pairs = [UInt64](repeating: 0, count: 1024)
        for (number, phrase) in self.phrases.enumerated() where phrase.count >= 2 {
            byFirst[Int(phrase[0])].append(number)
            let pair = Int(phrase[0]) << 8 | Int(phrase[1])
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        self.byFirst = byFirst
        self.pairs = pairs
    }

    /// How many of the phrases a text has.
    public func count(in text: String) -> Int {
        var text = text
        return text.withUTF8 { found(in: $0).count { $0 } }
    }

    public func hasAny(in text: String) -> Bool {
        var text = text
        return text.withUTF8(hasAny)
    }

    public func hasAny(in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var isFound = false
        scan(utf8) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// For each phrase whether it stands in a text.
    public func found(in utf8: UnsafeBufferPointer<UInt8>) -> [Bool] {
        var found = [Bool](repeating: false, count: phrases.count)
        scan(utf8) { number in
            found[number] = true
            return true
        }
        return found
    }

    /// Calls with the number of each phrase that stands somewhere, as often as it stands there, until that answers false.
    @inline(__always)
    private func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int) -> Bool) {
        guard text.count >= 2 else { return }
        pairs.withUnsafeBufferPointer { pairs in
            var previous = Int(text[0])
            for index in 1..<text.count {
                let byte = Int(text[index])
                let pair = previous << 8 | byte
                previous = byte
                guard pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0 else { continue }
                for number in byFirst[pair >> 8] where stands(phrases[number], in: text, at: index - 1) {
                    if !found(number) { return }
                }
            }
        }
    }

    private func stands(_ phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + phrase.count <= text.count else { return false }
        for offset in phrase.indices where text[index + offset] != phrase[offset] { return false }
        return true
    }
}
