/// The people of a document by their surnames, so that `Marsh` is known after `Elena Marsh`.
struct PersonBook {
    private struct Entry {
        var name: String
        var first: UInt64
        var isFull: Bool
        var isAmbiguous = false
    }

    private var entries: [UInt64: Entry] = [:]

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ tokens: Range<Int>, _ text: ClassedReading) {
        let words = tokens.filter { text[$0].isWord && (text[$0].isCapitalised || $0 == tokens.lowerBound) }
        guard let first = words.first, let last = words.last else { return }
        let (firstHash, lastHash) = (text.hash(first), text.hash(last))
        let entry = Entry(name: PersonBook.name(tokens, text), first: firstHash, isFull: words.count > 1)
        enter(entry, lastHash)
        // Aurelio Benavides Tineo is called Benavides.
        if words.count == 3, text.has(first, .given), !text.has(words[1], [.given, .common, .ordinary]), text[words[1]].count > 3
        {
            enter(entry, text.hash(words[1]))
        }
        // Xi Jinping is called Xi.
        if words.count > 1, text.has(first, .surnameFirst) { enter(entry, firstHash) }
    }

    private mutating func enter(_ entry: Entry, _ key: UInt64) {
        guard var known = entries[key] else {
            entries[key] = entry
            return
        }
        guard entry.isFull else { return }
        if !known.isFull { known = entry } else if known.first != entry.first { known.isAmbiguous = true }
        entries[key] = known
    }

    func knows(_ hash: UInt64) -> Bool { entries[hash] != nil }

    func hasFullName(_ hash: UInt64) -> Bool { entries[hash].map { $0.isFull && !$0.isAmbiguous } ?? false }

    /// The full name, where one person only bears the surname.
    func name(_ hash: UInt64) -> String? {
        guard let entry = entries[hash], !entry.isAmbiguous else { return nil }
        return entry.name
    }

    /// As it is written, with one blank wherever there is white space.
    static func name(_ tokens: Range<Int>, _ text: ClassedReading) -> String {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text[tokens.upperBound - 1].end - text[tokens.lowerBound].start)
        for index in tokens {
            if index > tokens.lowerBound, text[index].hasGapBefore { scalars.append(" ") }
            scalars.append(contentsOf: text.reading.scalars[text[index].start..<text[index].end])
        }
        return Reading.string(scalars[...])
    }
}
