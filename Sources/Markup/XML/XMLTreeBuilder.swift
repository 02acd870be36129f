import CXML2

/// Collects libxml2's SAX2 events into an `XMLElement`. Lives for one parse and never leaves its thread.
final class XMLTreeBuilder {
    private var stack: [XMLElement] = []
    private var text: [UInt8] = []
    private(set) var root: XMLElement?
    private(set) var undeclaredPrefixes = 0
    /// All others.
    private(set) var complaints = 0
    private let usualPrefixes: [String: String]
    /// Names and namespaces are interned in libxml2's dictionary: equal pointers are equal strings while it lives.
    private var interned: [UnsafePointer<xmlChar>: String] = [:]

    init(usualPrefixes: [String: String]) { self.usualPrefixes = usualPrefixes }

    func start(
        name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, attributeCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        flushText()
        var element = XMLElement(name: string(name), namespace: self.namespace(namespace, prefix), isComplete: false)
        if let attributes {
            element.attributes.reserveCapacity(attributeCount)
            for index in 0..<attributeCount {
                // Five pointers each: local name, prefix, namespace, start and end of the value.
                let field = attributes + 5 * index
                guard let name = field[0], let from = field[3], let to = field[4] else { continue }
                element.attributes.append(
                    XMLAttribute(name: string(name), namespace: self.namespace(field[2], field[1]), value: value(from, to)))
            }
        }
        stack.append(element)
    }

    func end() {
        flushText()
        guard var element = stack.popLast() else { return }
        element.isComplete = true
        close(element)
    }

    func characters(_ pointer: UnsafePointer<xmlChar>, _ count: Int) {
        text.append(contentsOf: UnsafeBufferPointer(start: pointer, count: count))
    }

    /// `code` is one of libxml2's `xmlParserErrors`.
    func complain(_ code: Int32) {
        if code == Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue) { undeclaredPrefixes += 1 } else { complaints += 1 }
    }

    /// Closes what the document left open; those elements stay marked incomplete.
    func finish() {
        flushText()
        while let element = stack.popLast() { close(element) }
    }

    private func close(_ element: XMLElement) {
        if stack.isEmpty {
            if root == nil { root = element }
        } else {
            stack[stack.count - 1].children.append(.element(element))
        }
    }

    private func flushText() {
        guard !text.isEmpty else { return }
        if !stack.isEmpty { stack[stack.count - 1].children.append(.text(String(decoding: text, as: UTF8.self))) }
        text.removeAll(keepingCapacity: true)
    }

    private func namespace(_ uri: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?) -> String {
        if let uri { return string(uri) }
        guard let prefix else { return "" }
        // In no namespace at all it would pass for an element without a prefix.
        return usualPrefixes[string(prefix)] ?? "undeclared:\(string(prefix))"
    }

    private func string(_ pointer: UnsafePointer<xmlChar>) -> String {
        if let known = interned[pointer] { return known }
        let new = String(cString: pointer)
        interned[pointer] = new
        return new
    }

    /// libxml2 hands an ampersand over as `&#38;` where it does not replace entities, and nothing else as a reference.
    private func value(_ from: UnsafePointer<xmlChar>, _ to: UnsafePointer<xmlChar>) -> String {
        let bytes = UnsafeBufferPointer(start: from, count: to - from)
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            out.append(bytes[index])
            let isReference = bytes[index] == UInt8(ascii: "&") && bytes[index...].starts(with: "&#38;".utf8)
            index += isReference ? 5 : 1
        }
        return String(decoding: out, as: UTF8.self)
    }
}
