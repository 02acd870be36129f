/// Prometheus' text format 0.0.4, read strictly: what node_exporter's textfile collector and `promtool check metrics` refuse,
/// this refuses.
struct PrometheusText {
    struct Sample: Equatable {
        var name: String
        var labels: [String: String]
        var value: Double
    }

    struct Fault: Error, Equatable {
        var line: Int
        var problem: String
    }

    private(set) var samples: [Sample] = []
    /// Metric → its kind.
    private(set) var kinds: [String: String] = [:]
    private var described: Set<String> = []
    private var finished: Set<String> = []
    private var current: String?
    private var line = 0

    init(_ text: String) throws(Fault) {
        guard text.isEmpty || text.hasSuffix("\n") else { throw Fault(line: 0, problem: "does not end with a line break") }
        for row in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            line += 1
            if row.hasPrefix("# ") { try comment(row.dropFirst(2)) } else if !row.isEmpty { try sample(row) }
        }
        for name in kinds.keys where !described.contains(name) { throw Fault(line: line, problem: "\(name) has no HELP") }
    }

    subscript(name: String, labels: [String: String]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private mutating func comment(_ text: Substring) throws(Fault) {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[0] == "HELP" || words[0] == "TYPE" else { return }
        let name = String(words[1])
        try check(name: name, colons: true)
        if words[0] == "HELP" {
            guard described.insert(name).inserted else { throw Fault(line: line, problem: "a second HELP of \(name)") }
            return
        }
        guard kinds[name] == nil else { throw Fault(line: line, problem: "a second TYPE of \(name)") }
        guard ["gauge", "counter", "untyped"].contains(words[2]) else { throw Fault(line: line, problem: "TYPE \(words[2])") }
        guard !samples.contains(where: { $0.name == name }) else { throw Fault(line: line, problem: "TYPE behind a sample") }
        if words[2] == "counter", !name.hasSuffix("_total") { throw Fault(line: line, problem: "\(name) wants _total") }
        if words[2] != "counter", name.hasSuffix("_total") { throw Fault(line: line, problem: "\(name) is no counter") }
        kinds[name] = String(words[2])
    }

    private mutating func sample(_ row: Substring) throws(Fault) {
        var rest = row
        let name = String(rest.prefix { $0 != "{" && $0 != " " })
        try check(name: name, colons: true)
        rest = rest.dropFirst(name.count)
        let labels = rest.first == "{" ? try self.labels(&rest) : [:]
        let words = rest.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0].isEmpty, let value = Double(words[1]) else {
            throw Fault(line: line, problem: "no value, or something behind it")
        }
        guard kinds[name] != nil else { throw Fault(line: line, problem: "\(name) has no TYPE") }
        if current != name {
            guard finished.insert(name).inserted else { throw Fault(line: line, problem: "samples of \(name) are apart") }
            current = name
        }
        let sample = Sample(name: name, labels: labels, value: value)
        guard self[name, labels] == nil else { throw Fault(line: line, problem: "\(name) twice with the same labels") }
        samples.append(sample)
    }

    /// `{name="value",…}`, with `\\`, `\"` and `\n` undone.
    private func labels(_ rest: inout Substring) throws(Fault) -> [String: String] {
        var labels: [String: String] = [:]
        rest.removeFirst()
        while rest.first != "}" {
            let name = String(rest.prefix { $0 != "=" })
            try check(name: name, colons: false)
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\"") else { throw Fault(line: line, problem: "a label without a value") }
            rest = rest.dropFirst(2)
            var value = ""
            while let character = rest.popFirst(), character != "\"" {
                guard character == "\\" else {
                    value.append(character)
                    continue
                }
                switch rest.popFirst() {
                case "\\": value.append("\\")
                case "\"": value.append("\"")
                case "n": value.append("\n")
                default: throw Fault(line: line, problem: "an unknown escape")
                }
            }
            guard labels.updateValue(value, forKey: name) == nil else { throw Fault(line: line, problem: "\(name) twice") }
            if rest.first == "," { rest.removeFirst() } else if rest.first != "}" { throw Fault(line: line, problem: "labels") }
        }
        rest.removeFirst()
        return labels
    }

    private func check(name: String, colons: Bool) throws(Fault) {
        let fits = name.utf8.enumerated().allSatisfy { place, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): place > 0
            case UInt8(ascii: ":"): colons
            default: false
            }
        }
        guard fits, !name.isEmpty else { throw Fault(line: line, problem: "\"\(name)\" is no name") }
    }
}
