import Documents

/// What one document may cost, and how many are read at once.
struct WorkerLimits: Sendable, Equatable {
    /// Worker processes: one for each place.
    var places: Int
    /// Seconds for one document.
    var time: Int64
    /// Bytes of memory that a worker may write to, the program's own tables among them (`RLIMIT_DATA`).
    var memory: Int

    /// Pages of more than so many bytes take two places, and so may take twice the memory: the sum stays the same.
    static let largePage = 1 << 20

    func places(for page: Page) -> Int { page.bytes.count > Self.largePage ? min(2, places) : 1 }

    func memory(for page: Page) -> Int { page.bytes.count > Self.largePage ? mostMemory : memory }

    var mostMemory: Int { 2 * memory }
}
