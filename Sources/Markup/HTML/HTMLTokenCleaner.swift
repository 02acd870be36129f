import Glibc

/// The byte pass before libxml2: HTML as the web writes it in, tags that an HTML 4 parser reads the same way out.
///
/// One linear walk over the tokens of the HTML Standard (section 13.2.5), which
/// * drops scripts, style sheets, drawings, comments, declarations and every attribute that nobody asks for (JSON-LD and other
///   data scripts are set aside), and thereby most of a page's bytes and what is quadratic in libxml2;
/// * resolves all character references of HTML 5 and writes `&`, `<` and `"` so that they cannot be misread;
/// * drops `</body>` and `</html>` (what follows them is still part of the page), end tags that nothing can match, and
///   paragraphs inside headings, which would end the heading;
/// * closes elements of HTML 5 that have no content (`source`, `wbr`, …), and ignores `/` where only XML would heed it;
/// * ends with a sentinel element: when it does not come out of the parser, the page was cut short.
struct HTMLTokenCleaner {
    struct Result {
        var bytes: [UInt8]
        var jsonLD: [String]
        var dataScripts: [String]
        var scriptBytes: Int
    }

    static let sentinel: StaticString = "<ingest-end></ingest-end>"
    static let sentinelHash = NameHash.of("ingest-end".utf8)

    /// Names beyond that are nobody's; libxml2 would cut them into name and text.
    private static let longestName = 60

