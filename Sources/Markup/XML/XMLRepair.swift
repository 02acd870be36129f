/// Rewrites a document so that libxml2 finds it well-formed and harmless, in one linear pass over its bytes.
///
/// libxml2's own recovery drops text silently, moves what follows an unclosed tag into it, and takes quadratic time over
/// attributes and namespaces. So before it sees a byte: tags are balanced, attributes quoted, stray `&` and `<` escaped,
/// HTML's entities and all character references decoded, control characters dropped, comments, processing instructions and
/// the document type (with every entity it might define) removed, and the limits checked.
struct XMLRepair {
    let input: [UInt8]
    let limits: XMLLimits
    var index = 0
    var output: [UInt8] = []
    var warnings: XMLWarningTally
    /// The elements that are open, outermost first.
    var open: [OpenTag] = []
    /// How many open elements have a name of that hash: an end tag that closes nothing is seen without a search.
    var openCounts: [UInt64: Int] = [:]
    var elementCount = 0
    var namespacesInScope = 0
    /// Bytes passed over in tags that turned out to be none. Bounded, or a tangle of quotes would cost quadratic time.
    var wasted = 0
    /// The root element is closed, or a limit ends the reading.
    var isDone = false
    private var sawDoctype = false
    private var lacksInstructionEnd = false
    /// Start tags before this offset are junk.
    private let rootOffset: Int

    struct OpenTag {
        let name: Range<Int>
        let hash: UInt64
        let namespaces: Int
    }

    init(_ input: [UInt8], limits: XMLLimits, roots: Set<String>?, warnings: XMLWarningTally) {
        self.input = input
        self.limits = limits
        self.warnings = warnings
        // What stands before `<?xml` or the expected root is what a broken server printed first.
        rootOffset =
            roots.flatMap { XMLPeek.firstTag(in: input, among: $0)?.offset }
            ?? XMLScan.find("<?xml", in: Array(input.prefix(XMLPeek.window)), from: 0) ?? 0
        output.reserveCapacity(input.count + input.count / 16)
    }

    mutating func run() throws(XMLFault) {
        while index < input.count, !isDone {
            if input[index] == UInt8(ascii: "<") { try markup() } else { text() }
        }
        guard elementCount > 0 else {
            let isBlank = input.allSatisfy(XMLScan.isSpace)
            throw isBlank
                ? XMLFault(.empty, "The document is empty.") : XMLFault(.noElement, "The document has no element.")
        }
        if !isDone { return warnings.note(.cutShort) }
        if open.isEmpty, hasMoreThanComments() { warnings.note(.junkAfterRoot) }
    }

    /// Whether anything but white space and comments follows.
    private mutating func hasMoreThanComments() -> Bool {
        while index < input.count {
            if XMLScan.isSpace(input[index]) {
                index += 1
            } else if XMLScan.hasPrefix("<!--", in: input, at: index), let end = XMLScan.find("-->", in: input, from: index + 4) {
                index = end + 3
            } else {
                return true
            }
        }
        return false
    }

    private mutating func text() {
        var end = index
        while end < input.count, input[end] != UInt8(ascii: "<") { end += 1 }
        if open.isEmpty {
            let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let isJunk = input[index..<end].contains { !XMLScan.isSpace($0) && !byteOrderMark.contains($0) }
            if isJunk { warnings.note(.junkBeforeRoot) }
            index = end
        } else {
            copy(upTo: end, as: .text)
        }
    }

    private mutating func markup() throws(XMLFault) {
        if XMLScan.hasPrefix("<!--", in: input, at: index) {
            index = XMLScan.find("-->", in: input, from: index + 4).map { $0 + 3 } ?? input.count
        } else if XMLScan.hasPrefix("<![CDATA[", in: input, at: index) {
            characterData()
        } else if XMLScan.hasPrefix("<!", in: input, at: index) {
            declaration()
        } else if XMLScan.hasPrefix("<?", in: input, at: index) {
            instruction()
        } else if XMLScan.hasPrefix("</", in: input, at: index) {
            endTag()
        } else if index < rootOffset {
            warnings.note(.junkBeforeRoot)
            index += 1
        } else {
            try startTag()
        }
    }

    private mutating func characterData() {
        let start = index + 9
        let end = XMLScan.find("]]>", in: input, from: start)
        index = start
        if open.isEmpty {
            warnings.note(.junkBeforeRoot)
        } else {
            output.append(contentsOf: "<![CDATA[".utf8)
            copy(upTo: end ?? input.count, as: .characterData)
            output.append(contentsOf: "]]>".utf8)
        }
        index = end.map { $0 + 3 } ?? input.count
    }

    /// A document type is passed over, whatever it declares: no entity of the document's own is ever defined.
    private mutating func declaration() {
        let start = index
        if !sawDoctype, XMLScan.hasPrefix("<!doctype", in: input, at: index, ignoringCase: true) {
            sawDoctype = true
            if let end = XMLScan.endOfDoctype(in: input, from: index + 9) {
                if input[start..<end].contains(UInt8(ascii: "[")) { warnings.note(.declarationsIgnored) }
                index = end
                return
            }
        }
        warnings.note(.malformedMarkup)
        index = XMLScan.find(">", in: input, from: start).map { $0 + 1 } ?? input.count
    }

    private mutating func instruction() {
        if !lacksInstructionEnd {
            if let end = XMLScan.find("?>", in: input, from: index + 2) {
                index = end + 2
                return
            }
            lacksInstructionEnd = true
        }
        warnings.note(.malformedMarkup)
        index = XMLScan.find(">", in: input, from: index).map { $0 + 1 } ?? input.count
    }

    /// What looked like markup is text, except at the document's end, where it is the rest of a tag.
    mutating func literalLessThan() {
        if index + 1 == input.count {
            index += 1
            return
        }
        warnings.note(open.isEmpty ? .junkBeforeRoot : .bareLessThan)
        if !open.isEmpty { output.append(contentsOf: "&lt;".utf8) }
        index += 1
    }
}
