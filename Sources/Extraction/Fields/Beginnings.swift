/// How words begin, by their first two letters: most lines begin with none of them.
struct Beginnings: Sendable {
    /// By two letters of ASCII, whether a word begins with them.
    private let pairs: [Bool]

    /// - Parameter words: in lower case.
    init(_ words: some Sequence<String>) {
        var pairs = [Bool](repeating: false, count: 1024)
        for word in words { if let pair = Self.pair(word.utf8) { pairs[pair] = true } }
        self.pairs = pairs
    }

    /// Whether a text, in any case, may begin with one of the words; it may where it does not begin with two letters of ASCII.
    func mayBegin(_ text: Substring.UTF8View) -> Bool { Self.pair(text).map { pairs[$0] } ?? true }

    private static func pair(_ text: some Sequence<UInt8>) -> Int? {
        var pair = 0
        var count = 0
        for byte in text {
            let lower = byte | 0x20
            guard lower >= 0x61, lower <= 0x7A else { return nil }
            pair = pair << 5 | Int(lower & 31)
            count += 1
            if count == 2 { return pair }
        }
        return nil
    }
}