    static func clean(_ utf8: [UInt8], isXHTML: Bool, limits: HTMLLimits) throws(MarkupError) -> Result {
        guard utf8.count <= limits.bytes else { throw .tooLarge(bytes: utf8.count, limit: limits.bytes) }
        let result: Swift.Result<Result, MarkupError> = utf8.withUnsafeBufferPointer { input in
            var cleaner = HTMLTokenCleaner(input: input, isXHTML: isXHTML, limits: limits)
            do throws(MarkupError) { return .success(try cleaner.run()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private let input: UnsafeBufferPointer<UInt8>
    private let isXHTML: Bool
    private let limits: HTMLLimits
    private var index = 0
    private var output: [UInt8] = []
    private var jsonLD: [String] = []
    private var dataScripts: [String] = []
    private var scriptBytes = 0
    private var tagCount = 0
    /// Start tags less end tags, of elements whose end is not optional.
    private var depth = 0
    /// Per name, the same: an end tag without a start tag would make libxml2 search its whole stack.
    private var openCounts: [UInt64: Int] = [:]
    private var heading: HTMLTag?

    private init(input: UnsafeBufferPointer<UInt8>, isXHTML: Bool, limits: HTMLLimits) {
        self.input = input
        self.isXHTML = isXHTML
        self.limits = limits
        output.reserveCapacity(input.count / 2 + 64)
    }

    private mutating func run() throws(MarkupError) -> Result {
        while index < input.count {
            let tag = find(UInt8(ascii: "<"), from: index) ?? input.count
            text(upTo: tag)
            guard index < input.count else { break }
            try markup()
        }
        Self.sentinel.withUTF8Buffer { output.append(contentsOf: $0) }
        return Result(bytes: output, jsonLD: jsonLD, dataScripts: dataScripts, scriptBytes: scriptBytes)
    }

    // MARK: Searching

    private func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? input.count
        guard start < end, let base = input.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The next place where these two bytes stand side by side.
    private func find(_ first: UInt8, then second: UInt8, from start: Int) -> Int? {
        var position = start
        while let found = find(first, from: position) {
            if found + 1 < input.count, input[found + 1] == second { return found }
            position = found + 1
        }
        return nil
    }

    /// The next `</name`, in any case, that ends there.
    private func findEnd(of name: StaticString, from start: Int) -> Int? {
        var position = start
        let count = name.utf8CodeUnitCount
        while let candidate = find(UInt8(ascii: "<"), then: UInt8(ascii: "/"), from: position) {
            let first = candidate + 2
            if first + count <= input.count,
                (0..<count).allSatisfy({ input[first + $0] | 0x20 == name.utf8Start[$0] }),
                first + count == input.count || !isNameByte(input[first + count])
            {
                return candidate
            }
            position = first
        }
        return nil
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        !(byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">"))
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }

    // MARK: Text and character references

    private mutating func text(upTo end: Int) {
        copy(upTo: end, inAttribute: false)
        index = end
    }

    /// Copies `index..<end` with its character references resolved.
    private mutating func copy(upTo end: Int, inAttribute: Bool) {
        var position = index
        var run = position
        let hasNul = find(0, from: position, to: end) != nil
        while position < end {
            guard let ampersand = find(UInt8(ascii: "&"), from: position, to: end) else { break }
            append(run..<ampersand, hasNul: hasNul, quote: inAttribute)
            position = reference(at: ampersand, end: end, inAttribute: inAttribute)
            run = position
        }
        append(run..<end, hasNul: hasNul, quote: inAttribute)
    }

    private mutating func append(_ range: Range<Int>, hasNul: Bool, quote: Bool) {
        guard !range.isEmpty else { return }
        guard hasNul || quote else { return output.append(contentsOf: UnsafeBufferPointer(rebasing: input[range])) }
        for byte in input[range] {
            if byte == UInt8(ascii: "\""), quote {
                output.append(contentsOf: "&quot;".utf8)
            } else if byte == UInt8(ascii: "<"), quote {
                output.append(contentsOf: "&lt;".utf8)
            } else if byte != 0 {
                output.append(byte)
            }
        }
    }

    /// Writes what the reference at `&` stands for and returns where the text goes on.
    private mutating func reference(at ampersand: Int, end: Int, inAttribute: Bool) -> Int {
        var position = ampersand + 1
        if position < end, input[position] == UInt8(ascii: "#") {
            position += 1
            let isHex = position < end && input[position] | 0x20 == UInt8(ascii: "x")
            if isHex { position += 1 }
            let first = position
            var value: UInt32 = 0
            while position < end, let digit = digit(input[position], isHex: isHex) {
                value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
                position += 1
            }
            if position > first {
                if position < end, input[position] == UInt8(ascii: ";") { position += 1 }
                emit(Array(String(Character(Self.scalar(value))).utf8))
                return position
            }
        } else {
            var last = position
            while last < end, last - position < NamedCharacters.longestName, isLetter(input[last]) || isDigit(input[last]) { last += 1 }
            let names = NamedCharacters.shared
            if last > position, last < end, input[last] == UInt8(ascii: ";"), let utf8 = names.reference(input[position..<last]) {
                emit(utf8)
                return last + 1
            }
            var length = min(last - position, NamedCharacters.longestLegacyName)
            while length >= 2 {
                let after = position + length
                // In an attribute, `&copy=1` and `&copyright` are parameters of a query (HTML Standard, 13.2.5.73).
                let isParameter = inAttribute && after < end && (input[after] == UInt8(ascii: "=") || isLetter(input[after]) || isDigit(input[after]))
                if !isParameter, let utf8 = names.legacyReference(input[position..<after]) {
                    emit(utf8)
                    return after
                }
                length -= 1
            }
        }
        output.append(contentsOf: "&amp;".utf8)
        return ampersand + 1
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if isDigit(byte) { return UInt32(byte - 0x30) }
        let lower = byte | 0x20
        return isHex && lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x61 + 10) : nil
    }

    /// HTML Standard, section 13.2.5.80: the C1 controls are what windows-1252 has there.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if value >= 0x80, value <= 0x9F { return Unicode.Scalar(windows1252[Int(value - 0x80)]) ?? "\u{FFFD}" }
        if value == 0 { return "\u{FFFD}" }
        if value < 0x20, value != 0x09, value != 0x0A, value != 0x0C, value != 0x0D { return " " }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private mutating func emit(_ utf8: [UInt8]) {
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            default: output.append(byte)
            }
        }
    }

    // MARK: Markup

    /// At a `<`.
    private mutating func markup() throws(MarkupError) {
        let next = index + 1 < input.count ? input[index + 1] : 0
        switch next {
        case UInt8(ascii: "!"): comment()
        case UInt8(ascii: "?"): skip(past: find(UInt8(ascii: ">"), from: index + 2))
        case UInt8(ascii: "/"): endTag()
        case let byte where isLetter(byte): try startTag()
        default:
            output.append(contentsOf: "&lt;".utf8)
            index += 1
        }
    }

    private mutating func skip(past position: Int?) { index = position.map { $0 + 1 } ?? input.count }

