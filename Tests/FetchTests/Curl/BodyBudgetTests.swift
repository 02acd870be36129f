import Documents
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite("the budget of memory for bodies")
struct BodyBudgetTests {
    private let large = BodyBudget.small + 1

    @Test("what is small has room whatever the others have; of the rest one share may go beyond the limit")
    func oneBeyond() {
        let budget = BodyBudget(limit: 0)
        let (first, second, third) = (budget.share(), budget.share(), budget.share())
        #expect(first.grow(by: large) && first.grow(by: large))
        #expect(!second.grow(by: large) && second.grow(by: 10))
        #expect(third.grow(by: BodyBudget.small) && !third.grow(by: 1))
        #expect(budget.held == 2 * large + 10 + BodyBudget.small)
    }

    @Test("who goes makes room: another may go beyond the limit then, and who was refused is told once")
    func room() {
        let budget = BodyBudget(limit: large)
        let told = Mutex(0)
        budget.whenThereIsRoom { told.withLock { $0 += 1 } }
        var first: BodyBudget.Share? = budget.share()
        let (second, third) = (budget.share(), budget.share())
        #expect(first?.grow(by: 2 * large) == true && !second.grow(by: large))
        #expect(told.withLock { $0 } == 0)
        first = nil
        #expect(told.withLock { $0 } == 1)
        #expect(budget.held == 0)
        #expect(second.grow(by: large) && third.grow(by: 2 * large) && !second.grow(by: 1))
        second.shrink(by: 1)
        #expect(told.withLock { $0 } == 2)
    }

    private final class Order: Sendable {
        private let noted = Mutex<[Int]>([])

        var numbers: [Int] { noted.withLock { $0 } }

        func note(_ number: Int) { noted.withLock { $0.append(number) } }
    }

    @Test("who waits comes in turn, and before those who ask again")
    func waiting() async {
        let budget = BodyBudget(limit: 10 * large)
        var holder: BodyBudget.Share? = budget.share()
        #expect(holder?.grow(by: 11 * large) == true)
        let order = Order()
        var tasks: [Task<Void, Never>] = []
        for number in 0..<3 {
            tasks.append(
                Task {
                    let share = budget.share()
                    if await share.reserve(8 * large) { order.note(number) }
                })
            while budget.waiting <= number { await Task.yield() }
        }
        let late = budget.share()
        #expect(!late.grow(by: large))
        holder = nil
        for task in tasks { await task.value }
        #expect(late.grow(by: large))
        #expect(order.numbers == [0, 1, 2])
        #expect(budget.held == large)
    }

    @Test("who is told to stop while it waits goes without, and holds nobody up")
    func cancelled() async {
        let budget = BodyBudget(limit: 10 * large)
        let (holder, first, second) = (budget.share(), budget.share(), budget.share())
        #expect(holder.grow(by: 8 * large) && first.grow(by: 3 * large))
        let task = Task { await second.reserve(large) }
        while budget.waiting == 0 { await Task.yield() }
        let next = Task { await holder.reserve(0) }
        while budget.waiting == 1 { await Task.yield() }
        task.cancel()
        #expect(await !task.value)
        holder.shrink(by: 2 * large)
        #expect(await next.value)
        #expect(budget.held == 9 * large && budget.waiting == 0)
        let late = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await second.reserve(2 * large)
        }
        #expect(await !late.value)
    }

    @Test("who has somewhere else to go leaves the place beyond the limit to others")
    func bounded() {
        let budget = BodyBudget(limit: large)
        let (first, second) = (budget.share(), budget.share())
        #expect(first.grow(by: large, withinLimit: true) && !first.grow(by: 1, withinLimit: true))
        #expect(second.grow(by: large) && second.grow(by: 1, withinLimit: true))
    }

    @Test(
        "many large bodies at once come whole, a few at a time; what an answer holds is held until it is gone",
        arguments: [nil, "/var/empty/nothing"])
    func transfers(spoolFolder: String?) async throws {
        let body = [UInt8](repeating: 0x61, count: 3 << 20)
        let server = try RawServer { connection in
            while connection.readHead() != nil {
                connection.send(head: "HTTP/1.1 200 OK\nContent-Length: \(body.count)", body: body)
            }
        }
        defer { server.stop() }
        var configuration = CurlTransport.Configuration.test(maxBody: 4 << 20)
        configuration.maxBodies = 4 << 20
        configuration.spoolFolder = spoolFolder
        let transport = CurlTransport(configuration)
        let sizes = await withTaskGroup(of: Int?.self) { group in
            for number in 0..<12 {
                group.addTask {
                    guard let url = WebAddress("\(server.origin)/\(number)") else { return nil }
                    guard case .success(let answer) = await transport.fetch(FetchRequest(url)) else { return nil }
                    for _ in 0..<100 { await Task.yield() }
                    return answer.body.count
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes == Array(repeating: body.count, count: 12))
        // The thread of the transfers lets go of the last one after it has told of it.
        transport.shutdown()
        #expect(transport.bytesHeld == 0)
    }

    @Test("the wait for room is our own doing: it does not count against the time limit of a transfer", arguments: [false, true])
    func waitingTakesNoTime(onDisk: Bool) async throws {
        let folder = try TemporaryDirectory()
        let limit: Duration = .seconds(4)
        let body = [UInt8](repeating: 0x61, count: 1 << 20)
        let server = try RawServer { connection in
            while connection.readHead() != nil {
                connection.send(head: "HTTP/1.1 200 OK\nContent-Length: \(body.count)", body: body)
            }
        }
        defer { server.stop() }
        var configuration = CurlTransport.Configuration.test(timeout: limit, maxBody: 2 << 20)
        configuration.maxBodies = 1 << 20
        configuration.spoolFolder = onDisk ? folder.path : nil
        let transport = CurlTransport(configuration)
        defer { transport.shutdown() }
        let url = try #require(WebAddress(server.origin))
        // One has all the room, and another goes beyond it.
        var holders: [FetchResponse] = []
        for _ in 0..<2 { holders.append(try await transport.fetch(FetchRequest(url)).get()) }
        let third = Task { await transport.fetch(FetchRequest(url)) }
        try await Task.sleep(for: limit + .milliseconds(500))
        #expect(transport.bytesHeld <= 2 * body.count + BodyBudget.small)
        holders = []
        let answer = try await third.value.get()
        #expect(answer.body.count == body.count && answer.transferTime < limit)
    }
}
