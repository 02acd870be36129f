/// People by what their names look like and what stands beside them. Given names, titles and callings are tables; a name that none of
/// them speaks for is no person.
struct PersonForms {
    let scene: NameScene
    private var text: ClassedReading { scene.text }

    struct Found {
        var tokens: Range<Int>
        var rule: String
        var confidence: Double
    }

    /// - Parameter isWhole: the run is no rest of a longer one.
    func person(in run: NameRun, isWhole: Bool, isKnown: Bool) -> Found? {
        var first = 0
        while first < run.words.count,
            text.has(run.words[first], [.title, .role, .topic, .modifier, .direction]), !text.has(run.words[first], .given)
        {
            first += 1
        }
        // `Regular Doreen Catchpole`: a sentence begins with any word.
        if first == 0, run.words.count == 3, text[run.start].startsSentence, text.has(run.start, .ordinary) { first = 1 }
        guard first < run.words.count, !run.hasAmpersand else { return nil }
        let start = run.words[first]
        if let known = scene.known(at: start), first + 1 < run.words.count, known.end > run.words[first + 1] { return nil }
        let isLed = first > 0 && text.has(run.words[first - 1], [.title, .role])
        let before = first == 0 ? scene.lowerWord(before: start) : nil
        let isTitled =
            (isLed && text.has(run.words[first - 1], .title)) || before.map { text.has($0, .title) } ?? false
        let isCalled = isLed || before.map { text.has($0, [.title, .role]) } ?? false
        let end = end(of: run, from: first)
        guard let end else { return nil }
        let count = run.words.filter { $0 >= start && $0 < end }.count
        // An acronym; a person may have initials.
        if text[start].isAllCapitals, text[start].count > 2 { return nil }
        // Mark IV
        if count == 2, isNumeral(run.words[first + 1]) {
            return isLed ? Found(tokens: start..<end, rule: "person/title", confidence: 0.8) : nil
        }
        let isGiven = text.has(start, .given)
        // `Franco-American`, `Wang DD`
        if first + 1 < run.words.count, let next = scene.known(at: run.words[first + 1]), scene.names[next.name].sort == .demonym
        {
            return nil
        }
        if !isLed, count == 2, text[run.words[first + 1]].isAllCapitals, text[run.words[first + 1]].count < 3 { return nil }
        // Nobody has more names than that, without a `de` or a `von` among them.
        if count > 4, end - start == count { return nil }
        if isTitled, !isGiven, count > 1, !isPlain(run.words.filter { $0 >= start && $0 < end }) { return nil }
        if isTitled, count > 1 || (isLed && canStandAlone(start)) {
            return Found(tokens: start..<end, rule: "person/title", confidence: 0.9)
        }
        guard count > 1 else { return nil }
        // `Manager Career Guide`: capitals alone make no person of what follows a calling.
        if isCalled, isGiven || before != nil, !isKnown || first > 0 {
            return Found(tokens: start..<end, rule: "person/role", confidence: 0.9)
        }
        if isGiven, !(text.has(start, .common) && text[start].startsSentence) || isFollowedByDeed(end) {
            return Found(tokens: start..<end, rule: "person/given-name", confidence: 0.85)
        }
        guard isWhole, !isKnown, first == 0, count == run.words.count, count <= 3, isPlain(run.words),
            isIntroduced(after: end) || isNamedAfterOffice(start, end)
        else {
            return nil
        }
        return Found(tokens: start..<end, rule: "person/apposition", confidence: 0.8)
    }

    /// Where the name ends; `nil` where a thing is named after the person.
    private func end(of run: NameRun, from first: Int) -> Int? {
        var last = run.words[first]
        if text.has(last, [.function, .month]) { return nil }
        for (place, word) in run.words.enumerated().dropFirst(first + 1).prefix(5) {
            if text.has(word, .street), !text.has(word, .common) { return nil }
            if place == first + 1, text.has(word, [.topic, .organisationWeak]), !text.has(word, [.common, .given]) {
                return nil
            }
            if text.has(word, [.organisationEnd, .organisationWeak, .corporate, .notName, .topic]),
                !text.has(word, [.common, .given])
            {
                return place > first + 1 ? last + 1 : nil
            }
            if text.has(word, [.title, .role]), !text.has(word, [.given, .common]), place > first + 1 { break }
            last = word
        }
        return last + 1
    }

    /// A surname alone after its title: no name that a table has, and no word of an office.
    private func canStandAlone(_ index: Int) -> Bool {
        !text[index].isAllCapitals && scene.known(at: index) == nil
            && (text.has(index, [.common, .given])
                || !text.has(
                    index,
                    [
                        .organisationEnd, .organisationHead, .topic, .speakerNoun, .role, .document, .notName, .body,
                        .officialWord, .street, .modifier, .function, .month,
                    ]))
    }

    /// What may follow a calling: `…, a professor of law`; but not `…, the developer tools of`.
    private func isComplete(_ index: Int) -> Bool {
        guard text.isWord(index, in: scene.range) else { return true }
        return text.has(index, .function) || text.has(index, .placePreposition)
    }

    /// `II`, `IV`
    private func isNumeral(_ word: Int) -> Bool {
        text[word].isAllCapitals
            && text.reading.scalars[text[word].start..<text[word].end].allSatisfy { $0 == "I" || $0 == "V" || $0 == "X" }
    }

    private func isFollowedByDeed(_ end: Int) -> Bool {
        text.isWord(end, in: scene.range) && !text[end].isCapitalised && text.has(end, [.say, .personVerb, .call])
    }

    /// `the prime minister of Georgia, X Y, …`
    private func isNamedAfterOffice(_ start: Int, _ end: Int) -> Bool {
        guard text.isMark(start - 1, ",", in: scene.range), text.isMark(end, ",", in: scene.range) else { return false }
        return (max(scene.range.lowerBound, start - 7)..<start - 1).contains { text[$0].isWord && text.has($0, .role) }
    }

    /// No word of it is known for anything but names.
    private func isPlain(_ words: [Int]) -> Bool {
        words.allSatisfy {
            !(text[$0].isAllCapitals && text[$0].count > 2)
                && text.classes($0).subtracting([.ofPeople, .ordinary]).isEmpty
        }
    }

    /// `…, who`, `…, 47,`, `…, a professor of`.
    private func isIntroduced(after end: Int) -> Bool {
        guard text.isMark(end, ",", in: scene.range), scene.range.contains(end + 1) else { return false }
        let next = end + 1
        if text[next].isDigits {
            return text[next].count == 2 && text.isMark(next + 1, ",", in: scene.range)
        }
        for index in next..<min(next + 6, scene.range.upperBound) {
            guard text[index].isWord else { return false }
            if index == next, text.has(index, .pronounOther), text[index].first == "w", text[index].count == 3 { return true }
            if text.has(index, .role), !text[index].isCapitalised { return isComplete(index + 1) }
        }
        return false
    }
}
