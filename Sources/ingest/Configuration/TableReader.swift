/// Reads one table key by key and notes what is wrong with it, so that all faults come out at once.
///
/// Each `…(_ key:)` returns `nil` both where the key is missing and where its value will not do; the fault is noted then.
struct TableReader {
    let document: TOMLDocument
    /// `fetch`, `source[0]`; empty for the file itself.
    let path: String
    private let members: [String: TOMLNode]
    private var asked: [String] = []
    private(set) var faults: [ConfigurationFault] = []

    init(_ document: TOMLDocument, path: String, members: [String: TOMLNode]) {
        self.document = document
        self.path = path
        self.members = members
    }

    func has(_ key: String) -> Bool { members[key] != nil }

    mutating func node(_ key: String) -> TOMLNode? {
        asked.append(key)
        return members[key]
    }

    /// Whether the value is a certain word, where other values are of another kind.
    mutating func says(_ word: String, in key: String) -> Bool { node(key) == .string(word) }

    mutating func string(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard case .string(let text) = node else {
            note(key, "\(node.found) is not a text", allowed: "a text in quotes")
            return nil
        }
        return text
    }

    mutating func bool(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        guard case .bool(let flag) = node else {
            note(key, "\(node.found) is neither true nor false", allowed: "true or false, without quotes")
            return nil
        }
        return flag
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = node(key) else { return nil }
        let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard case .integer(let number) = node else {
            note(key, "\(node.found) is not a whole number", allowed: allowed)
            return nil
        }
        guard range.contains(number) else {
            note(key, "\(number) is out of range", allowed: allowed)
            return nil
        }
        return number
    }

    /// Seconds.
    mutating func duration(_ key: String, in range: ClosedRange<Int64>) -> Int64? {
        guard let node = node(key) else { return nil }
        let bounds = "\(Quantity.durationText(range.lowerBound)) to \(Quantity.durationText(range.upperBound))"
        guard case .string(let text) = node, let seconds = Quantity.duration(text) else {
            note(key, "\(node.found) is not a duration", allowed: "\(Quantity.durationForm); \(bounds)")
            return nil
        }
        guard range.contains(seconds) else {
            note(key, "\"\(text)\" is out of range", allowed: bounds)
            return nil
        }
        return seconds
    }

    /// Bytes.
    mutating func size(_ key: String, in range: ClosedRange<Int>, _ bounds: String) -> Int? {
        guard let node = node(key) else { return nil }
        guard case .string(let text) = node, let bytes = Quantity.size(text) else {
            note(key, "\(node.found) is not a size", allowed: "\(Quantity.sizeForm); \(bounds)")
            return nil
        }
        guard range.contains(bytes) else {
            note(key, "\"\(text)\" is out of range", allowed: bounds)
            return nil
        }
        return bytes
    }

    mutating func strings(_ key: String) -> [String]? {
        guard let node = node(key) else { return nil }
        let allowed = "a list of texts, such as [\"a\", \"b\"]"
        guard case .array(let nodes) = node else {
            note(key, "\(node.found) is not a list", allowed: allowed)
            return nil
        }
        var texts: [String] = []
        for node in nodes {
            guard case .string(let text) = node else {
                note(key, "\(node.found) in the list is not a text", allowed: allowed)
                return nil
            }
            texts.append(text)
        }
        return texts
    }

    mutating func note(_ key: String?, _ problem: String, allowed: String? = nil, suggestion: String? = nil) {
        let place = key.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? path
        faults.append(
            ConfigurationFault(
                file: document.file, line: document.line(of: place), key: place, problem, allowed: allowed,
                suggestion: suggestion))
    }

    /// Once every known key has been asked for: the others are unknown.
    mutating func noteUnknownKeys(also known: [String] = []) {
        let known = asked + known
        for key in members.keys.sorted() where !known.contains(key) {
            note(
                key, "unknown key", allowed: known.sorted().joined(separator: ", "),
                suggestion: EditDistance.nearest(to: key, among: known))
        }
    }
}
