import Documents
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite("CurlTransport")
struct CurlTransportTests {
    private func url(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

    /// Fetches once from a server that answers every request in the same way.
    private func fetch(
        _ configuration: CurlTransport.Configuration = .test(), validators: Validators = Validators(),
        purpose: FetchRequest.Purpose = .document, from answer: @escaping @Sendable (String, RawConnection) -> Void
    ) async throws -> Result<FetchResponse, FetchFailure> {
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let transport = CurlTransport(configuration)
        defer { transport.shutdown() }
        return await transport.fetch(FetchRequest(try url(server.origin + "/x"), purpose: purpose, validators: validators))
    }

    @Test("An answer is filled in completely")
    func complete() async throws {
        let server = try RawServer { connection in
            guard connection.readHead() != nil else { return }
            connection.send(
                head: "HTTP/1.1 200 Very Good\nContent-Type: text/html\nX-Two: 1\nx-two: 2\nETag: \"a\"\nContent-Length: 5",
                body: Array("hello".utf8))
        }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let response = try await transport.fetch(FetchRequest(url(server.origin + "/a?b=c#d"))).get()
        #expect(response.status == 200)
        #expect(response.reason == "Very Good")
        #expect(response.headers.fields.map(\.name) == ["Content-Type", "X-Two", "x-two", "ETag", "Content-Length"])
        #expect(response.headers.all("X-TWO") == ["1", "2"])
        #expect(response.body == Array("hello".utf8))
        #expect(response.rawBody == response.body)
        #expect(response.remoteIP == "127.0.0.1")
        #expect(response.fetchedAt == Timestamp(seconds: 1_763_899_200))
        #expect(response.finalURL.text == server.origin + "/a?b=c")
        #expect(response.validators == Validators(etag: "\"a\""))
        #expect(response.transferTime > .zero)
        #expect(response.requestHead == server.heads.first)
        #expect(response.requestHead.hasPrefix("GET /a?b=c HTTP/1.1\r\n"))
        #expect(response.requestHead.contains("\r\nUser-Agent: ingest/1.0 (+https://example.org/contact)\r\n"))
        #expect(response.requestHead.contains("\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n"))
        #expect(!response.requestHead.lowercased().contains("cookie"))
    }

    @Test("The path is asked for as it is written, once its dot segments are gone")
    func pathAsIs() async throws {
        let server = try RawServer(answering: { _, connection in
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 0", body: [])
        })
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        _ = try await transport.fetch(FetchRequest(url(server.origin + "/a//b/%2e%2e/c%20d?x=%C3%A9"))).get()
        #expect(server.heads.first?.hasPrefix("GET /a//c%20d?x=%C3%A9 HTTP/1.1\r\n") == true)
    }

    @Test("Errors of the server are answers", arguments: [404, 410, 500, 503, 999])
    func statuses(_ status: Int) async throws {
        let response = try await fetch { _, connection in
            connection.send(head: "HTTP/1.1 \(status) Whatever\nContent-Length: 2", body: Array("no".utf8))
        }.get()
        #expect(response.status == status)
        #expect(response.body == Array("no".utf8))
    }

    @Test("Compressed bodies come decoded, and as received beside it", arguments: SampleBody.encoded)
    func decodes(coding: String, bytes: [UInt8]) async throws {
        let response = try await fetch { _, connection in
            connection.send(head: "HTTP/1.1 200 OK\nContent-Encoding: \(coding)\nConnection: close", body: bytes)
        }.get()
        #expect(response.body == SampleBody.plain)
        #expect(response.rawBody == bytes)
    }

    @Test("No cut body is accepted: compressed, with and without a length, chunked", arguments: SampleBody.encoded)
    func cuts(coding: String, bytes: [UInt8]) async throws {
        let boundary = SampleBody.gzip(Array(SampleBody.plain[..<5000])).count
        let places = [0, 1, 2, 9, 10, 11, bytes.count / 4, bytes.count / 2, bytes.count - 9, bytes.count - 4, bytes.count - 1]
        let server = try RawServer(answering: { head, connection in
            let parts = head.split(separator: " ")[1].split(separator: "/")
            let cut = Array(bytes[..<Int(parts[1])!])
            switch parts[0] {
            case "close": connection.send(head: "HTTP/1.1 200 OK\nContent-Encoding: \(coding)\nConnection: close", body: cut)
            case "length":
                connection.send(head: "HTTP/1.1 200 OK\nContent-Encoding: \(coding)\nContent-Length: \(bytes.count)", body: cut)
            default:
                let chunk = Array("\(String(cut.count, radix: 16))\r\n".utf8) + cut + Array("\r\n".utf8)
                connection.send(
                    head: "HTTP/1.1 200 OK\nContent-Encoding: \(coding)\nTransfer-Encoding: chunked",
                    body: parts[0] == "chunked" ? chunk + Array("0\r\n\r\n".utf8) : chunk)
            }
        })
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        for framing in ["close", "length", "chunked", "unended"] {
            for place in places where place != boundary && !(place == 0 && framing.hasPrefix("chunk")) {
                let failure = try #require(
                    await transport.fetch(FetchRequest(url("\(server.origin)/\(framing)/\(place)"))).failure,
                    "\(coding), \(framing), cut at \(place)")
                #expect(failure.code == .cutShort, "\(coding), \(framing), cut at \(place): \(failure.message)")
                #expect(failure.isTransient)
            }
        }
    }

