/// Reads an expression's tokens (XPath 1.0, section 3.7) for what libxml2 says only while it evaluates, or not at all.
struct XPathScan {
    private(set) var alternatives: [String] = []
    private(set) var weighsText = false

    /// What stands before an operator.
    private enum Operand {
        /// A literal, a number, an attribute, what a function gives: its cost is counted elsewhere or small.
        case cheap
        /// An element: comparing it reads all the text inside.
        case costly
    }

    private let bytes: [UInt8]
    private var index = 0
    private var last: Operand?
    private var afterSlash = false
    private var afterAt = false
    /// An operator waits for its right side.
    private var awaitsRight = false
    /// Open parentheses and brackets; whether what a parenthesis closes is cheap.
    private var open: [Operand] = []
    private var start = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private static let functions: Set<String> = [
        "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat", "starts-with", "contains",
        "substring-before", "substring-after", "substring", "string-length", "normalize-space", "translate", "boolean", "not",
        "true", "false", "lang", "number", "sum", "floor", "ceiling", "round",
    ]
    private static let nodeTypes: Set<String> = ["node", "text", "comment", "processing-instruction"]

    mutating func run() throws(XPathError) {
        while index < bytes.count { try token() }
        endOfSide()
        alternatives.append(piece(start..<bytes.count))
    }

    private mutating func token() throws(XPathError) {
        let byte = bytes[index]
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: index += 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            index += 1
            while index < bytes.count, bytes[index] != byte { index += 1 }
            index += 1
            operand(.cheap)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
            operand(.cheap)
        case UInt8(ascii: "."):
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
            operand(.costly)
        case UInt8(ascii: "@"):
            index += 1
            afterAt = true
        case UInt8(ascii: "/"):
            index += 1
            if awaitsRight { weighsText = true }
            awaitsRight = false
            last = nil
            afterSlash = true
        case UInt8(ascii: "("), UInt8(ascii: "["):
            index += 1
            if awaitsRight, byte == UInt8(ascii: "(") { weighsText = true }
            opened(.costly)
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            index += 1
            endOfSide()
            last = open.popLast() ?? .costly
        case UInt8(ascii: "|"):
            endOfSide()
            if open.isEmpty {
                alternatives.append(piece(start..<index))
                start = index + 1
            }
            index += 1
            last = nil
        case UInt8(ascii: ","):
            index += 1
            endOfSide()
            last = nil
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "=") { index += 1 }
            arithmetic()
        case UInt8(ascii: "*"):
            index += 1
            if last != nil { arithmetic() } else { operand(afterAt ? .cheap : .costly) }
        case UInt8(ascii: "$"): throw XPathError(.variable, "there are no variables: \(piece(index..<bytes.count).prefix(40))")
        default: try name()
        }
    }

    private mutating func name() throws(XPathError) {
        let first = index
        index += 1
        while index < bytes.count, isName(bytes[index]) { index += 1 }
        let name = piece(first..<index)
        if last != nil, name == "div" || name == "mod" { return arithmetic() }
        if last != nil, name == "and" || name == "or" {
            endOfSide()
            last = nil
            return
        }
        var next = index
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
            guard next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: ":") else {
                throw XPathError(.namespace, "the prefix \"\(name):\" names nothing in HTML")
            }
            index = next + 2
            if name == "attribute" { afterAt = true } else if awaitsRight { weighsText = true }
            awaitsRight = false
            return
        }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "(") else { return operand(afterAt ? .cheap : .costly) }
        if !Self.nodeTypes.contains(name) {
            guard Self.functions.contains(name) else {
                throw XPathError(.unknownFunction, "there is no function \(name)() in XPath 1.0")
            }
        }
        index = next + 1
        awaitsRight = false
        opened(name == "id" || name == "node" ? .costly : .cheap)
    }

    private mutating func opened(_ kind: Operand) {
        open.append(kind)
        last = nil
        afterSlash = false
        afterAt = false
        awaitsRight = false
    }

    private mutating func operand(_ kind: Operand) {
        if awaitsRight, kind == .costly { weighsText = true }
        awaitsRight = false
        afterSlash = false
        afterAt = false
        last = kind
    }

    private mutating func arithmetic() {
        if last == .costly || afterSlash { weighsText = true }
        last = nil
        afterSlash = false
        awaitsRight = true
    }

    private mutating func endOfSide() {
        awaitsRight = false
        afterSlash = false
        afterAt = false
    }

    private func piece(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
