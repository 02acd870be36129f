/// Whether a quotation is speech or a borrowed word, by what it looks like and where it stands.
struct QuoteStyle {
    let scene: SpeechScene
    private var text: ClassedReading { scene.text }

    /// - Parameters:
    ///   - isBeside: a verb of saying stands right beside it.
    ///   - followsQuote: it goes on with the one before: `“…,” she said, “…”`.
    func isDirect(_ quote: Quote, isBeside: Bool, followsQuote: Bool) -> Bool {
        if quote.isContinued || quote.goesOn { return true }
        let content = quote.content
        let words = content.count { text[$0].isWord }
        let beginsClause = text[content.lowerBound].isCapitalised || text[content.lowerBound].isDigits
        let startsSentence = text[quote.open].startsSentence || quote.open == scene.range.lowerBound
        if isBeside { return beginsClause || startsSentence || followsQuote }
        return beginsClause && (isEnded(quote) || (startsSentence && words >= 4))
    }

    /// `“Quiet Harbour”`, `“Sunrise”`: titles and names between marks are nobody's words.
    func isTitle(_ quote: Quote) -> Bool {
        var (words, capitals) = (0, 0)
        // A title's last word has a capital, whatever it is.
        guard !isEnded(quote), let last = quote.content.last(where: { text[$0].kind != .mark }),
            text[last].isCapitalised || text[last].isDigits
        else { return false }
        for index in quote.content.prefix(14) where text[index].isWord && text[index].hasGapBefore || index == quote.open + 1 {
            if index > quote.open + 1, text.has(index, [.function, .particle]) { continue }
            words += 1
            if text[index].isCapitalised || text[index].isDigits { capitals += 1 }
        }
        return words > 0 && words <= 8 && capitals == words
    }

    /// Sentences of their own, not a word or two.
    func isWhole(_ quote: Quote) -> Bool {
        quote.goesOn || quote.isContinued
            || isEnded(quote) && (text[quote.open].startsSentence || quote.open == scene.range.lowerBound)
                && quote.content.count { text[$0].isWord } >= 4
    }

    private func isEnded(_ quote: Quote) -> Bool {
        let last = text[quote.contentEnd - 1]
        return last.isMark(".") || last.isMark("!") || last.isMark("?") || last.isMark("…") || last.isMark("。")
    }
}
