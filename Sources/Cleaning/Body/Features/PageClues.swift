import Documents
import JSON
import Markup

/// What a page's head says of its text: titles, descriptions, the body inside JSON-LD.
struct PageClues {
    /// Word hashes of each stated title, sorted, each once.
    var titles: [[UInt64]] = []
    /// A bit for each of their words, by the last bits of its hash: most texts have none of them.
    private var titleBits = [UInt64](repeating: 0, count: 64)
    /// Three-word shingles of the stated descriptions.
    var descriptionShingles = ShingleSet()
    /// Four-word shingles of `articleBody`.
    var bodyShingles = ShingleSet()
    var bodyWords = 0
    /// `og:type`: 1 article, 0 something else, -1 not stated.
    var isArticle = -1
    var hasStructuredArticle = false

    init(_ tree: HTMLTree) {
        let head = tree.first(.body) ?? tree.count
        for node in 0..<head {
            switch tree.tag(node) {
            case .title: add(title: tree.text(of: node))
            case .meta:
                guard let name = tree.value(node, .property) ?? tree.value(node, .name), let content = tree.value(node, .content),
                    !content.isEmpty
                else { continue }
                switch name.lowercased() {
                case "og:title", "twitter:title": add(title: content)
                case "description", "og:description", "twitter:description":
                    descriptionShingles.formUnion(Self.shingles(content, 3))
                case "og:type": if isArticle < 0 { isArticle = content.lowercased() == "article" ? 1 : 0 }
                default: break
                }
            default: break
            }
        }
        for script in tree.jsonLD {
            guard let value = try? JSONParser.parse(script, .lenient) else { continue }
            read(value, depth: 0)
        }
    }

    private mutating func add(title: String) {
        let words = Self.distinct(TextFacts.wordHashes(of: title))
        if !words.isEmpty { titles.append(words) }
        for word in words { titleBits[Int(word >> 6 & 63)] |= 1 << (word & 63) }
    }

    private mutating func read(_ value: JSONValue, depth: Int) {
        guard depth < 8 else { return }
        switch value {
        case .array(let elements): for element in elements.prefix(200) { read(element, depth: depth + 1) }
        case .object(let members):
            for member in members {
                switch (member.name, member.value) {
                case ("articleBody", .string(let text)) where text.utf8.count > 200:
                    let words = TextFacts.wordHashes(of: Self.withoutTags(text))
                    bodyWords = max(bodyWords, words.count)
                    bodyShingles.formUnion(Self.shingles(words, 4))
                case ("@type", .string(let type)):
                    if type.hasSuffix("Article") || type.hasSuffix("Posting") { hasStructuredArticle = true }
                case (_, .array), (_, .object): read(member.value, depth: depth + 1)
                default: break
                }
            }
        default: break
        }
    }

    private static func withoutTags(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var out = String.UnicodeScalarView()
        var inTag = false
        for scalar in text.unicodeScalars {
            if scalar == "<" {
                inTag = true
            } else if scalar == ">" {
                inTag = false
                out.append(" ")
            } else if !inTag {
                out.append(scalar)
            }
        }
        return String(out)
    }

    private static func shingles(_ text: String, _ size: Int) -> [UInt64] {
        shingles(TextFacts.wordHashes(of: text), size)
    }

    private static func shingles(_ words: [UInt64], _ size: Int) -> [UInt64] {
        guard words.count >= size else { return [] }
        return (0...(words.count - size)).map { shingle(words[...], $0, size) }
    }

    static func shingle(_ words: ArraySlice<UInt64>, _ start: Int, _ size: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in start..<(start + size) { hash = (hash &* 0x9e37_79b9_7f4a_7c15) ^ words[index] }
        return hash
    }

    /// The share of a text's shingles that are in a set; `none` where there is nothing to compare.
    static func overlap(_ words: ArraySlice<UInt64>, _ set: ShingleSet, _ size: Int, none: Double) -> Double {
        guard !set.isEmpty else { return -1 }
        guard words.count >= size else { return none }
        let count = words.count - size + 1
        return Double((0..<count).count { set.contains(shingle(words, words.startIndex + $0, size)) }) / Double(count)
    }

    /// How like a stated title a text is (Jaccard, 0…1).
    func titleSimilarity(_ words: ArraySlice<UInt64>) -> Double {
        guard words.contains(where: mayBeOfTitle) else { return 0 }
        return Self.withDistinct(words) { distinct in
            var best = 0.0
            for title in titles {
                let common = distinct.count { mayBeOfTitle($0) && Self.stands($0, in: title) }
                best = max(best, Double(common) / Double(distinct.count + title.count - common))
            }
            return best
        }
    }

    @inline(__always)
    private func mayBeOfTitle(_ word: UInt64) -> Bool { titleBits[Int(word >> 6 & 63)] & (1 << (word & 63)) != 0 }

    /// Whether a word is in a sorted list.
    private static func stands(_ word: UInt64, in words: [UInt64]) -> Bool {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word
    }

    /// Calls with the words, each once, in the order in which they first come.
    private static func withDistinct<Result>(_ words: ArraySlice<UInt64>, _ body: (UnsafeBufferPointer<UInt64>) -> Result)
        -> Result
    {
        var size = 16
        while size < 2 * words.count { size *= 2 }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size + words.count) { room in
            // Open addressing, at most half full; nought where a slot is free.
            let slots = UnsafeMutableBufferPointer(rebasing: room[..<size])
            let distinct = UnsafeMutableBufferPointer(rebasing: room[size...])
            slots.initialize(repeating: 0)
            var count = 0
            for word in words {
                var slot = Int(truncatingIfNeeded: word) & (size - 1)
                while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & (size - 1) }
                guard slots[slot] == 0 else { continue }
                slots[slot] = word
                distinct.initializeElement(at: count, to: word)
                count += 1
            }
            return body(UnsafeBufferPointer(rebasing: distinct[..<count]))
        }
    }

    private static func distinct(_ words: [UInt64]) -> [UInt64] {
        var distinct = words.sorted()
        var count = 0
        for index in distinct.indices where index == 0 || distinct[index] != distinct[count - 1] {
            distinct[count] = distinct[index]
            count += 1
        }
        distinct.removeSubrange(count...)
        return distinct
    }
}
