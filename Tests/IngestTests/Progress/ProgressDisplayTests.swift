import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Progress on a terminal", .timeLimit(.minutes(1)))
struct ProgressDisplayTests {
    let ingest: IngestProgram

    init() throws { ingest = try IngestProgram() }

    /// Answers one page at once, and another when the test is done looking.
    private func server() throws -> RawServer {
        try RawServer(answering: { head, connection in
            if head.hasPrefix("GET /held") { return connection.waitForEnd() }
            let page = Array(SmallArticle.html("New quay opens").utf8)
            let found = head.hasPrefix("GET /robots.txt") ? "404 Not Found" : "200 OK"
            connection.send(
                head: "HTTP/1.1 \(found)\nContent-Type: text/html\nConnection: close\nContent-Length: \(page.count)", body: page)
        })
    }

    private func configure(_ server: RawServer) throws {
        try ingest.configure("[[source]]\nname = \"list\"\nurls = [\"\(server.origin)/a\", \"\(server.origin)/held\"]\n")
    }

    @Test("a run shows how far each host is, below its log, and takes that away before the summary")
    func bars() async throws {
        let server = try server()
        defer { server.stop() }
        try configure(server)
        let terminal = try PseudoTerminal()
        let run = try ingest.start(
            ["--config", "ingest.toml", "run"], environment: ["TERM": "xterm", "NO_COLOR": "1"], terminal: terminal)
        try await terminal.shows("1 of 2 documents, 1 left")
        #expect(terminal.text.contains("127.0.0.1 [####################----"))
        kill(run.processID, SIGTERM)
        #expect(try await run.end().status == 143)
        try await terminal.shows("stopped before the end\r\n")
        #expect(terminal.text.contains("note: asked to stop: finishing what has been fetched"))
        #expect(!terminal.text.contains("\u{1B}[3"))
        // Of each bar only what a later line has not cleared would be seen: the last thing cleared is behind the last bar.
        let bar = try #require(terminal.text.range(of: "1 of 2 documents", options: .backwards))
        let rest = terminal.text[bar.upperBound...]
        #expect(rest.contains("\u{1B}[2A\u{1B}[J"))
        #expect(rest.contains("source  outcome"))
    }

    @Test("colour is for terminals that have not refused it")
    func colour() async throws {
        let server = try server()
        defer { server.stop() }
        try configure(server)
        let terminal = try PseudoTerminal()
        let run = try ingest.start(["--config", "ingest.toml", "run"], environment: ["TERM": "xterm"], terminal: terminal)
        try await terminal.shows("\u{1B}[32m#####")
        kill(run.processID, SIGTERM)
        #expect(try await run.end().status == 143)
    }

    @Test(
        "nothing is drawn on a dumb terminal, or between lines for programs",
        arguments: [("dumb", "text"), ("xterm", "json")])
    func quiet(term: String, format: String) async throws {
        let server = try server()
        defer { server.stop() }
        try configure(server)
        let terminal = try PseudoTerminal()
        let run = try ingest.start(
            ["--config", "ingest.toml", "--log-format", format, "run"], environment: ["TERM": term], terminal: terminal)
        while !server.heads.contains(where: { $0.hasPrefix("GET /held") }) { try await Task.sleep(for: .milliseconds(10)) }
        try await terminal.shows("wrote records/")
        try await Task.sleep(for: .milliseconds(500))
        kill(run.processID, SIGTERM)
        #expect(try await run.end().status == 143)
        try await terminal.shows("stopped before the end")
        #expect(!terminal.text.contains("\u{1B}[J"))
        #expect(!terminal.text.contains("####"))
    }
}
