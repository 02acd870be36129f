import Synchronization

/// A body as it comes in: in memory as long as the budget has room, and on the disk from there on, so that a slow network holds no
/// memory that others wait for. It waits for room when it is whole.
///
/// Where the disk does not take it, the rest has to find room as it comes.
final class ReceivedBody: Sendable {
    /// Why a whole body is not given out.
    enum Fault: Error {
        /// The calling task was cancelled while there was no room.
        case cancelled
        /// What had been written to the disk could not be read again.
        case unreadable
    }

    private struct Parts {
        var spool: BodySpool?
        /// Bytes at the body's beginning that lie on the disk.
        var spooled = 0
        /// What follows, in memory.
        var chunks = BodyChunks()
        var mayUseDisk = true
    }

    /// What it takes of the budget; to be held for as long as anybody has the bytes.
    let share: BodyBudget.Share
    private let makeSpool: @Sendable () -> BodySpool?
    private let parts = Mutex(Parts())

    /// - Parameter makeSpool: is asked once at most
    init(share: BodyBudget.Share, spool makeSpool: @escaping @Sendable () -> BodySpool?) {
        self.share = share
        self.makeSpool = makeSpool
    }

    /// - Parameter folder: for large temporary files; `nil` for none
    convenience init(share: BodyBudget.Share, spoolingIn folder: String?) {
        self.init(share: share) { folder.flatMap { BodySpool(in: $0) } }
    }

    var count: Int { parts.withLock { $0.spooled + $0.chunks.count } }

    /// Whether there was room for more; where not, nothing of it was taken.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        parts.withLock { parts in
            if parts.spool == nil, share.grow(by: bytes.count, withinLimit: true) {
                parts.chunks.append(bytes)
                return true
            }
            if parts.mayUseDisk {
                if write(bytes, &parts) { return true }
                parts.mayUseDisk = false
            }
            guard share.grow(by: bytes.count) else { return false }
            parts.chunks.append(bytes)
            return true
        }
    }

    /// Appends to what is on the disk; what is in memory goes there first.
    private func write(_ bytes: UnsafeRawBufferPointer, _ parts: inout Parts) -> Bool {
        guard let spool = parts.spool ?? makeSpool() else { return false }
        var end = parts.spooled
        for piece in parts.chunks.pieces {
            guard piece.withUnsafeBytes({ spool.write($0, at: end) }) else { return false }
            end += piece.count
        }
        guard spool.write(bytes, at: end) else { return false }
        let moved = parts.chunks.count
        (parts.spool, parts.spooled, parts.chunks) = (spool, end + bytes.count, BodyChunks())
        if moved > 0 { share.shrink(by: moved) }
        return true
    }

    /// All of it in one, as soon as there is room; nothing is left.
    func whole() async throws(Fault) -> [UInt8] {
        var parts = parts.withLock { parts in
            defer { parts = Parts() }
            return parts
        }
        guard let spool = parts.spool else { return parts.chunks.take() }
        guard await share.reserve(parts.spooled) else { throw .cancelled }
        var isRead = false
        var whole = [UInt8](unsafeUninitializedCapacity: parts.spooled + parts.chunks.count) { place, filled in
            let beginning = UnsafeMutableRawBufferPointer(place)[..<parts.spooled]
            isRead = spool.read(into: UnsafeMutableRawBufferPointer(rebasing: beginning))
            filled = isRead ? parts.spooled : 0
        }
        guard isRead else { throw .unreadable }
        parts.chunks.move(to: &whole)
        return whole
    }
}
