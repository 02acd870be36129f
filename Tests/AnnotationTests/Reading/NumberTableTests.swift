import Testing

@testable import Annotation

@Suite struct NumberTableTests {
    @Test func `each key has the number that was set last, however many there are and however near each other`() {
        var table = NumberTable()
        #expect(table[0] == nil)
        let keys = (0..<3000).map { UInt64($0) << UInt64($0 % 3 * 20) }
        var numbers: [UInt64: Int32] = [:]
        for (number, key) in (keys + keys.prefix(10)).enumerated() {
            table[key] = Int32(number + 1)
            numbers[key] = Int32(number + 1)
        }
        #expect(table.count == numbers.count)
        #expect(numbers.allSatisfy { table[$0.key] == $0.value })
        #expect((5000..<6000).allSatisfy { table[UInt64($0)] == numbers[UInt64($0)] })
    }
}
