import Testing

@testable import Cleaning

@Suite("Numbers of keys")
struct KeyNumbersTests {
    @Test func `keys are numbered in the order in which they first come`() {
        var numbers = KeyNumbers(capacity: 6)
        let keys: [UInt64] = [7, 0, 7, .max, 0, 1]
        #expect(keys.map { numbers.add($0) } == [0, 1, 0, 2, 1, 3])
        #expect(numbers.numbers == [0, 1, 0, 2, 1, 3])
    }

    @Test func `many keys get as many numbers as a dictionary would give them`() {
        let keys = (0..<5000).map { UInt64($0 * $0 % 1999) << 40 }
        var numbers = KeyNumbers(capacity: keys.count)
        var known: [UInt64: Int] = [:]
        for key in keys {
            let expected = known[key] ?? known.count
            known[key] = expected
            #expect(numbers.add(key) == expected)
        }
    }
}
