/// One message between the program and a worker: what it is, and its bytes. On the wire: four bytes of length (the lowest first),
/// one of kind, the bytes.
struct WorkerFrame {
    enum Kind: UInt8 {
        /// From the worker: it can begin.
        case ready
        /// From the worker: why it cannot begin, in words.
        case fault
        /// To the worker: what is known of a page, and its bytes.
        case request
        case page
        /// From the worker: the record, or why there is none.
        case record
        case failure
    }

    var kind: Kind
    var bytes: [UInt8]

    static let headLength = 5

    var head: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + [kind.rawValue] }

    /// What a head says: `nil` for one that no `head` of ours can be.
    static func read(head: [UInt8]) -> (kind: Kind, count: Int)? {
        guard head.count == headLength, let kind = Kind(rawValue: head[4]) else { return nil }
        return (kind, (0..<4).reduce(0) { $0 | Int(head[$1]) << ($1 * 8) })
    }
}
