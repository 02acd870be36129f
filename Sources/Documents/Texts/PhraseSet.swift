/// Phrases that are looked for in a text all at once, in leaps as long as the shortest of them allows (Wu and Manber, A fast
/// algorithm for multi-pattern searching, 1994).
///
/// The two bytes at the end of a window as long as the shortest phrase tell how far the window can be moved: as far as it
/// takes for these two to stand where some phrase has them. Only where that is nowhere further on, phrases are compared.
public struct PhraseSet: Sendable {
    private let phrases: [[UInt8]]
    /// The length of the window.
    private let shortest: Int
    /// By two bytes' slot: how far the window moves on, nought where phrases have to be compared.
    private let leaps: [UInt8]
    /// By two bytes' slot: the first of the phrases whose window ends in these; by phrase: the next of them; -1 where there is none.
    private let ending: [Int16]
    private let next: [Int16]

    private static let slots = 4096

    @inline(__always)
    private static func slot(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 67 ^ Int(second) &* 5) & (slots - 1) }

    /// - Parameter phrases: of two bytes of UTF-8 at least; what is shorter is never found.
    public init(_ phrases: [String]) {
        precondition(phrases.count <= Int(Int16.max), "more phrases than there are numbers for")
        let bytes = phrases.map { Array($0.utf8) }
        let longEnough = bytes.indices.filter { bytes[$0].count >= 2 }
        // A leap has to fit into a byte.
        let shortest = min(longEnough.map { bytes[$0].count }.min() ?? 2, 200)
        var leaps = [UInt8](repeating: UInt8(shortest - 1), count: Self.slots)
        var ending = [Int16](repeating: -1, count: Self.slots)
        var next = [Int16](repeating: -1, count: bytes.count)
        for number in longEnough {
            for last in 1..<shortest {
                let slot = Self.slot(bytes[number][last - 1], bytes[number][last])
                leaps[slot] = min(leaps[slot], UInt8(shortest - 1 - last))
                guard last == shortest - 1 else { continue }
                next[number] = ending[slot]
                ending[slot] = Int16(number)
            }
        }
        self.phrases = bytes
        self.shortest = shortest
        self.leaps = leaps
        self.ending = ending
        self.next = next
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
        guard utf8.count >= shortest else { return false }
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
        leaps.withUnsafeBufferPointer { leaps in
            var last = shortest - 1
            while last < text.count {
                let slot = Self.slot(text[last - 1], text[last])
                let leap = Int(leaps[slot])
                if leap > 0 {
                    last += leap
                    continue
                }
                var number = Int(ending[slot])
                while number >= 0 {
                    if stands(phrases[number], in: text, at: last - shortest + 1), !found(number) { return }
                    number = Int(next[number])
                }
                last += 1
            }
        }
    }

    private func stands(_ phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + phrase.count <= text.count else { return false }
        for offset in phrase.indices where text[index + offset] != phrase[offset] { return false }
        return true
    }
}
