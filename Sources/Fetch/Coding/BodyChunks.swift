/// A body as it comes in: in pieces, since an array that grows holds what it has twice, and room for as much again.
struct BodyChunks {
    /// Bytes of a piece; larger ones would be asked of the kernel one by one.
    private static let size = 64 << 10

    /// All of it, in order.
    private(set) var pieces: [[UInt8]] = []
    private(set) var count = 0

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        count += bytes.count
        var rest = bytes[...]
        while !rest.isEmpty {
            if pieces.last.map({ $0.count == Self.size }) ?? true {
                pieces.append([])
                // The first piece of a small body grows; where there is more, pieces are whole.
                if pieces.count > 1 { pieces[pieces.count - 1].reserveCapacity(Self.size) }
            }
            let last = pieces.count - 1
            let room = Self.size - pieces[last].count
            pieces[last].append(contentsOf: rest.prefix(room))
            rest = rest.dropFirst(room)
        }
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { append($0) } }

    /// All of it in one; nothing is left.
    mutating func take() -> [UInt8] {
        if pieces.count <= 1 {
            defer { self = BodyChunks() }
            return pieces.popLast() ?? []
        }
        var whole: [UInt8] = []
        whole.reserveCapacity(count)
        move(to: &whole)
        return whole
    }

    /// Appends all of it to what is there; nothing is left.
    mutating func move(to whole: inout [UInt8]) {
        for index in pieces.indices {
            whole += pieces[index]
            pieces[index] = []
        }
        self = BodyChunks()
    }
}
