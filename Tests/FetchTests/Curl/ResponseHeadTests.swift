import Documents
import Testing

@testable import Fetch

@Suite("ResponseHead")
struct ResponseHeadTests {
    private func head(_ lines: [String]) -> ResponseHead {
        var head = ResponseHead()
        for line in lines { head.take(line: Array((line + "\r\n").utf8)) }
        return head
    }

    @Test("Keeps the fields of the final response only, in order")
    func interim() {
        let head = head([
            "HTTP/1.1 103 Early Hints", "Link: </x>", "", "HTTP/1.1 200 Very Good", "B: 1", "A:2", "B:  3 ", "", "Trailer: x",
        ])
        #expect(head.status == 200)
        #expect(head.reason == "Very Good")
        #expect(head.headers.fields == [.init("B", "1"), .init("A", "2"), .init("B", "3")])
        #expect(head.isComplete)
    }

    @Test("HTTP/2 has no reason")
    func noReason() {
        let head = head(["HTTP/2 404 ", ""])
        #expect(head.status == 404)
        #expect(head.reason.isEmpty)
    }

    @Test("Folded lines join, and line breaks and NULs inside a line become blanks")
    func noise() {
        let head = head(["HTTP/1.1 200 OK", "X-A: one\rtwo", "X-B: three", " folded", "X-N: nul\u{0}here", ""])
        #expect(head.headers.fields.map(\.value) == ["one two", "three folded", "nul here"])
    }

    @Test("What is no UTF-8 is Latin-1")
    func latin1() {
        var head = ResponseHead()
        head.take(line: Array("HTTP/1.1 200 OK\r\n".utf8))
        head.take(line: Array("X: caf".utf8) + [0xE9])
        #expect(head.headers["x"] == "café")
    }

    @Test(
        "Lengths that contradict each other are noticed",
        arguments: [
            ([], ResponseHead.Length.unstated), (["12"], .bytes(12)), (["12", "12"], .bytes(12)), (["12, 12"], .bytes(12)),
            (["12", "13"], .contradictory), (["-1"], .contradictory), (["1e3"], .contradictory),
            (["99999999999999999999999"], .bytes(.max)),
        ] as [([String], ResponseHead.Length)])
    func length(values: [String], expected: ResponseHead.Length) {
        let head = head(["HTTP/1.1 200 OK"] + values.map { "Content-Length: \($0)" } + [""])
        #expect(head.length == expected)
    }

    @Test("Everything counts, trailers too")
    func counts() {
        let head = head(["HTTP/1.1 200 OK", "", "Trailer: x"])
        #expect(head.bytes == 17 + 2 + 12)
    }
}
