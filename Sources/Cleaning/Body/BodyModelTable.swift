/// Reads the table of a body model: comments, one line that names the features, and one line per tree, whose nodes stand in
/// depth-first order. One pass over the bytes: every process that cleans a page begins with it.
struct BodyModelTable {
    private(set) var nodes: [BodyModel.Node] = []
    private(set) var roots: [Int] = []
    /// What the table's columns are among the features.
    private var columns: [UInt16] = []
    private var line = 0

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    mutating func read(_ text: String) throws(BodyModel.Fault) {
        var text = text
        let result: Result<BodyModelTable, BodyModel.Fault> = text.withUTF8 { utf8 in
            var table = self
            do throws(BodyModel.Fault) {
                try table.read(utf8)
                return .success(table)
            } catch { return .failure(error) }
        }
        self = try result.get()
        guard !roots.isEmpty else { throw BodyModel.Fault(line: 1, message: "there is no tree in it") }
    }

    private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) throws(BodyModel.Fault) {
        nodes.reserveCapacity(utf8.count / 11)
        var start = 0
        while start < utf8.count {
            var end = start
            while end < utf8.count, utf8[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            if end > start, utf8[start] != UInt8(ascii: "#") { try read(line: utf8[start..<end]) }
            start = end + 1
        }
    }

    private mutating func read(line bytes: Bytes) throws(BodyModel.Fault) {
        let kind = bytes.prefix { $0 != UInt8(ascii: "\t") }
        let fields = bytes[kind.endIndex...].dropFirst()
        if kind.elementsEqual("columns".utf8) {
            let known = Dictionary(
                SegmentFeatures.allNames.enumerated().map { ($1, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
            for name in fields.split(separator: UInt8(ascii: "\t")).map({ String(decoding: $0, as: UTF8.self) }) {
                guard let column = known[name] else { throw fault("no feature is called \(name)") }
                columns.append(column)
            }
        } else if kind.elementsEqual("tree".utf8) {
            try read(tree: fields)
        } else {
            throw fault("neither columns nor a tree")
        }
    }

    private func fault(_ message: String) -> BodyModel.Fault { BodyModel.Fault(line: line, message: message) }

    private mutating func read(tree fields: Bytes) throws(BodyModel.Fault) {
        let first = nodes.count
        guard !fields.isEmpty else { throw fault("a tree without nodes") }
        roots.append(first)
        var start = fields.startIndex
        while start < fields.endIndex {
            var end = start
            while end < fields.endIndex, fields[end] != UInt8(ascii: "\t") { end += 1 }
            if end > start { nodes.append(try node(fields[start..<end], number: nodes.count - first)) }
            start = end + 1
        }
        // Where what begins at each node ends: a node's larger side begins where the smaller one ends, or it is no tree.
        var ends = Array(first...nodes.count)
        for index in (first..<nodes.count).reversed() {
            guard !nodes[index].isLeaf else {
                ends[index - first] = index + 1
                continue
            }
            let larger = index + Int(nodes[index].larger)
            guard larger < nodes.count, ends[index + 1 - first] == larger else { throw fault("a tree that does not end") }
            ends[index - first] = ends[larger - first]
        }
        guard ends[0] == nodes.count else { throw fault("a tree with nodes that nothing leads to") }
    }

    /// `column<=threshold:index`, or a leaf's weight.
    private func node(_ field: Bytes, number: Int) throws(BodyModel.Fault) -> BodyModel.Node {
        guard let sign = field.firstIndex(of: UInt8(ascii: "<")) else {
            guard let weight = Self.number(field) else { throw fault("no weight: \(Self.text(field))") }
            return .leaf(weight)
        }
        let rest = field[(sign + 1)...].dropFirst()
        guard let colon = rest.lastIndex(of: UInt8(ascii: ":")), field[sign + 1] == UInt8(ascii: "="),
            let column = Self.whole(field[..<sign]), columns.indices.contains(column),
            let threshold = Self.number(rest[..<colon]), let right = Self.whole(rest[(colon + 1)...]), right > number,
            let larger = UInt8(exactly: right - number)
        else { throw fault("no comparison: \(Self.text(field))") }
        return BodyModel.Node(feature: columns[column], smaller: 1, larger: larger, value: threshold)
    }

    private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A number without a sign, of six digits at most.
    private static func whole(_ bytes: Bytes) -> Int? {
        guard (1...6).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    private static let powers: [Double] = (0...15).reduce(into: []) { powers, _ in powers.append((powers.last ?? 0.1) * 10) }

    /// A decimal number. Fifteen digits and a power of ten below 10²² are exact as `Double`, and so is what one division makes of
    /// them (Clinger 1990); whatever is written otherwise is left to the standard library.
    private static func number(_ bytes: Bytes) -> Float? {
        var digits = 0
        var decimals = 0
        var value = 0
        var sawPoint = false
        var index = bytes.startIndex
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { index += 1 }
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), !sawPoint {
                sawPoint = true
            } else if byte >= 0x30, byte <= 0x39, digits < 15 {
                value = value * 10 + Int(byte - 0x30)
                digits += 1
                if sawPoint { decimals += 1 }
            } else {
                return Float(text(bytes))
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        let magnitude = Double(value) / powers[decimals]
        return Float(isNegative ? -magnitude : magnitude)
    }
}
