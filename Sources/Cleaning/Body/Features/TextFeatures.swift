/// What a segment's own text looks like.
enum TextFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let segment = page.structure.segmentation.segments[index]
        let facts = page.structure.facts[index]
        row.put("text.characters", segment.characters)
        row.put("text.words", facts.words)
        row.put("text.word_length", ratio(segment.characters, facts.words))
        row.put("text.link_density", segment.linkDensity)
        row.put("text.links", segment.links.count)
        row.put("text.bold", ratio(segment.boldCharacters, segment.characters))
        row.put("text.italic", ratio(segment.italicCharacters, segment.characters))
        row.put("text.breaks", segment.breaks)
        row.put("text.upper", ratio(facts.upper, facts.letters))
        row.put("text.digits", ratio(facts.digits, facts.codePoints))
        row.put("text.punctuation", ratio(facts.punctuation, facts.codePoints))
        row.put("text.punctuation_count", facts.punctuation)
        row.put("text.letters", ratio(facts.letters, facts.codePoints))
        row.put("text.ends_sentence", facts.endsSentence)
        row.put("text.ends_colon", facts.endsColon)
        row.put("text.ends_ellipsis", facts.endsEllipsis)
        row.put("text.starts_lower", facts.startsLower)
        row.put("text.starts_upper", facts.startsUpper)
        row.put("text.starts_digit", facts.startsDigit)
        row.put("text.sentences", facts.sentences)
        row.put("text.short_words", ratio(facts.shortWords, facts.words))
        row.put("text.capitalized", ratio(facts.capitalizedWords, facts.words))
        row.put("text.year", facts.hasYear && facts.words < 15)
        row.put("text.clock", facts.hasClock && facts.words < 25)
        row.put("text.symbol", facts.hasSymbol)
        row.put("text.address", facts.hasAddress)
        row.put("text.currency", facts.hasCurrency)
        row.put("text.quote", facts.hasQuote)
        row.put("text.hidden", segment.isHidden)
    }
}
