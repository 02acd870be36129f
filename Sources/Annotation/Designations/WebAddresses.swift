/// Claims web and e-mail addresses, hash tags and handles: what stands in them is no evidence.
struct WebAddresses: Recogniser {
    private let schemes: WordSet
    private let www: Word
    private let hosts: WordSet

    init(_ vocabulary: Vocabulary) {
        schemes = vocabulary.words("http", "https", "ftp", "mailto", "doi")
        www = vocabulary.word("www")
        hosts = vocabulary.words("com", "org", "net", "gov", "edu", "io")
    }

    func recognise(_ reading: Reading, _ evidence: inout Evidence) {
        for passage in reading.passages {
            var start = passage.tokens.lowerBound
            while start < passage.tokens.upperBound {
                // A run of tokens without blanks between them.
                var end = start + 1
                while end < passage.tokens.upperBound, !reading.tokens[end].hasGapBefore { end += 1 }
                if end > start + 1, let first = begin(reading, start..<end) { evidence.claim(first..<end) }
                start = end
            }
        }
    }

    /// Where in a run the address begins; `nil` where there is none.
    private func begin(_ reading: Reading, _ run: Range<Int>) -> Int? {
        let tokens = reading.tokens
        for index in run {
            let token = tokens[index]
            let next = index + 1 < run.upperBound ? tokens[index + 1] : nil
            if token.isWord {
                if schemes.contains(token.word), let next, next.isMark(":"), index + 2 < run.upperBound { return index }
                if token.word == www, next?.isMark(".") == true { return index }
                if hosts.contains(token.word), index >= run.lowerBound + 2, tokens[index - 1].isMark("."),
                    next?.isMark("/") == true
                {
                    return run.lowerBound
                }
            } else if token.isMark("@"), let next, next.kind != .mark {
                return index > run.lowerBound && tokens[index - 1].kind != .mark ? run.lowerBound : index
            } else if token.isMark("#"), let next, next.isWord {
                return index
            }
        }
        return nil
    }
}
