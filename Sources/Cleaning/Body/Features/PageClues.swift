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
        let words = Self.distinct(TextFacts(Array(title.utf8)[...]).wordHashes)
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
                    let words = TextFacts(Array(Self.withoutTags(text).utf8)[...]).wordHashes
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
        shingles(TextFacts(Array(text.utf8)[...]).wordHashes, size)
    }

    private static func shingles(_ words: [UInt64], _ size: Int) -> [UInt64] {
        guard words.count >= size else { return [] }
        return (0...(words.count - size)).map { shingle(words, $0, size) }
    }

    static func shingle(_ words: [UInt64], _ start: Int, _ size: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in start..<(start + size) { hash = (hash &* 0x9e37_79b9_7f4a_7c15) ^ words[index] }
        return hash
    }

    /// The share of a text's shingles that are in a set; `none` where there is nothing to compare.
    static func overlap(_ words: [UInt64], _ set: ShingleSet, _ size: Int, none: Double) -> Double {
        guard !set.isEmpty else { return -1 }
        guard words.count >= size else { return none }
        let count = words.count - size + 1
        return Double((0..<count).count { set.contains(shingle(words, $0, size)) }) / Double(count)
    }

    /// How like a stated title a text is (Jaccard, 0…1).
    func titleSimilarity(_ words: [UInt64]) -> Double {
        guard words.contains(where: { titleBits[Int($0 >> 6 & 63)] & (1 << ($0 & 63)) != 0 }) else { return 0 }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words.count) { room in
            let distinct = Self.distinct(words, in: room)
            var best = 0.0
            for title in titles {
                let common = Self.common(distinct, title)
                best = max(best, Double(common) / Double(distinct.count + title.count - common))
            }
            return best
        }
    }

    /// A few words, sorted, each once; in the room there is for them.
    private static func distinct(
        _ words: [UInt64], in room: UnsafeMutableBufferPointer<UInt64>
    ) -> UnsafeBufferPointer<UInt64> {
        var count = 0
        for word in words {
            // Where it belongs; most texts that come here are short.
            var place = count
            while place > 0, room[place - 1] > word { place -= 1 }
            if place > 0, room[place - 1] == word { continue }
            var index = count
            while index > place {
                room[index] = room[index - 1]
                index -= 1
            }
            room[place] = word
            count += 1
        }
        return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[..<count])
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

    /// How many words two sorted lists share.
    private static func common(_ a: UnsafeBufferPointer<UInt64>, _ b: [UInt64]) -> Int {
        var (count, i, j) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                count += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }
}
