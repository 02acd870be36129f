/// A run of capitalised words, with what may join them: `Ursula von der Leyen`, `Jean-Claude`, `J. Smith`, `Smith & Sons`.
struct NameRun {
    /// Longer ones are cut: nobody has such a name.
    static let most = 12

    /// Its capitalised words, by token.
    private(set) var words: [Int]
    /// Whether `&` joins two of them.
    private(set) var hasAmpersand = false

    var start: Int { words[0] }
    var end: Int { words[words.count - 1] + 1 }

    /// - Parameter start: a capitalised word.
    init(at start: Int, _ text: ClassedReading, in range: Range<Int>, isTaken: (Int) -> Bool) {
        words = [start]
        while words.count < Self.most, let next = Self.next(after: end - 1, text, range), !isTaken(next) {
            if text.isMark(next - 1, "&", in: range) { hasAmpersand = true }
            words.append(next)
        }
    }

    private static func next(after last: Int, _ text: ClassedReading, _ range: Range<Int>) -> Int? {
        let following = last + 1
        guard range.contains(following) else { return nil }
        if text.continuesName(following, in: range) { return text.has(following, [.function, .month]) ? nil : following }
        let mark = text[following]
        if mark.isWord { return afterParticles(following, text, range) }
        let beyond = following + 1
        guard range.contains(beyond), text[beyond].isWord else { return nil }
        guard text[beyond].isCapitalised else {
            // `Min-jun Park`
            let isGiven =
                ClassedReading.isHyphen(mark) && !mark.hasGapBefore && !text[beyond].hasGapBefore && text[beyond].count <= 6
                && text.classes(beyond).isSubset(of: [.given, .common, .surnameFirst, .ordinary])
                && text.continuesName(beyond + 1, in: range)
            return isGiven ? beyond + 1 : nil
        }
        let isTight = !mark.hasGapBefore && !text[beyond].hasGapBefore
        if mark.isMark("."), !mark.hasGapBefore, text[beyond].hasGapBefore || text[beyond].count == 1, !text[beyond].startsLine {
            let isShort = text[last].count == 1 || (text.has(last, .title) && text[last].count <= 5)
            return isShort && !text.has(beyond, [.function, .month]) ? beyond : nil
        }
        if ClassedReading.isHyphen(mark), isTight { return beyond }
        if ClassedReading.isApostrophe(mark), isTight, text[last].count <= 2, text[beyond].count > 1 { return beyond }
        if mark.isMark("&"), mark.hasGapBefore == text[beyond].hasGapBefore { return beyond }
        return nil
    }

    /// `von der Leyen`, `al-Assad`: at most three particles, then a capital.
    private static func afterParticles(_ first: Int, _ text: ClassedReading, _ range: Range<Int>) -> Int? {
        var index = first
        while index < first + 3, text.isWord(index, in: range), text.has(index, .particle), text[index].hasGapBefore,
            !text[index].startsLine
        {
            index += 1
            if range.contains(index), ClassedReading.isHyphen(text[index]), !text[index].hasGapBefore {
                index += 1
                break
            }
        }
        guard index > first, range.contains(index), text[index].isWord, text[index].isCapitalised, !text[index].startsSentence
        else { return nil }
        return index
    }
}
