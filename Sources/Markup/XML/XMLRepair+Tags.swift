extension XMLRepair {
    /// Rewrites the start tag at `index`; what does not end as a tag is text.
    mutating func startTag() throws(XMLFault) {
        let start = index
        let mark = output.count
        guard let name = XMLScan.name(in: input, at: start + 1) else { return literalLessThan() }
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: input[name])
        index = name.upperBound
        var tag = TagInProgress()
        while true {
            skipSpace()
            // A tag that the document's end cuts is no text.
            guard index < input.count else { return output.removeLast(output.count - mark) }
            guard input[index] != UInt8(ascii: "<") else { return try giveUpTag(from: start, mark: mark) }
            if input[index] == UInt8(ascii: ">") {
                index += 1
                break
            }
            if XMLScan.hasPrefix("/>", in: input, at: index) {
                tag.isSelfClosing = true
                index += 2
                break
            }
            guard try attribute(&tag) else { return try giveUpTag(from: start, mark: mark) }
        }
        output.append(contentsOf: (tag.isSelfClosing ? "/>" : ">").utf8)
        elementCount += 1
        guard elementCount <= limits.elements else {
            output.removeLast(output.count - mark)
            warnings.note(.elementLimit)
            isDone = true
            return
        }
        try enter(name, tag)
    }

    struct TagInProgress {
        var attributeHashes: [UInt64] = []
        var namespaces = 0
        var isSelfClosing = false
    }

    private mutating func enter(_ name: Range<Int>, _ tag: TagInProgress) throws(XMLFault) {
        guard namespacesInScope + tag.namespaces <= limits.namespaces else {
            throw XMLFault(.tooManyNamespaces, "The document declares more than \(limits.namespaces) namespaces at once.")
        }
        if tag.isSelfClosing {
            isDone = open.isEmpty
            return
        }
        guard open.count < limits.depth else {
            throw XMLFault(.tooDeep, "The document is nested deeper than \(limits.depth) levels.")
        }
        let hash = NameHash.of(input[name].lazy.map(XMLScan.lower))
        open.append(OpenTag(name: name, hash: hash, namespaces: tag.namespaces))
        openCounts[hash, default: 0] += 1
        namespacesInScope += tag.namespaces
    }

    private mutating func giveUpTag(from start: Int, mark: Int) throws(XMLFault) {
        wasted += index - start
        guard wasted <= 2 * input.count + 65_536 else {
            throw XMLFault(.tooTangled, "The document is a tangle of unclosed tags.")
        }
        output.removeLast(output.count - mark)
        index = start
        literalLessThan()
    }

    /// Rewrites one attribute; false where its quoted value does not end.
    private mutating func attribute(_ tag: inout TagInProgress) throws(XMLFault) -> Bool {
        let start = index
        while index < input.count, !endsAttributeName(input[index]) { index += 1 }
        guard index > start else {
            // A stray `/`, `=` or quote.
            warnings.note(.malformedMarkup)
            index += 1
            return true
        }
        let name = start..<index
        skipSpace()
        var value = index..<index
        if index < input.count, input[index] == UInt8(ascii: "=") {
            index += 1
            skipSpace()
            guard let found = attributeValue() else { return false }
            value = found
        } else {
            warnings.note(.malformedMarkup)
        }
        let next = index
        try write(name, value, &tag)
        index = next
        return true
    }

    private mutating func attributeValue() -> Range<Int>? {
        guard index < input.count else { return nil }
        let quote = input[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = start
            while index < input.count, input[index] != quote { index += 1 }
            guard index < input.count else { return nil }
            index += 1
            return start..<(index - 1)
        }
        warnings.note(.malformedMarkup)
        let start = index
        while index < input.count, !XMLScan.isSpace(input[index]), input[index] != UInt8(ascii: ">"),
            input[index] != UInt8(ascii: "<")
        {
            index += 1
        }
        return start..<index
    }

    private mutating func write(_ name: Range<Int>, _ value: Range<Int>, _ tag: inout TagInProgress) throws(XMLFault) {
        let hash = NameHash.of(input[name])
        let isDuplicate = tag.attributeHashes.contains(hash)
        tag.attributeHashes.append(hash)
        guard tag.attributeHashes.count <= limits.attributes else {
            throw XMLFault(.tooManyAttributes, "A tag of the document has more than \(limits.attributes) attributes.")
        }
        if isDuplicate { return warnings.note(.duplicateAttribute) }
        guard XMLScan.name(in: input, at: name.lowerBound) == name else { return warnings.note(.malformedMarkup) }
        if XMLScan.hasPrefix("xmlns", in: input, at: name.lowerBound),
            name.count == 5 || input[name.lowerBound + 5] == UInt8(ascii: ":")
        {
            tag.namespaces += 1
        }
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: input[name])
        output.append(contentsOf: "=\"".utf8)
        index = value.lowerBound
        copy(upTo: value.upperBound, as: .attribute)
        output.append(UInt8(ascii: "\""))
    }

    /// Closes the innermost open element of that name, and those inside it; drops an end tag that closes nothing.
    mutating func endTag() {
        let name = XMLScan.name(in: input, at: index + 2)
        index = name?.upperBound ?? index + 2
        while index < input.count, input[index] != UInt8(ascii: ">"), input[index] != UInt8(ascii: "<") { index += 1 }
        // Cut by the document's end, it closes nothing: `</i` may be the beginning of `</item>`.
        guard index < input.count else { return }
        if input[index] == UInt8(ascii: ">") { index += 1 }
        guard let name else { return warnings.note(.malformedMarkup) }
        let hash = NameHash.of(input[name].lazy.map(XMLScan.lower))
        guard openCounts[hash, default: 0] > 0 else {
            return warnings.note(open.isEmpty ? .junkBeforeRoot : .unbalancedTags)
        }
        while let tag = open.popLast() {
            output.append(contentsOf: "</".utf8)
            output.append(contentsOf: input[tag.name])
            output.append(UInt8(ascii: ">"))
            openCounts[tag.hash, default: 1] -= 1
            namespacesInScope -= tag.namespaces
            if tag.hash == hash { break }
            warnings.note(.unbalancedTags)
        }
        isDone = open.isEmpty
    }

    private mutating func skipSpace() {
        while index < input.count, XMLScan.isSpace(input[index]) { index += 1 }
    }

    private func endsAttributeName(_ byte: UInt8) -> Bool {
        XMLScan.isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
