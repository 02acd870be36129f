import Documents
import Testing

@Suite("Looking for strings")
struct StringSearchTests {
    @Test(
        "finds the first place, byte by byte, in whole strings and in parts of them",
        arguments: [
            ("abcabc", "ca", "2..<4"), ("abc", "", "0..<0"), ("", "a", "-"), ("aab", "ab", "1..<3"), ("äöü", "ö", "1..<2"),
            ("by Anna by Ben", " by ", "7..<11"), ("a", "ab", "-"),
        ])
    func range(text: String, part: String, expected: String) {
        for text in [Substring(text), "-\(text)-".dropFirst().dropLast()] {
            let found = text.firstRange(of: part)
            let place = found.map {
                "\(text.distance(from: text.startIndex, to: $0.lowerBound))..<\(text.distance(from: text.startIndex, to: $0.upperBound))"
            }
            #expect(place ?? "-" == expected)
            #expect(text.contains(part) == (found != nil))
            if let found { #expect(text[found] == part) }
        }
    }
}
