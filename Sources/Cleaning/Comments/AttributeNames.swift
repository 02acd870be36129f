/// The names in an attribute that holds a list of them (`class`, `itemprop`, `rel`), told apart by their hashes.
enum AttributeNames {
    /// Bytes of a value that are read; nobody means anything by the rest.
    private static let longestValue = 400

    /// Calls for each name with its hash and that of its last word (`author` in `comment-author`); ASCII letters count as lower
    /// case. Ends early where `isWanted` is true, and says whether it was.
    @inline(__always)
    static func contains(in value: ArraySlice<UInt8>, where isWanted: (_ name: UInt64, _ lastWord: UInt64) -> Bool) -> Bool {
        value.prefix(longestValue).withUnsafeBufferPointer { value in
            var index = 0
            while index < value.count {
                guard value[index] > 0x20 else {
                    index += 1
                    continue
                }
                var name = TextFacts.seed
                var word = TextFacts.seed
                var lastWord = TextFacts.seed
                var isInWord = false
                while index < value.count, value[index] > 0x20 {
                    let byte = value[index]
                    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                    name = (name ^ UInt64(lower)) &* TextFacts.prime
                    if lower == UInt8(ascii: "-") || lower == UInt8(ascii: "_") {
                        if isInWord { lastWord = word }
                        word = TextFacts.seed
                        isInWord = false
                    } else {
                        word = (word ^ UInt64(lower)) &* TextFacts.prime
                        isInWord = true
                    }
                    index += 1
                }
                if isWanted(name, isInWord ? word : lastWord) { return true }
            }
            return false
        }
    }
}
