/// Elements whose content is no markup, and those that are dropped whole.
extension HTMLTokenCleaner {
    enum ScriptType { case code, jsonLD, json }

    /// Deals with such an element, whose start tag has been written from `mark` on. False where the tag is none of them.
    mutating func raw(_ tag: HTMLTag?, _ scriptType: ScriptType, _ mark: Mark) -> Bool {
        guard let tag, tag.isRaw else { return false }
        let end: Int
        switch tag {
        case .script, .style:
            rewind(to: mark)
            // Without an end they reach to the end of the page, as in browsers.
            end = self.end(of: tag) ?? input.count
            scriptBytes += end - index
            if tag == .script, scriptType != .code {
                let body = String(decoding: UnsafeBufferPointer(rebasing: input[index..<end]), as: UTF8.self)
                if scriptType == .jsonLD { jsonLD.append(body) } else { dataScripts.append(body) }
            }
        default:
            // Without an end only the tag is dropped: what follows is more likely text of the page.
            guard let found = self.end(of: tag) else {
                rewind(to: mark)
                return true
            }
            end = found
            if tag == .title {
                endTag(from: mark, tag, name: NameHash.of("title".utf8), isPlain: true)
                output.append(UInt8(ascii: ">"))
                let start = shorthand.content.count
                copy(upTo: end, inAttribute: true)
                endText(from: start)
                output.append(contentsOf: "</title>".utf8)
            } else {
                rewind(to: mark)
            }
        }
        skip(past: find(UInt8(ascii: ">"), from: end))
        return true
    }

    /// Where the end tag of the raw element that starts here stands.
    private mutating func end(of tag: HTMLTag) -> Int? {
        guard !endless.contains(tag) else { return nil }
        let end: Int? =
            switch tag {
            case .script: findEnd(of: "script", from: index)
            case .style: findEnd(of: "style", from: index)
            case .svg: endOfDrawing()
            case .iframe: findEnd(of: "iframe", from: index)
            case .noembed: findEnd(of: "noembed", from: index)
            case .noframes: findEnd(of: "noframes", from: index)
            case .title: findEnd(of: "title", from: index)
            case .textarea: findEnd(of: "textarea", from: index)
            default: nil
            }
        if end == nil { endless.insert(tag) }
        return end
    }

    /// Drawings hold drawings: the end of the outermost, unless what can only be text of the page comes before it.
    private func endOfDrawing() -> Int? {
        guard var end = findEnd(of: "svg", from: index) else { return nil }
        var position = index
        while let inner = findStart(of: "svg", from: position, to: end), let next = findEnd(of: "svg", from: end + 5),
            findStart(of: "p", from: end, to: next) == nil, findStart(of: "div", from: end, to: next) == nil
        {
            position = inner + 4
            end = next
        }
        return end
    }

    /// `<![CDATA[…]]>` is text in XHTML; in HTML it is a comment up to the first `>`.
    mutating func characterData() -> Bool {
        let opener = "<![CDATA["
        guard index + opener.utf8.count <= input.count, input[index..<(index + opener.utf8.count)].elementsEqual(opener.utf8)
        else {
            return false
        }
        var position = index + opener.utf8.count
        let start = shorthand.content.count
        while position < input.count {
            if input[position] == UInt8(ascii: "]"), position + 2 < input.count, input[position + 1] == UInt8(ascii: "]"),
                input[position + 2] == UInt8(ascii: ">")
            {
                position += 3
                break
            }
            if input[position] != 0 { emit([input[position]]) }
            position += 1
        }
        endText(from: start)
        index = position
        return true
    }
}
