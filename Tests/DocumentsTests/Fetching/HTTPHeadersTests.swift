import Documents
import Testing

@Suite("HTTP header fields")
struct HTTPHeadersTests {
    private let headers = HTTPHeaders([
        .init("Content-Type", "text/html"), .init("SET-COOKIE", "a"), .init("set-cookie", "b"), .init("X", ""),
    ])

    @Test("names compare without regard to case", arguments: ["Content-Type", "content-type", "CONTENT-TYPE"])
    func caseless(name: String) { #expect(headers[name] == "text/html") }

    @Test("the first of several counts, and all are there, in order")
    func several() {
        #expect(headers["Set-Cookie"] == "a")
        #expect(headers.all("Set-Cookie") == ["a", "b"])
    }

    @Test("what is not there is nil; what is empty is empty")
    func absent() {
        #expect(headers["Content"] == nil)
        #expect(headers["Content-Typ"] == nil)
        #expect(headers.all("Y").isEmpty)
        #expect(headers["x"] == "")
    }

    @Test("only ASCII letters have two cases: `@` is not a grave accent, nor `[` a brace")
    func ascii() {
        let headers = HTTPHeaders([.init("a@", "1"), .init("b[", "2"), .init("É", "3")])
        #expect(headers["a`"] == nil)
        #expect(headers["b{"] == nil)
        #expect(headers["É"] == "3")
    }
}