    private mutating func comment() {
        guard index + 3 < input.count, input[index + 2] == UInt8(ascii: "-"), input[index + 3] == UInt8(ascii: "-") else {
            return skip(past: find(UInt8(ascii: ">"), from: index + 2))
        }
        let start = index + 4
        // `<!-->` and `<!--->` are whole comments.
        if start < input.count, input[start] == UInt8(ascii: ">") { return skip(past: start) }
        if start + 1 < input.count, input[start] == UInt8(ascii: "-"), input[start + 1] == UInt8(ascii: ">") { return skip(past: start + 1) }
        var position = start
        while let dashes = find(UInt8(ascii: "-"), then: UInt8(ascii: "-"), from: position) {
            var after = dashes + 2
            while after < input.count, input[after] == UInt8(ascii: "-") { after += 1 }
            if after < input.count, input[after] == UInt8(ascii: ">") { return skip(past: after) }
            if after + 1 < input.count, input[after] == UInt8(ascii: "!"), input[after + 1] == UInt8(ascii: ">") { return skip(past: after + 1) }
            position = after
        }
        index = input.count
    }

    private mutating func endTag() {
        let first = index + 2
        guard first < input.count, isLetter(input[first]) else {
            // `</>` is nothing, `</3` is a comment.
            return skip(past: find(UInt8(ascii: ">"), from: first))
        }
        var last = first
        while last < input.count, isNameByte(input[last]) { last += 1 }
        guard let close = find(UInt8(ascii: ">"), from: last) else { return index = input.count }
        index = close + 1
        let name = UnsafeBufferPointer(rebasing: input[first..<last])
        let hash = NameHash.ofLowercased(name)
        let tag = HTMLTag.named(hash: hash)
        switch tag {
        case .body, .html: return
        case .p where heading != nil: return
        case .br: return output.append(contentsOf: "<br/>".utf8)
        case .some(let tag) where tag.headingLevel != nil: heading = nil
        default: break
        }
        guard let count = openCounts[hash], count > 0 else { return }
        openCounts[hash] = count - 1
        if tag?.hasOptionalEnd != true { depth -= 1 }
        output.append(contentsOf: "</".utf8)
        appendName(name)
        output.append(UInt8(ascii: ">"))
    }

    private mutating func appendName(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count <= Self.longestName else { return output.append(contentsOf: "x-long".utf8) }
        for byte in name {
            let isPlain = isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
            output.append(isPlain ? byte : UInt8(ascii: "_"))
        }
    }

    private mutating func startTag() throws(MarkupError) {
        tagCount += 1
        guard tagCount <= limits.tags else { throw .tooManyTags(limit: limits.tags) }
        let mark = output.count
        let first = index + 1
        var last = first
        while last < input.count, isNameByte(input[last]) { last += 1 }
        let name = UnsafeBufferPointer(rebasing: input[first..<last])
        let hash = NameHash.ofLowercased(name)
        let tag = HTMLTag.named(hash: hash)
        output.append(UInt8(ascii: "<"))
        appendName(name)
        index = last
        var scriptType = ScriptType.code
        guard let closesItself = attributes(tag: tag, scriptType: &scriptType) else {
            // The page ends inside the tag.
            output.removeSubrange(mark...)
            return index = input.count
        }
        if raw(tag, scriptType, mark) { return }

        if tag?.isVoid == true || (closesItself && isXHTML) {
            return output.append(contentsOf: "/>".utf8)
        }
        if tag == .p, heading != nil { return output.removeSubrange(mark...) }
        if depth >= limits.depth, tag?.hasOptionalEnd != true { return output.removeSubrange(mark...) }
        if tag?.headingLevel != nil { heading = tag }
        if let tag, tag.isBlock, tag.headingLevel == nil, tag != .button { heading = nil }
        openCounts[hash, default: 0] += 1
        if tag?.hasOptionalEnd != true { depth += 1 }
        output.append(UInt8(ascii: ">"))
    }

    private enum ScriptType { case code, jsonLD, json }

