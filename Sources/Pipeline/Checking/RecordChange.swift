import JSON

/// What is different between two records of one document: fields by name, the text block by block.
public struct RecordChange: Sendable, Hashable {
    public struct Field: Sendable, Hashable {
        /// As in the record; `provenance.charset` for a part of an object.
        public var name: String
        public var before: JSONValue
        public var after: JSONValue
    }

    public enum Mark: String, Sendable, Hashable {
        case same = " "
        case gone = "-"
        case new = "+"
    }

    public struct Block: Sendable, Hashable {
        public var mark: Mark
        /// `paragraph`, `heading`, …
        public var type: String
        public var text: String
    }

    public var fields: [Field]
    /// All of both texts, in reading order.
    public var blocks: [Block]

    /// What every version has anew, or what follows from the text alone.
    private static let passedOver: Set<String> = [
        "version", "previous_text_sha256", "text", "text_sha256", "simhash", "word_count", "blocks", "provenance.fetched_at",
        "provenance.warc", "provenance.raw_sha256", "provenance.http", "provenance.generator",
    ]
    /// Objects whose parts are told apart.
    private static let opened: Set<String> = ["quality", "provenance"]

    public init(from before: JSONValue, to after: JSONValue) {
        fields = Self.fields(before, after, prefix: "")
        blocks = Self.blocks(Self.texts(before), Self.texts(after))
    }

    public var changedBlocks: [Block] { blocks.filter { $0.mark != .same } }

    /// `title, quality.status; text: 2 blocks gone, 3 new`
    public var summary: String {
        let gone = blocks.count { $0.mark == .gone }
        let new = blocks.count { $0.mark == .new }
        let text = gone + new > 0 ? ["text: \(gone) blocks gone, \(new) new"] : []
        let names = fields.isEmpty ? [] : [fields.map(\.name).joined(separator: ", ")]
        let all = names + text
        return all.isEmpty ? "spelling of the file" : all.joined(separator: "; ")
    }

    private static func fields(_ before: JSONValue, _ after: JSONValue, prefix: String) -> [Field] {
        var names = (before.object ?? []).map(\.name)
        names += (after.object ?? []).map(\.name).filter { !names.contains($0) }
        return names.flatMap { name -> [Field] in
            let path = prefix + name
            let (old, new) = (before[name] ?? .null, after[name] ?? .null)
            if old == new || passedOver.contains(path) { return [] }
            if opened.contains(path) { return fields(old, new, prefix: path + ".") }
            return [Field(name: path, before: old, after: new)]
        }
    }

    private static func texts(_ record: JSONValue) -> [Block] {
        let scalars = Array((record["text"]?.string ?? "").unicodeScalars)
        return (record["blocks"]?.array ?? []).compactMap { block in
            guard let start = block["start"]?.int, let end = block["end"]?.int, 0 <= start, start <= end, end <= scalars.count
            else { return nil }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[start..<end])
            return Block(mark: .same, type: block["type"]?.string ?? "?", text: String(text))
        }
    }

    /// Shortest edit of one list of blocks into the other.
    private static func blocks(_ before: [Block], _ after: [Block]) -> [Block] {
        var gone: [Int: Block] = [:]
        var new: Set<Int> = []
        for step in after.difference(from: before) {
            switch step {
            case .remove(let offset, let block, _): gone[offset] = block
            case .insert(let offset, _, _): new.insert(offset)
            }
        }
        var blocks: [Block] = []
        var old = 0
        func takeGone() {
            while var block = gone[old] {
                block.mark = .gone
                blocks.append(block)
                old += 1
            }
        }
        for (index, block) in after.enumerated() {
            takeGone()
            guard new.contains(index) else {
                blocks.append(block)
                old += 1
                continue
            }
            blocks.append(Block(mark: .new, type: block.type, text: block.text))
        }
        takeGone()
        return blocks
    }
}