    @Test("A plain body shorter than it says, without its last chunk or broken by a reset is cut short")
    func plainCuts() async throws {
        let answers: [@Sendable (String, RawConnection) -> Void] = [
            { $1.send(head: "HTTP/1.1 200 OK\nContent-Length: 10", body: [1, 2, 3]) },
            { $1.send(head: "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", body: Array("3\r\nabc\r\n".utf8)) },
            { $1.send(head: "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", body: Array("ZZ\r\nabc\r\n".utf8)) },
        ]
        for answer in answers {
            #expect(try await fetch(from: answer).failure?.code == .cutShort)
        }
    }

    @Test("A plain body is never accepted with its end missing, wherever the cut is")
    func plainCutsEverywhere() async throws {
        let body = SampleBody.plain
        let chunks = stride(from: 0, to: body.count, by: 1000).flatMap { start in
            let piece = body[start..<min(start + 1000, body.count)]
            return Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
        }
        // The last chunk says that there is no more; the empty line behind it adds nothing.
        let framed = chunks + Array("0\r\n".utf8)
        let server = try RawServer(answering: { head, connection in
            let parts = head.split(separator: " ")[1].split(separator: "/")
            let (fields, bytes) =
                parts[0] == "chunks" ? ("Transfer-Encoding: chunked", framed) : ("Content-Length: \(body.count)", body)
            connection.send(head: "HTTP/1.1 200 OK\n\(fields)", body: Array(bytes.prefix(Int(parts[1])!)))
        })
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        for (framing, whole) in [("length", body.count), ("chunks", framed.count)] {
            for place in Array(stride(from: 0, to: whole, by: 211)) + Array(whole - 8..<whole) {
                let result = await transport.fetch(FetchRequest(try url("\(server.origin)/\(framing)/\(place)")))
                #expect(result.failure?.code == .cutShort, "\(framing), cut at \(place)")
            }
        }
    }

    @Test("A body that only the end of the connection ends is whole")
    func closeDelimited() async throws {
        let response = try await fetch { _, connection in connection.send(head: "HTTP/1.1 200 OK", body: SampleBody.plain) }.get()
        #expect(response.body == SampleBody.plain)
    }

    @Test("No more of a body is read than is wanted")
    func tooLarge() async throws {
        let chunk = [UInt8](repeating: 0x78, count: 65_536)
        let endless = try await fetch { _, connection in
            connection.send(head: "HTTP/1.1 200 OK", body: [])
            while connection.send(chunk) {}
        }
        #expect(endless.failure?.code == .tooLarge)
        #expect(endless.failure?.message == "127.0.0.1 sent a body of more than 1 MiB")
        let declared = try await fetch { _, connection in
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 4611686018427387904", body: [1])
            connection.waitForEnd()
        }
        #expect(declared.failure?.code == .tooLarge)
        let bomb = SampleBody.gzip([UInt8](repeating: 0, count: 8 << 20))
        let decoded = try await fetch { _, connection in
            connection.send(head: "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: \(bomb.count)", body: bomb)
        }
        #expect(decoded.failure?.code == .tooLarge)
    }

