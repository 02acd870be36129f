import Documents

/// A list of addresses, one a line. Blank lines and what follows a `#` at a line's start or after white space are ignored.
public struct URLList: Sendable, Hashable {
    /// A line that is no web address.
    public struct Fault: Sendable, Hashable, Error, CustomStringConvertible {
        /// 1-based.
        public let line: Int
        /// A sentence for people.
        public let message: String

        public init(line: Int, message: String) {
            self.line = line
            self.message = message
        }

        public var description: String { "line \(line): \(message)" }
    }

    /// Each once, in the list's order.
    public var addresses: [WebAddress]
    public var faults: [Fault]

    public init(addresses: [WebAddress] = [], faults: [Fault] = []) {
        self.addresses = addresses
        self.faults = faults
    }

    public static func read(_ bytes: [UInt8]) -> URLList {
        var list = URLList()
        var seen: Set<WebAddress> = []
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var line = 0
        var previous: UInt8 = 0
        var start = body.startIndex
        for index in body.startIndex...body.endIndex {
            let byte = index < body.endIndex ? body[index] : UInt8(ascii: "\n")
            defer { previous = byte }
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            // CR LF is one line break.
            let isPair = byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r") && start == index
            if !isPair {
                line += 1
                list.add(String(decoding: body[start..<index], as: UTF8.self), line, &seen)
            }
            start = index + 1
        }
        return list
    }

    private mutating func add(_ text: String, _ line: Int, _ seen: inout Set<WebAddress>) {
        guard let word = text.split(whereSeparator: \.isWhitespace).first, !word.hasPrefix("#") else { return }
        let rest = text.split(whereSeparator: \.isWhitespace).dropFirst().first
        if let rest, !rest.hasPrefix("#") {
            faults.append(Fault(line: line, message: "more than one address, or one with a blank in it"))
        } else if let address = WebAddress(String(word)) {
            if seen.insert(address).inserted { addresses.append(address) }
        } else {
            faults.append(Fault(line: line, message: "\"\(word.prefix(80))\" is no http or https address"))
        }
    }
}
