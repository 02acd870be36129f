import JSON

/// Finds model names ("S-300VM", "Boeing 737-800", "the Oreshnik missile"), before any of their digits is read as a number.
struct DesignationRecogniser: Recogniser {
    private let table: DesignationTable
    private let shape: DesignationShape
    private let determiners: WordSet
    /// Suffixes with a number of their own.
    private let numbered: WordSet

    /// Words between a system's name and its head.
    private static let maximumKinds = 4

    init(_ tables: AnnotationTables, _ vocabulary: Vocabulary) throws(AnnotationTables.Fault) {
        table = try DesignationTable(tables, vocabulary)
        shape = DesignationShape(table: table)
        numbered = vocabulary.words("max", "block")
        determiners = vocabulary.words("the", "its", "their", "a", "an", "new", "called", "of", "with")
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        var systems: Set<UInt64> = []
        for (number, passage) in reading.passages.enumerated() {
            forms(reading, number, passage.tokens, &evidence)
            if reading.setting.isEnglish { gather(reading, passage.tokens, evidence, &systems) }
        }
        guard !systems.isEmpty else { return }
        for (number, passage) in reading.passages.enumerated() {
            for index in passage.tokens where reading.tokens[index].isCapitalised && reading.tokens[index].hasGapBefore {
                guard reading.tokens[index].word == .unknown, systems.contains(hash(reading, index)), !evidence.isTaken(index)
                else { continue }
                add(index..<index + 1, number, "designation/system", 0.85, reading, &evidence)
            }
        }
    }

    private func forms(_ reading: Reading, _ number: Int, _ passage: Range<Int>, _ evidence: inout Evidence) {
        var start = passage.lowerBound
        while start < passage.upperBound {
            var end = start + 1
            while end < passage.upperBound, !reading.tokens[end].hasGapBefore { end += 1 }
            let run = start..<end
            start = max(end, self.run(run, reading, number, passage, &evidence))
        }
    }

    /// - Returns: the token after what was read.
    private func run(
        _ run: Range<Int>, _ reading: Reading, _ number: Int, _ passage: Range<Int>, _ evidence: inout Evidence
    ) -> Int {
        let tokens = reading.tokens
        // One word that no table has: most of a text.
        if run.count == 1, tokens[run.lowerBound].word == .unknown { return run.upperBound }
        if evidence.isTaken(run.lowerBound) { return run.upperBound }
        var begin = run.lowerBound
        // Opening quotation marks and brackets.
        while begin < run.upperBound, tokens[begin].kind == .mark { begin += 1 }
        guard begin < run.upperBound, begin - run.lowerBound <= 2, evidence.isFree(run) else { return run.upperBound }
        if let end = shape.end(reading, from: begin, in: run) {
            let last = end == run.upperBound ? suffixes(reading, end, passage) : end
            add(begin..<last, number, "designation/form", 0.9, reading, &evidence)
            return last
        }
        if let make = make(reading, begin, passage), hasCapital(reading, begin) {
            add(begin..<make, number, "designation/make", 0.95, reading, &evidence)
            return make
        }
        if tokens[begin].isAllCapitals, table.has(.name, tokens[begin].word), reading.tokens[begin].count > 3 {
            add(begin..<begin + 1, number, "designation/name", 0.95, reading, &evidence)
        }
        return run.upperBound
    }

    /// "Boeing", "iPhone"
    private func hasCapital(_ reading: Reading, _ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isCapitalised
            || (token.isWord && reading.scalars[token.start..<token.end].contains(where: Tokenizer.isUpper))
    }

    /// "Boeing 737-800", "iPhone 15 Pro": a known make and the number after it.
    private func make(_ reading: Reading, _ index: Int, _ passage: Range<Int>) -> Int? {
        let tokens = reading.tokens
        guard let make = table.makes.match(reading, at: index, before: passage.upperBound), make.end < passage.upperBound else {
            return nil
        }
        let first = tokens[make.end]
        guard first.hasGapBefore else { return nil }
        var end = make.end + 1
        while end < passage.upperBound, !tokens[end].hasGapBefore {
            if tokens[end].kind != .mark {
                end += 1
            } else if tokens[end].isMark("-"), end + 1 < passage.upperBound, tokens[end + 1].kind != .mark,
                !tokens[end + 1].hasGapBefore
            {
                end += 2
            } else {
                break
            }
        }
        // A number, or letters with figures: "A320neo", "15", "2A6".
        let hasFigure = (make.end..<end).contains { tokens[$0].isDigits }
        guard hasFigure, first.isDigits || first.isCapitalised else { return nil }
        // "Boeing 2024 results", "Airbus 5 percent": a year or a measure, no model.
        if first.isDigits, end == make.end + 1, first.count == 4 || (make.value && first.count > 4) { return nil }
        if !make.value, !first.isDigits || first.count < 2 { return nil }
        if end < passage.upperBound, !tokens[end].hasGapBefore {
            switch tokens[end].first {
            case ",", ";", ")", "]", "”", "\"", "’", "'", "»", "!", "?", ":": break
            case ".": if end + 1 < passage.upperBound, !tokens[end + 1].hasGapBefore, tokens[end + 1].kind != .mark { return nil }
            default: return nil
            }
            return end
        }
        if end < passage.upperBound, tokens[end].isMark("%") { return nil }
        return suffixes(reading, end, passage)
    }

