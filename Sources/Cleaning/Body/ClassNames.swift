import Markup

/// The `class` attributes of a page, each distinct one once: most elements have one that others have too, and whoever asks what a
/// name says need ask but once for all of them.
struct ClassNames {
    /// The distinct attributes' values, in `HTMLTree.bytes`, in the order in which they first come.
    private(set) var values: [Range<Int>] = []
    /// By value: its hash, and what it says an element is for.
    private var hashes: [UInt64] = []
    private var groups: [ClassGroups] = []
    /// By node: the number of its value; -1 where there is none.
    private var numberOf: [Int32]

    init(_ tree: HTMLTree) {
        numberOf = [Int32](repeating: -1, count: tree.count)
        let nodes = (0..<tree.count).filter { tree.valueRange($0, .class) != nil }
        var numbers = KeyNumbers(capacity: nodes.count)
        for node in nodes {
            guard let range = tree.valueRange(node, .class) else { continue }
            let hash = tree.bytes.withUnsafeBytes { ByteHash.of(UnsafeRawBufferPointer(rebasing: $0[range])) }
            let number = numbers.add(hash)
            numberOf[node] = Int32(number)
            guard number == values.count else { continue }
            values.append(range)
            hashes.append(range.isEmpty ? 0 : hash)
            groups.append(ClassGroups.of(tree.bytes[range]))
        }
    }

    /// The number of an element's value among `values`.
    @inline(__always)
    func number(of node: HTMLTree.Node) -> Int? { numberOf[node] < 0 ? nil : Int(numberOf[node]) }

    /// A hash of the attribute, nought where there is none or nothing in it.
    func hash(of node: HTMLTree.Node) -> UInt64 { number(of: node).map { hashes[$0] } ?? 0 }

    /// What the attribute says that an element is for.
    subscript(_ node: HTMLTree.Node) -> ClassGroups { number(of: node).map { groups[$0] } ?? [] }
}