    /// Elements whose content is no markup, and those that are dropped whole. True when the element has been dealt with.
    private mutating func raw(_ tag: HTMLTag?, _ scriptType: ScriptType, _ mark: Int) -> Bool {
        switch tag {
        case .script:
            output.removeSubrange(mark...)
            let end = findEnd(of: "script", from: index) ?? input.count
            scriptBytes += end - index
            if scriptType != .code {
                let body = String(decoding: UnsafeBufferPointer(rebasing: input[index..<end]), as: UTF8.self)
                if scriptType == .jsonLD { jsonLD.append(body) } else { dataScripts.append(body) }
            }
            skip(past: find(UInt8(ascii: ">"), from: end))
            return true
        case .style:
            output.removeSubrange(mark...)
            let end = findEnd(of: "style", from: index) ?? input.count
            scriptBytes += end - index
            skip(past: find(UInt8(ascii: ">"), from: end))
            return true
        case .svg:
            guard let end = findEnd(of: "svg", from: index) else { return false }
            output.removeSubrange(mark...)
            skip(past: find(UInt8(ascii: ">"), from: end))
            return true
        case .iframe, .noembed, .noframes:
            let end: Int? =
                switch tag {
                case .iframe: findEnd(of: "iframe", from: index)
                case .noembed: findEnd(of: "noembed", from: index)
                default: findEnd(of: "noframes", from: index)
                }
            guard let end else { return false }
            output.removeSubrange(mark...)
            skip(past: find(UInt8(ascii: ">"), from: end))
            return true
        case .title, .textarea:
            // Text with character references, but without tags.
            guard let end = tag == .title ? findEnd(of: "title", from: index) : findEnd(of: "textarea", from: index) else { return false }
            if tag == .textarea {
                output.removeSubrange(mark...)
            } else {
                output.append(UInt8(ascii: ">"))
                copy(upTo: end, inAttribute: true)
                output.append(contentsOf: "</title>".utf8)
            }
            skip(past: find(UInt8(ascii: ">"), from: end))
            return true
        default:
            return false
        }
    }

    /// Reads a tag's attributes and writes those that matter. Whether the tag ends in `/>`; `nil` where the page ends first.
    private mutating func attributes(tag: HTMLTag?, scriptType: inout ScriptType) -> Bool? {
        var written: UInt64 = 0
        while true {
            var sawSlash = false
            while index < input.count, isSpace(input[index]) || input[index] == UInt8(ascii: "/") {
                sawSlash = input[index] == UInt8(ascii: "/")
                index += 1
            }
            guard index < input.count else { return nil }
            if input[index] == UInt8(ascii: ">") {
                index += 1
                return sawSlash
            }
            let first = index
            // A leading `=` is part of the name (HTML Standard, 13.2.5.32).
            index += 1
            while index < input.count, isNameByte(input[index]), input[index] != UInt8(ascii: "=") { index += 1 }
            let name = UnsafeBufferPointer(rebasing: input[first..<index])
            while index < input.count, isSpace(input[index]) { index += 1 }
            var value = index..<index
            if index < input.count, input[index] == UInt8(ascii: "=") {
                index += 1
                while index < input.count, isSpace(input[index]) { index += 1 }
                guard index < input.count else { return nil }
                let quote = input[index]
                if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    guard let close = find(quote, from: index + 1) else { return nil }
                    value = (index + 1)..<close
                    index = close + 1
                } else {
                    let start = index
                    while index < input.count, !isSpace(input[index]), input[index] != UInt8(ascii: ">") { index += 1 }
                    value = start..<index
                }
            }
            guard let attribute = HTMLAttribute.named(hash: NameHash.ofLowercased(name)) else { continue }
            if attribute == .type, tag == .script { scriptType = self.scriptType(value) }
            let bit: UInt64 = 1 << UInt64(attribute.rawValue)
            guard written & bit == 0 else { continue }
            written |= bit
            output.append(UInt8(ascii: " "))
            for byte in name { output.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
            output.append(contentsOf: "=\"".utf8)
            let after = index
            index = value.lowerBound
            copy(upTo: value.upperBound, inAttribute: true)
            index = after
            output.append(UInt8(ascii: "\""))
        }
    }

    private func scriptType(_ value: Range<Int>) -> ScriptType {
        let type = String(decoding: UnsafeBufferPointer(rebasing: input[value]), as: UTF8.self).lowercased()
        if type.contains("ld+json") { return .jsonLD }
        return type.contains("json") ? .json : .code
    }
}
