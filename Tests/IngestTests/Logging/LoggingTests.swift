import Documents
import Foundation
import Glibc
import JSON
import TestSupport
import Testing

@testable import ingest

@Suite("The log")
struct LoggingTests {
    let event = Event(
        .documentFailed, .warning, "The title says \u{1B}[31m\u{202E}x\nPRIORITY=0", run: "r1", source: "news",
        url: "https://a.example/", httpStatus: 404)

    @Test("what strangers wrote stays on its line and steers no terminal")
    func visible() {
        #expect(
            VisibleText.escaped("a\u{1B}[0m\n\t\u{7F}\u{9B}\u{202E}\u{2066}\u{FEFF}\u{E0041}é🙂\\")
                == "a\\u{1B}[0m\\n\\t\\u{7F}\\u{9B}\\u{202E}\\u{2066}\\u{FEFF}\\u{E0041}é🙂\\")
        #expect(VisibleText.escaped("plain") == "plain")
    }

    @Test("an address that the sentence names already is not said twice")
    func addressOnce() {
        #expect(
            VisibleText.sentence("answered 404 for https://a.example/.", about: "https://a.example/")
                == "answered 404 for https://a.example/.")
        #expect(
            VisibleText.sentence("The page has\nno text.", about: "https://a.example/")
                == "The page has\\nno text. <https://a.example/>")
        #expect(VisibleText.sentence("nothing to do", about: nil) == "nothing to do")
    }

    @Test("a text line has time, level, event and facts")
    func text() {
        let log = TextLog(StandardStream(descriptor: -1), now: { Timestamp(seconds: 0) })
        let line = log.fullLine(event)
        #expect(line.hasPrefix("1970-01-01T00:00:00Z warning document_failed The title says \\u{1B}[31m"))
        #expect(line.hasSuffix(" run=r1 source=news status=404 url=https://a.example/"))
        #expect(!line.contains("\n"))
        #expect(log.shortLine(event).hasPrefix("warning: news: "))
    }

    @Test("a JSON line is one object with the same facts")
    func json() throws {
        let object = JSONLog(stream: StandardStream(descriptor: -1), now: { Timestamp(seconds: 0) }).object(event)
        #expect(object["event"] == "document_failed")
        #expect(object["http_status"] == 404)
        #expect(object["message"]?.string == event.message)
    }

    @Test("a journal entry's values cannot forge fields")
    func journalEntry() throws {
        let plain = String(decoding: JournalEntry.datagram(event), as: UTF8.self).split(separator: "\n")
        #expect(plain.contains("PRIORITY=4"))
        #expect(plain.contains("INGEST_EVENT=document_failed"))
        #expect(plain.contains("INGEST_HTTP_STATUS=404"))
        #expect(plain.contains("INGEST_SOURCE=news"))
        #expect(plain.contains("INGEST_URL=https://a.example/"))
        #expect(plain.contains("INGEST_RUN=r1"))
        #expect(plain.contains("SYSLOG_IDENTIFIER=ingest"))
        #expect(plain.filter { $0.hasPrefix("PRIORITY=") }.count == 1)

        var forged = event
        forged.url = "a\nPRIORITY=0"
        let bytes = JournalEntry.datagram(forged)
        let wanted = Array("INGEST_URL\n".utf8) + [12, 0, 0, 0, 0, 0, 0, 0] + Array("a\nPRIORITY=0\n".utf8)
        #expect(bytes.indices.contains { bytes[$0...].starts(with: wanted) })
    }

    @Test("entries arrive at the journal's socket; where there is none, they go elsewhere")
    func journalSocket() throws {
        let folder = try TemporaryDirectory()
        let path = folder.path("s")
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { place in
            path.utf8CString.withUnsafeBytes { place.copyMemory(from: $0) }
        }
        let isBound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        #expect(isBound)
        let elsewhere = CountingLog()
        JournalLog(path: path, fallback: elsewhere).log(event)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        #expect(Array(buffer.prefix(max(0, count))) == JournalEntry.datagram(event))
        #expect(elsewhere.count == 0)
        JournalLog(path: folder.path("none"), fallback: elsewhere).log(event)
        #expect(elsewhere.count == 1)
    }

    @Test("only what is important enough passes")
    func levels() {
        let elsewhere = CountingLog()
        let log = LeveledLog(minimum: .warning, base: elsewhere)
        for level in Event.Level.allCases { log.log(Event(.note, level, "x")) }
        #expect(elsewhere.count == 2)
    }
}
