import Documents

/// Makes records in worker processes of this same program: what goes wrong with a page costs that page, whatever it is.
///
/// The record is the one that `ArticleDeriver` gives, byte for byte. Throws `WorkerFault` where no worker can be had, and
/// `CancellationError` for a page that was given up because the program is to stop; the pool is of no use after that.
actor WorkerPool: Deriver {
    private let program: String
    private let arguments: [String]
    private let limits: WorkerLimits
    private let windingUp = WindingUp()
    private var free: Int
    private var waiting: ArraySlice<(places: Int, turn: CheckedContinuation<Void, Never>)> = []
    private var idle: [WorkerSeat] = []

    /// Nothing is started before the first page.
    ///
    /// - Parameters:
    ///   - program: the file that this process runs, even where an upgrade has put another one in its place
    ///   - arguments: what a process of it has to be called with to be a worker
    init(program: String = "/proc/self/exe", _ arguments: [String], _ limits: WorkerLimits) {
        self.program = program
        self.arguments = arguments
        self.limits = limits
        free = limits.places
    }

    func derive(_ page: Page, _ retrieval: Retrieval) async throws -> Result<Record, DerivationFailure> {
        let places = limits.places(for: page)
        await take(places)
        defer { give(places) }
        if windingUp.isOver { throw CancellationError() }
        let seat = try idle.popLast() ?? WorkerSeat(program, arguments, limits, windingUp)
        defer { idle.append(seat) }
        return try await withTaskCancellationHandler {
            try await seat.derive(page, retrieval)
        } onCancel: {
            windingUp.begin()
        }
    }

    /// Ends the processes. Without it they end with this one.
    func close() {
        for seat in idle { seat.close() }
        idle = []
    }

    /// First come, first served: a large page is not passed by smaller ones.
    private func take(_ places: Int) async {
        if waiting.isEmpty, free >= places {
            free -= places
        } else {
            await withCheckedContinuation { waiting.append((places, $0)) }
        }
    }

    private func give(_ places: Int) {
        free += places
        while let first = waiting.first, first.places <= free {
            free -= first.places
            waiting.removeFirst()
            first.turn.resume()
        }
    }
}