    @Test("Header fields have a limit: many, long, interim answers and trailers")
    func headersTooLarge() async throws {
        let line = String(repeating: "v", count: 1000)
        let answers: [@Sendable (RawConnection) -> Void] = [
            { connection in
                connection.send("HTTP/1.1 200 OK\r\n")
                while connection.send("X: \(line)\r\n") {}
            },
            { connection in
                connection.send("HTTP/1.1 200 OK\r\nX: ")
                while connection.send(line) {}
            },
            { connection in while connection.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n") {} },
            { connection in
                connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n")
                while connection.send("X: \(line)\r\n") {}
            },
        ]
        for (index, answer) in answers.enumerated() {
            let failure = try await fetch(from: { answer($1) }).failure
            #expect(failure?.code == .headersTooLarge, "answer \(index): \(failure?.message ?? "")")
        }
    }

    @Test("What is no HTTP is refused")
    func noHTTP() async throws {
        for answer in [
            "<html>no head at all</html>", "HTTP/1.1 banana\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        ] {
            let failure = try await fetch { _, connection in connection.send(answer) }.failure
            #expect(failure?.code == .protocolError, "\(answer): \(failure?.message ?? "accepted")")
        }
    }

    @Test("A server that hangs up without a word is a failed connection")
    func hangsUp() async throws {
        let silent = try await fetch { _, _ in }
        #expect(silent.failure?.code == .connectionFailed)
        #expect(silent.failure?.message == "127.0.0.1 closed the connection without an answer (curl 52: Empty reply from server)")
        #expect(try await fetch { $1.reset() }.failure?.code == .connectionFailed)
    }

    @Test("A port where nobody listens, and a name that nobody has")
    func nobodyThere() async throws {
        let server = try RawServer { _ in }
        server.stop()
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        while await transport.fetch(FetchRequest(try url(server.origin))).failure?.message.contains("curl 7:") != true {
            await Task.yield()
        }
        let failure = try #require(await transport.fetch(FetchRequest(url("http://no-such-name.invalid/"))).failure)
        #expect(failure.code == .nameNotResolved)
        #expect(failure.message.hasPrefix("The name no-such-name.invalid could not be resolved (curl 6: "))
    }

    @Test("A server that drips is stopped by the total time")
    func drips() async throws {
        let inHead = try await fetch(.test(timeout: .milliseconds(300))) { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nX: ")
            while connection.send("a") { usleep(20_000) }
        }
        #expect(inHead.failure?.code == .timedOut)
        #expect(inHead.failure?.message.hasPrefix("127.0.0.1 did not answer within 0.3 s (curl 28: ") == true)
        let inBody = try await fetch(.test(timeout: .milliseconds(300))) { _, connection in
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 100000", body: [])
            while connection.send("a") { usleep(20_000) }
        }
        #expect(inBody.failure?.code == .timedOut)
        #expect(inBody.failure?.message.hasPrefix("127.0.0.1 did not finish its answer within 0.3 s") == true)
    }

    @Test("A request may be given less time than the transport has")
    func timeLimit() async throws {
        let server = try RawServer { $0.waitForEnd() }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let request = FetchRequest(try url(server.origin), timeLimit: .milliseconds(200))
        #expect(await transport.fetch(request).failure?.code == .timedOut)
    }

    @Test("Validators are sent, and 304 then counts")
    func notModified() async throws {
        let validators = Validators(etag: "\"v1\"", lastModified: "Mon, 01 Jan 2024 00:00:00 GMT")
        let response = try await fetch(validators: validators) { head, connection in
            let isAsked =
                head.contains("\r\nIf-None-Match: \"v1\"\r\n")
                && head.contains("\r\nIf-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT\r\n")
            connection.send(head: isAsked ? "HTTP/1.1 304 Not Modified\nContent-Encoding: gzip" : "HTTP/1.1 200 OK", body: [])
        }.get()
        #expect(response.isNotModified)
        #expect(response.body.isEmpty)
    }

    @Test("A 304 that nobody asked for is an error")
    func unaskedNotModified() async throws {
        let answer: @Sendable (String, RawConnection) -> Void = { $1.send(head: "HTTP/1.1 304 Not Modified", body: []) }
        #expect(try await fetch(from: answer).failure?.code == .protocolError)
        // Validators that no careful client sends: they could carry other header fields along.
        let smuggled = Validators(etag: "\"a\"\r\nX-Evil: 1", lastModified: String(repeating: "x", count: 1025))
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let result = await transport.fetch(FetchRequest(try url(server.origin), validators: smuggled))
        #expect(result.failure?.code == .protocolError)
        #expect(server.heads.first?.contains("X-Evil") == false)
        #expect(server.heads.first?.contains("If-") == false)
    }

    @Test("robots.txt is read up to its limit, without compression")
    func robotsIsCut() async throws {
        let line = Array("# padding padding padding padding\n".utf8)
        let response = try await fetch(purpose: .robots) { head, connection in
            guard head.contains("\r\nAccept-Encoding: identity\r\n") else { return }
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 500000000", body: [])
            while connection.send(line) {}
        }.get()
        #expect(response.body.count == 512_000)
    }

    @Test("A redirect is handed out as it is, whatever its body")
    func redirectsAreNotFollowed() async throws {
        let response = try await fetch { _, connection in
            connection.send(head: "HTTP/1.1 302 Found\nLocation: /y\nContent-Encoding: gzip\nContent-Length: 100", body: [1, 2])
        }.get()
        #expect(response.status == 302)
        #expect(response.body.isEmpty)
    }

    @Test("Connections are used again, and cookies are not kept")
    func keepAlive() async throws {
        let server = try RawServer { connection in
            while connection.readHead() != nil {
                connection.send(head: "HTTP/1.1 200 OK\nSet-Cookie: a=b; Path=/\nContent-Length: 2", body: [1, 2])
            }
        }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        for _ in 0..<5 { _ = try await transport.fetch(FetchRequest(url(server.origin))).get() }
        #expect(server.accepted == 1)
        #expect(server.heads.count == 5)
        #expect(!server.heads.contains { $0.contains("Cookie") })
    }

    @Test("An answer that nobody asked for is not taken for the next one's")
    func poisonedConnection() async throws {
        let server = try RawServer { connection in
            while connection.readHead() != nil {
                connection.send(
                    head: "HTTP/1.1 200 OK\nContent-Length: 4",
                    body: Array("goodHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nbad".utf8))
            }
        }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        for _ in 0..<3 {
            let response = try await transport.fetch(FetchRequest(url(server.origin))).get()
            #expect(response.body == Array("good".utf8))
        }
    }

    @Test("Nor is one that comes late, when its connection waits to be used again")
    func latePoison() async throws {
        let isPoisoned = Mutex(false)
        let server = try RawServer { connection in
            guard connection.readHead() != nil else { return }
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 4", body: Array("good".utf8))
            // The client has taken its answer, or is about to: it asks again only once this is here.
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 3", body: Array("bad".utf8))
            isPoisoned.withLock { $0 = true }
            connection.waitForEnd()
        }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        for count in 1...3 {
            let response = try await transport.fetch(FetchRequest(url(server.origin))).get()
            #expect(response.body == Array("good".utf8))
            #expect(server.accepted == count)
            while !isPoisoned.withLock({ $0 }) { await Task.yield() }
            isPoisoned.withLock { $0 = false }
        }
    }

    @Test("Many transfers go on at the same time")
    func concurrency() async throws {
        // Nobody is answered before all have asked.
        let everybody = DispatchSemaphore(value: 0)
        let arrivals = DispatchSemaphore(value: 0)
        let server = try RawServer(answering: { _, connection in
            arrivals.signal()
            everybody.wait()
            connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 2", body: [1, 2])
        })
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let address = try url(server.origin)
        Thread.detachNewThread {
            for _ in 0..<40 { arrivals.wait() }
            for _ in 0..<40 { everybody.signal() }
        }
        let answered = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 { group.addTask { await transport.fetch(FetchRequest(address)).failure == nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == 40)
    }

    @Test("Many transfers from one host use as many connections as there are at once, and no more")
    func connectionsAreReused() async throws {
        let server = try RawServer { connection in
            while connection.readHead() != nil { connection.send(head: "HTTP/1.1 200 OK\nContent-Length: 2", body: [1, 2]) }
        }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let url = try url(server.origin)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<40 { #expect(await transport.fetch(FetchRequest(url)).failure == nil) }
                }
            }
        }
        #expect(server.heads.count == 320)
        #expect(server.accepted <= 8)
    }