    /// "Pro", "Max", "Abrams" after a model.
    private func suffixes(_ reading: Reading, _ end: Int, _ passage: Range<Int>) -> Int {
        var end = end
        for _ in 0..<2 {
            guard end < passage.upperBound, reading.tokens[end].isCapitalised, reading.tokens[end].hasGapBefore,
                table.has(.suffix, reading.tokens[end].word)
            else { break }
            end += 1
            // "737 MAX 8", "F-16 Block 70"
            if numbered.contains(reading.tokens[end - 1].word), end < passage.upperBound, reading.tokens[end].isDigits,
                reading.tokens[end].count <= 2,
                end + 1 >= passage.upperBound || reading.tokens[end + 1].kind == .mark
                    || reading.tokens[end + 1].hasGapBefore
            {
                end += 1
            }
        }
        return end
    }

    /// "the Oreshnik hypersonic missile system": an unknown name before a system's kind and head.
    private func gather(_ reading: Reading, _ passage: Range<Int>, _ evidence: Evidence, _ systems: inout Set<UInt64>) {
        let tokens = reading.tokens
        for index in passage {
            let token = tokens[index]
            guard token.isWord, token.isCapitalised, !token.isAllCapitals, token.word == .unknown, token.count >= 4,
                token.hasGapBefore,
                !token.startsSentence, index > passage.lowerBound, determiners.contains(tokens[index - 1].word),
                !evidence.isTaken(index), !isDemonym(reading, token)
            else { continue }
            var cursor = index + 1
            var kinds = 0
            while cursor < passage.upperBound, kinds < Self.maximumKinds, tokens[cursor].isWord, !tokens[cursor].isCapitalised,
                table.has(.kind, tokens[cursor].word)
            {
                kinds += 1
                cursor += 1
                if cursor + 1 < passage.upperBound, tokens[cursor].isMark("-"), !tokens[cursor].hasGapBefore { cursor += 1 }
            }
            guard kinds > 0, cursor <= passage.upperBound else { continue }
            let isHead = cursor < passage.upperBound && table.has(.head, tokens[cursor].word) && !tokens[cursor].isCapitalised
            // "the Kalibr cruise missile"; "the Oreshnik missile": the last kind may be the head.
            guard isHead || table.has(.head, tokens[cursor - 1].word) else { continue }
            systems.insert(hash(reading, index))
        }
    }

    /// By its ending: "Russian", "Japanese", "Israeli", "Polish". A country's name before "missile" is told by the places.
    private func isDemonym(_ reading: Reading, _ token: Token) -> Bool {
        let ending = reading.text(max(token.start, token.end - 3)..<token.end)
        return ending.hasSuffix("an") || ending.hasSuffix("ese") || ending.hasSuffix("ish") || ending.hasSuffix("i")
            || ending.hasSuffix("ch") || ending.hasSuffix("ic")
    }

    private func hash(_ reading: Reading, _ index: Int) -> UInt64 {
        var hash = WordHash()
        for position in reading.tokens[index].start..<reading.tokens[index].end { hash.add(reading.scalars[position]) }
        return hash.value
    }

    private func add(
        _ tokens: Range<Int>, _ passage: Int, _ rule: String, _ confidence: Double, _ reading: Reading, _ evidence: inout Evidence
    ) {
        var name = ""
        // Unbreakable hyphens and blanks are written as plain ones.
        let last = reading.tokens[tokens.upperBound - 1]
        // "F-16s" are several of one name.
        let isPlural =
            tokens.count > 1 && last.count == 1 && last.first == "s" && !last.hasGapBefore
            && reading.tokens[tokens.upperBound - 2].isDigits
        let end = isPlural ? last.start : last.end
        for scalar in reading.scalars[reading.tokens[tokens.lowerBound].start..<end] {
            name.unicodeScalars.append(scalar == "‑" ? "-" : Tokenizer.isBlank(scalar) ? " " : scalar)
        }
        evidence.add(
            Finding(
                type: .mention, tokens: tokens, passage: passage, rule: rule, confidence: confidence,
                details: [JSONMember("kind", "designation"), JSONMember("name", .string(name))]))
    }
}
