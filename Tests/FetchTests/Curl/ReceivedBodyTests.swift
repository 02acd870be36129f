import Documents
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite("bodies that wait on the disk")
struct ReceivedBodyTests {
    private let piece = BodyBudget.small
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func append(_ byte: UInt8, to body: ReceivedBody) -> Bool {
        [UInt8](repeating: byte, count: piece).withUnsafeBytes { body.append($0) }
    }

    /// Pieces of one byte each, in order.
    private func pieces(_ bytes: UInt8...) -> [UInt8] { bytes.flatMap { [UInt8](repeating: $0, count: piece) } }

    @Test("what came before there was no room goes to the disk too and gives its room back; all of it comes back in order")
    func order() async throws {
        let budget = BodyBudget(limit: 3 * piece)
        let holder = budget.share()
        #expect(holder.grow(by: piece))
        let body = ReceivedBody(share: budget.share(), spoolingIn: folder.path)
        #expect(append(1, to: body) && append(2, to: body))
        #expect(budget.held == 3 * piece)
        #expect(append(3, to: body) && append(4, to: body))
        #expect(budget.held == piece && body.count == 4 * piece)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        #expect(try await body.whole() == pieces(1, 2, 3, 4))
        #expect(budget.held == 5 * piece)
    }

    @Test("where the disk takes no more, the rest comes into memory as there is room")
    func full() async throws {
        let budget = BodyBudget(limit: 2 * piece)
        let path = folder.path + "/spool"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        let body = ReceivedBody(share: budget.share()) { BodySpool(file) }
        for byte: UInt8 in 1...3 { #expect(append(byte, to: body)) }
        #expect(budget.held == 0)
        // From here on it can only be read.
        let readable = open(path, O_RDONLY | O_CLOEXEC)
        #expect(dup2(readable, file) == file)
        close(readable)
        #expect(append(4, to: body) && append(5, to: body))
        #expect(budget.held == 2 * piece)
        let beyond = budget.share()
        #expect(beyond.grow(by: piece + 1))
        #expect(!append(6, to: body))
        beyond.shrink(by: piece + 1)
        #expect(budget.held == 2 * piece)
        _ = consume beyond
        #expect(append(6, to: body))
        #expect(try await body.whole() == pieces(1, 2, 3, 4, 5, 6))
    }

    @Test("what cannot be read again is no body")
    func unreadable() async throws {
        let budget = BodyBudget(limit: 0)
        let file = open(folder.path + "/spool", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        let body = ReceivedBody(share: budget.share()) { BodySpool(file) }
        #expect(append(1, to: body) && append(2, to: body))
        #expect(ftruncate(file, 10) == 0)
        await #expect(throws: ReceivedBody.Fault.unreadable) { try await body.whole() }
    }

    @Test("slow bodies that memory has no room for come in side by side, and hold none of it meanwhile")
    func sideBySide() async throws {
        let (count, size, begun) = (4, 9 << 20, 8 << 20)
        let waiting = Mutex(0)
        let server = try RawServer { connection in
            guard let head = connection.readHead(), let number = head.split(separator: " ")[1].last?.wholeNumberValue else {
                return
            }
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
            let byte = UInt8(number)
            guard connection.send([UInt8](repeating: byte, count: begun)) else { return }
            // Nobody goes on before everybody is here: transfers that wait for each other's end would wait for ever.
            waiting.withLock { $0 += 1 }
            let end = Date(timeIntervalSinceNow: 60)
            while waiting.withLock({ $0 }) < count, Date() < end { usleep(10_000) }
            guard waiting.withLock({ $0 }) == count else { return }
            connection.send([UInt8](repeating: byte &+ 100, count: size - begun))
            connection.waitForEnd()
        }
        defer { server.stop() }
        var configuration = CurlTransport.Configuration.test(timeout: .seconds(120), maxBody: size)
        configuration.maxBodies = 1 << 20
        configuration.spoolFolder = folder.path
        let transport = CurlTransport(configuration)
        let mostHeld = await withTaskGroup(of: Int.self) { group in
            for number in 0..<count {
                group.addTask {
                    guard let url = WebAddress("\(server.origin)/\(number)"),
                        case .success(let answer) = await transport.fetch(FetchRequest(url))
                    else {
                        Issue.record("number \(number) did not come")
                        return 0
                    }
                    #expect(answer.body.count == size)
                    let edges = [0, begun - 1, begun, size - 1].map { Int(answer.body[$0]) }
                    #expect(edges == [number, number, number + 100, number + 100])
                    return transport.bytesHeld
                }
            }
            return await group.reduce(0, max)
        }
        // One beyond the limit at a time.
        #expect(mostHeld <= configuration.maxBodies + size + count * BodyBudget.small)
        transport.shutdown()
        #expect(transport.bytesHeld == 0)
    }
}