    @Test("Cancelling the task ends its transfer and no other")
    func cancellation() async throws {
        let server = try RawServer { $0.waitForEnd() }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let address = try url(server.origin)
        let doomed = Task { await transport.fetch(FetchRequest(address)) }
        let other = Task { await transport.fetch(FetchRequest(address, timeLimit: .seconds(1))) }
        while server.accepted < 2 { await Task.yield() }
        doomed.cancel()
        #expect(await doomed.value.failure?.code == .cancelled)
        #expect(await other.value.failure?.code == .timedOut)
        let late = Task {
            while !Task.isCancelled { await Task.yield() }
            return await transport.fetch(FetchRequest(address))
        }
        late.cancel()
        #expect(await late.value.failure?.code == .cancelled)
    }

    @Test("Shutting down ends what is under way and refuses what comes later")
    func shutdown() async throws {
        let server = try RawServer { $0.waitForEnd() }
        defer { server.stop() }
        let transport = CurlTransport(.test())
        let address = try url(server.origin)
        let running = Task { await transport.fetch(FetchRequest(address)) }
        while server.accepted < 1 { await Task.yield() }
        transport.shutdown()
        #expect(await running.value.failure?.code == .cancelled)
        #expect(await transport.fetch(FetchRequest(address)).failure?.code == .cancelled)
        transport.shutdown()
    }

    @Test("Addresses of more than 8 KiB are not asked for")
    func longAddress() async throws {
        let transport = CurlTransport(.test())
        defer { transport.shutdown() }
        let address = try url("http://127.0.0.1/" + String(repeating: "a", count: 8192))
        #expect(await transport.fetch(FetchRequest(address)).failure?.code == .badURL)
    }

    @Test("What a server writes cannot reach a terminal through a sentence")
    func printable() {
        #expect("a\u{1B}[31m\u{202E}\n".printable == "a\\u{1b}[31m\\u{202e}\\u{a}")
        #expect(String(repeating: "x", count: 300).printable.count == 201)
    }
}
