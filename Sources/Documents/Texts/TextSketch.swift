/// A sample of a text by which its likeness to others is told without the texts: the smallest hashes of its three-word shingles
/// ("bottom-k sketch"; Broder, SEQUENCES 1997; Cohen and Kaplan, PODC 2007), and of the words that hold digits.
///
/// A function of the text alone, so that it can be made again from a record file; at most 600 bytes.
public struct TextSketch: Sendable, Hashable {
    /// How many distinct shingles the text has.
    public let shingles: Int
    /// The smallest of their hashes, ascending; all of them, if there are no more than `capacity`.
    public let sample: [UInt32]
    /// The smallest hashes of the distinct words with digits, ascending.
    public let numbers: [UInt32]

    static let capacity = 128
    static let numberCapacity = 20
    /// Texts with fewer shingles are too short to tell anything by.
    static let fewestShingles = 30

    /// `nil` for a text that is too short to be compared.
    public init?(_ text: String) {
        let shingles = Self.distinct(WordTally.shingles(in: text))
        guard shingles.count >= Self.fewestShingles else { return nil }
        self.shingles = shingles.count
        sample = Array(shingles.prefix(Self.capacity))
        numbers = Array(Self.distinct(WordTally.numberHashes(in: text).map(WordTally.mix)).prefix(Self.numberCapacity))
    }

    private static func distinct(_ hashes: [UInt64]) -> [UInt32] {
        var distinct: [UInt32] = []
        for hash in hashes.map({ UInt32(truncatingIfNeeded: $0 >> 32) }).sorted() where hash != distinct.last {
            distinct.append(hash)
        }
        return distinct
    }

    /// By these a ledger finds sketches that are worth comparing: texts that share half of their shingles share one of these in
    /// all but a few of ten thousand cases.
    public var keys: ArraySlice<UInt32> { sample.prefix(12) }

    /// Both texts tell the same story: they share half of all their shingles, or the shorter one, of at least a third of the
    /// other's length, is in the other with four fifths of its own. And where both have numbers, they share half of the numbers of
    /// the one that has fewer: two notices by one template differ in these.
    public func tellsSameStory(as other: TextSketch) -> Bool {
        let (shorter, longer) = shingles <= other.shingles ? (self, other) : (other, self)
        // Beyond the smaller of two last hashes one sample is silent.
        let limit = min(shorter.limit, longer.limit)
        let a = shorter.sample.prefix { $0 <= limit }
        let b = longer.sample.prefix { $0 <= limit }
        let common = Self.common(a, b)
        guard !a.isEmpty else { return false }
        let areAlike = 2 * common >= a.count + b.count - common
        let isContained = 3 * shorter.shingles >= longer.shingles && 5 * common >= 4 * a.count
        return (areAlike || isContained) && agreesInNumbers(with: other)
    }

    private var limit: UInt32 { sample.count < shingles ? sample.last ?? 0 : .max }

    private func agreesInNumbers(with other: TextSketch) -> Bool {
        let (fewer, more) = numbers.count <= other.numbers.count ? (numbers, other.numbers) : (other.numbers, numbers)
        guard fewer.count >= 4 else { return true }
        let limit = [fewer, more].map { $0.count < Self.numberCapacity ? UInt32.max : $0.last ?? .max }.min() ?? .max
        let a = fewer.prefix { $0 <= limit }
        return 2 * Self.common(a, more.prefix { $0 <= limit }) >= a.count
    }

    private static func common(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Int {
        var (i, j, count) = (a.startIndex, b.startIndex, 0)
        while i < a.endIndex, j < b.endIndex {
            if a[i] == b[j] { count += 1 }
            let next = min(a[i], b[j])
            if a[i] == next { i += 1 }
            if j < b.endIndex, b[j] == next { j += 1 }
        }
        return count
    }
}

extension TextSketch {
    /// As a ledger keeps it: the number of shingles, the length of the sample, the sample, the numbers; 32 bits each, the low byte
    /// first.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for value in [UInt32(shingles), UInt32(sample.count)] + sample + numbers {
            for place in 0..<UInt32(4) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
        }
        return bytes
    }

    /// `nil` for bytes that are no sketch.
    public init?(bytes: [UInt8]) {
        guard bytes.count % 4 == 0, bytes.count >= 8 else { return nil }
        var values: [UInt32] = []
        for start in stride(from: 0, to: bytes.count, by: 4) {
            var value: UInt32 = 0
            for place in (0..<4).reversed() { value = value << 8 | UInt32(bytes[start + place]) }
            values.append(value)
        }
        let count = Int(values[1])
        guard count <= Self.capacity, count <= values.count - 2, values.count - 2 - count <= Self.numberCapacity else {
            return nil
        }
        shingles = Int(values[0])
        sample = Array(values[2..<(2 + count)])
        numbers = Array(values[(2 + count)...])
    }
}
