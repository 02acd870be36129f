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
/// * sets texts and attributes aside (`HTMLShorthand`), unless libxml2 is to make a document of its own of them;
/// * ends with a sentinel element: when it does not come out of the parser, the page was cut short.
struct HTMLTokenCleaner {
    struct Result {
        var bytes: [UInt8]
        /// Empty where texts and attributes are in `bytes`.
        var shorthand: HTMLShorthand
        var jsonLD: [String]
        var dataScripts: [String]
        var scriptBytes: Int
    }

    static let sentinel: StaticString = "<ingest-end></ingest-end>"
    static let sentinelHash = NameHash.of("ingest-end".utf8)

    /// Names beyond that are nobody's; libxml2 would cut them into name and text.
    static let longestName = 60

    /// - Parameter keeping: which of the attributes that `HTMLAttribute` does not know are written too; with it the whole page is
    ///   written out, and without it in shorthand.
    static func clean(
        _ utf8: [UInt8], isXHTML: Bool, limits: HTMLLimits, keeping foreign: ForeignAttributes? = nil
    ) throws(MarkupError) -> Result {
        guard utf8.count <= limits.bytes else { throw .tooLarge(bytes: utf8.count, limit: limits.bytes) }
        let result: Swift.Result<Result, MarkupError> = utf8.withUnsafeBufferPointer { input in
            var cleaner = HTMLTokenCleaner(input: input, isXHTML: isXHTML, limits: limits, foreign: foreign)
            do throws(MarkupError) { return .success(try cleaner.run()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    let input: UnsafeBufferPointer<UInt8>
    let isXHTML: Bool
    let isShorthand: Bool
    private let limits: HTMLLimits
    var index = 0
    var output: [UInt8] = []
    var shorthand = HTMLShorthand()
    var jsonLD: [String] = []
    var dataScripts: [String] = []
    var scriptBytes = 0
    private var tagCount = 0
    private var open: HTMLOpenElements
    /// The heading that is open, as long as nothing but text and inline elements stood in it.
    private var heading: HTMLTag?
    /// Something that can only stand in the body has stood there.
    private var isInBody = false
    /// Elements whose end tag was searched for and does not come any more: nobody searches twice.
    var endless: Set<HTMLTag> = []
    var foreign: ForeignAttributes?

    private init(input: UnsafeBufferPointer<UInt8>, isXHTML: Bool, limits: HTMLLimits, foreign: ForeignAttributes?) {
        self.foreign = foreign
        self.input = input
        self.isXHTML = isXHTML
        self.limits = limits
        isShorthand = foreign == nil
        open = HTMLOpenElements(depth: limits.depth)
        if isShorthand {
            output.reserveCapacity(input.count / 4 + 64)
            shorthand.content.reserveCapacity(input.count / 2 + 64)
            shorthand.pieces.reserveCapacity(input.count / 64)
            shorthand.attributes.reserveCapacity(input.count / 64)
        } else {
            output.reserveCapacity(input.count / 2 + 64)
        }
    }

    private mutating func run() throws(MarkupError) -> Result {
        while index < input.count {
            let tag = find(UInt8(ascii: "<"), from: index) ?? input.count
            text(upTo: tag)
            guard index < input.count else { break }
            try markup()
        }
        Self.sentinel.withUTF8Buffer { output.append(contentsOf: $0) }
        return Result(bytes: output, shorthand: shorthand, jsonLD: jsonLD, dataScripts: dataScripts, scriptBytes: scriptBytes)
    }

    // MARK: Markup

    /// At a `<`.
    private mutating func markup() throws(MarkupError) {
        let next = index + 1 < input.count ? input[index + 1] : 0
        switch next {
        case UInt8(ascii: "!"):
            if isXHTML, characterData() { return }
            comment()
        case UInt8(ascii: "?"): skip(past: find(UInt8(ascii: ">"), from: index + 2))
        case UInt8(ascii: "/"): endTag()
        case let byte where isLetter(byte): try startTag()
        default:
            let start = shorthand.content.count
            emit([UInt8(ascii: "<")])
            endText(from: start)
            index += 1
        }
    }

    mutating func skip(past position: Int?) { index = position.map { $0 + 1 } ?? input.count }

    private mutating func comment() {
        guard index + 3 < input.count, input[index + 2] == UInt8(ascii: "-"), input[index + 3] == UInt8(ascii: "-") else {
            return skip(past: find(UInt8(ascii: ">"), from: index + 2))
        }
        let start = index + 4
        // `<!-->` and `<!--->` are whole comments.
        if start < input.count, input[start] == UInt8(ascii: ">") { return skip(past: start) }
        if start + 1 < input.count, input[start] == UInt8(ascii: "-"), input[start + 1] == UInt8(ascii: ">") {
            return skip(past: start + 1)
        }
        var position = start
        while let dashes = find(UInt8(ascii: "-"), then: UInt8(ascii: "-"), from: position) {
            var after = dashes + 2
            while after < input.count, input[after] == UInt8(ascii: "-") { after += 1 }
            if after < input.count, input[after] == UInt8(ascii: ">") { return skip(past: after) }
            if after + 1 < input.count, input[after] == UInt8(ascii: "!"), input[after + 1] == UInt8(ascii: ">") {
                return skip(past: after + 1)
            }
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
        var closing = tag
        switch tag {
        case .body, .html: return
        case .p where heading != nil: return
        case .br: return output.append(contentsOf: "<br/>".utf8)
        case .some(let tag) where tag.headingLevel != nil:
            // Whatever its level, it ends the heading that is open (HTML Standard, section 13.2.6.4.7).
            if let heading, heading != tag { closing = heading }
            heading = nil
        default: break
        }
        if let closing, closing != tag {
            let spelling = String(describing: closing)
            if open.close(NameHash.of(spelling.utf8), closing) { output.append(contentsOf: "</\(spelling)>".utf8) }
        } else if open.close(hash, tag) {
            output.append(contentsOf: "</".utf8)
            appendName(name, tag)
            output.append(UInt8(ascii: ">"))
        }
    }

    /// Whether the name could be written as it is.
    @discardableResult
    private mutating func appendName(_ name: UnsafeBufferPointer<UInt8>, _ tag: HTMLTag?) -> Bool {
        // Names that are known are letters and digits.
        if tag != nil {
            output.append(contentsOf: name)
            return true
        }
        guard name.count <= Self.longestName else {
            output.append(contentsOf: "x-long".utf8)
            return false
        }
        let start = output.count
        output.append(contentsOf: name)
        var isPlain = true
        for (offset, byte) in name.enumerated() {
            let isPlainByte =
                isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
                || byte == UInt8(ascii: "_")
            guard !isPlainByte else { continue }
            output[start + offset] = UInt8(ascii: "_")
            isPlain = false
        }
        return isPlain
    }

    private mutating func startTag() throws(MarkupError) {
        tagCount += 1
        guard tagCount <= limits.tags else { throw .tooManyTags(limit: limits.tags) }
        let mark = mark
        let first = index + 1
        var last = first
        while last < input.count, isNameByte(input[last]) { last += 1 }
        let name = UnsafeBufferPointer(rebasing: input[first..<last])
        let hash = NameHash.ofLowercased(name)
        let tag = HTMLTag.named(hash: hash)
        output.append(UInt8(ascii: "<"))
        let isPlain = appendName(name, tag)
        index = last
        var scriptType = ScriptType.code
        guard let closesItself = attributes(tag: tag, scriptType: &scriptType) else {
            // The page ends inside the tag.
            rewind(to: mark)
            return index = input.count
        }
        if closesItself && (isXHTML || tag == .svg || tag == .math) {
            // Scripts, drawings and frames would be dropped anyway.
            if tag?.isRaw == true { return rewind(to: mark) }
            endTag(from: mark, tag, name: hash, isPlain: isPlain)
            return output.append(contentsOf: "/>".utf8)
        }
        if raw(tag, scriptType, mark) { return }
        if tag?.isVoid == true {
            endTag(from: mark, tag, name: hash, isPlain: isPlain)
            return output.append(contentsOf: "/>".utf8)
        }
        if tag == .p, heading != nil {
            rewind(to: mark)
            let start = shorthand.content.count
            emit([UInt8(ascii: " ")])
            return endText(from: start)
        }
        beginBody(before: tag, at: mark.output)
        let endsParagraph = tag?.endsParagraph == true && open.innermost == .p
        guard open.open(hash, tag) else { return rewind(to: mark) }
        // libxml2 knows this of the elements of HTML 4 only.
        if endsParagraph { output.insert(contentsOf: "</p>".utf8, at: mark.output) }
        if let tag {
            if tag.headingLevel != nil { heading = endsSoon ? tag : nil } else if tag.isBlock, tag != .button { heading = nil }
        }
        endTag(from: mark, tag, name: hash, isPlain: isPlain)
        output.append(UInt8(ascii: ">"))
    }

    /// The body begins where something stands that cannot be in the head (HTML Standard, section 13.2.6.4.4). libxml2 knows that of
    /// the elements of HTML 4 only, and would leave an `<article>` after a `<title>` in the head.
    private mutating func beginBody(before tag: HTMLTag?, at mark: Int) {
        guard !isInBody, tag.map({ !$0.isOfHead }) ?? true else { return }
        isInBody = true
        guard tag == nil || tag?.endsParagraph == true else { return }
        output.insert(contentsOf: "<body>".utf8, at: mark)
    }

    /// Whether a heading's end tag stands where one would be: without it, the rest of the page would become the heading.
    private var endsSoon: Bool {
        let end = min(input.count, index + 4096)
        var position = index
        while let candidate = find(UInt8(ascii: "<"), from: position, to: end) {
            position = candidate + 1
            if candidate + 3 < input.count, input[candidate + 1] == UInt8(ascii: "/"),
                input[candidate + 2] | 0x20 == UInt8(ascii: "h"),
                (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(input[candidate + 3])
            {
                return true
            }
        }
        return false
    }
}
