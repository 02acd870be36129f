/// Whether a clause tells of the past or of the future: by the nearest word that tells it.
extension DateReader {
    /// Looks at most so many tokens to either side, within the sentence.
    private static let reach = 16
    /// A comma or a quotation mark parts clauses: what lies beyond it counts as so much farther away.
    private static let border = 4

    func tense(around range: Range<Int>) -> Tense {
        var past = Int.max
        var future = Int.max
        var index = range.lowerBound
        var farther = 0
        for distance in 0..<Self.reach {
            if token(index)?.startsSentence ?? true { break }
            index -= 1
            if isBorder(index) { farther += Self.border }
            note(index, distance + farther, &past, &future)
        }
        farther = 0
        for (distance, index) in (range.upperBound..<range.upperBound + Self.reach).enumerated() {
            guard let token = token(index), !token.startsSentence else { break }
            if isBorder(index) { farther += Self.border }
            note(index, distance + farther, &past, &future)
        }
        if past == future { return .unknown }
        return future < past ? .future : .past
    }

    /// "is to begin", "agreed to raise", "vowed to leave": before "to", what is to be done.
    private func isIntent(_ index: Int) -> Bool {
        spells(index, "is") || spells(index, "are") || spells(index, "was") || spells(index, "were") || spells(index, "agreed")
            || spells(index, "vowed")
            || spells(index, "pledged") || spells(index, "promised") || spells(index, "decided") || spells(index, "ready")
            || spells(index, "likely")
    }

    private func isBorder(_ index: Int) -> Bool {
        // "ruled on Friday that": what follows is another clause.
        if spells(index, "that") { return true }
        guard let token = token(index), token.kind == .mark else { return false }
        switch token.first {
        case ",", ";", "\"", "“", "”", "«", "»", "–", "—": return true
        default: return false
        }
    }

    /// A participle after it is of no past: "will be held", "is held".
    private func isBeing(_ index: Int) -> Bool {
        spells(index, "be") || spells(index, "is") || spells(index, "are") || spells(index, "being")
    }

    /// "a deadline was set", "the rains set in", "due to the rain".
    private func isNoPlan(_ index: Int) -> Bool {
        if spells(index, "set") { return role(index + 1) != .to && role(index + 1) != .for }
        guard spells(index, "due"), role(index + 1) == .to else { return false }
        let next = role(index + 2)
        return next == .the || next == .article || next == .determiner
    }

    private func note(_ index: Int, _ distance: Int, _ past: inout Int, _ future: inout Int) {
        guard let token = token(index), token.isWord else { return }
        if role(index) == .to, isIntent(index - 1) { future = min(future, distance) }
        switch role(index) {
        case .past:
            // "will have", "is due to meet", "will be held"
            guard role(index - 1) != .future, role(index - 1) != .to, role(index - 1) != .no, !isBeing(index - 1) else { return }
            past = min(past, distance)
        case .future where word(index).month > 0 && token.isCapitalised:
            // "May" is the month.
            return
        case .future where isNoPlan(index): return
        case .future:
            // "would" and "due" in what was said: still to come.
            future = min(future, distance)
        default:
            // "arrested", "launched": a verb in the past, more often than not. "said" is the reporter's and tells nothing.
            guard role(index) == nil, token.count > 4, !token.isCapitalised, reading.scalars[token.end - 1] == "d",
                reading.scalars[token.end - 2] == "e"
            else {
                if isApostrophe(index - 1), spells(index, "ll") { future = min(future, distance) }
                return
            }
            // "is expected", "will be launched": the auxiliary tells.
            past = min(past, distance + 3)
        }
    }
}
