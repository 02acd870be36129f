import Documents
import Testing

@testable import Pipeline

@Suite("Patience")
struct PatienceTests {
    @Test("doubles, has an end, and gives up in time")
    func delays() {
        #expect((1...4).map { Patience.transient.delay(failures: $0) } == [900, 1800, 3600, 7200])
        #expect(Patience.transient.delay(failures: 11) == 86400)
        #expect(Patience.transient.delay(failures: 12) == nil)
        #expect((1...3).map { Patience.missing.delay(failures: $0) } == [3600, 14400, nil])
        #expect(Patience.gone.delay(failures: 1) == nil)
        #expect(Patience.lasting.delay(failures: 4) == 691_200)
        #expect((1...3).map { Patience.sourceDelay(interval: 3600, failures: $0) } == [3600, 7200, 14400])
        #expect(Patience.sourceDelay(interval: 3600, failures: 99) == 86400)
        #expect(Patience.sourceDelay(interval: 7 * 86400, failures: 99) == 7 * 86400)
    }
}

@Suite("Conditions")
struct ConditionsTests {
    let now = Timestamp(seconds: 1_795_000_000)

    @Test("keep no validator that is long, from the future or unreadable")
    func worthKeeping() {
        let long = Validators(etag: String(repeating: "x", count: 60_000), lastModified: "Fri, 01 Jan 2099 00:00:00 GMT")
        #expect(Conditions.worthKeeping(long, fetchedAt: now).isEmpty)
        #expect(Conditions.worthKeeping(Validators(lastModified: "yesterday"), fetchedAt: now).isEmpty)
        let good = Validators(etag: "\"a\"", lastModified: "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(Conditions.worthKeeping(good, fetchedAt: now) == good)
    }

    @Test("read HTTP's date")
    func dates() {
        #expect(HTTPDate.moment("Sun, 06 Nov 1994 08:49:37 GMT")?.seconds == 784_111_777)
        #expect(HTTPDate.moment("Sunday, 06-Nov-94 08:49:37 GMT") == nil)
    }
}

@Suite("Content types and sniffing")
struct MediaTypeTests {
    @Test("reads type and charset, quoted or not")
    func contentType() {
        #expect(ContentType("Text/HTML; Charset=\"utf-8\"; x=1") == ContentType("text/html;charset=utf-8"))
        #expect(ContentType("text/html")?.charset == nil)
        #expect(ContentType("") == nil)
        #expect(ContentType(nil) == nil)
    }

    @Test(
        "decides by what is said and what is there",
        arguments: [
            ("text/html", "Hello", Page.MediaType.html), ("application/xhtml+xml", "<html/>", .xhtml),
            ("text/plain", "Hello", .plainText), ("text/plain", "<!DOCTYPE html><title>x</title>", .html),
            (nil, " <!-- x --> <HTML>", .html), (nil, "Just words", .plainText),
            ("application/octet-stream", "<!doctype html><p>x", .html), ("application/octet-stream", "words", nil),
            ("application/json", "{}", nil), ("text/html", "%PDF-1.7", nil), ("text/plain", "a\u{0}b", nil),
            ("application/xml", "<?xml version='1.0'?><html xmlns='x'>", .html), ("text/xml", "<rss>", nil),
        ] as [(String?, String, Page.MediaType?)])
    func sniffing(stated: String?, text: String, expected: Page.MediaType?) {
        #expect(MediaTypeSniffer.mediaType(of: Array(text.utf8), stated: ContentType(stated)) == expected)
    }

    @Test("takes noise for no document, whatever it is called")
    func noise() {
        let noise = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256 &* 31 &+ 33) }
        #expect(MediaTypeSniffer.mediaType(of: noise, stated: nil, fileName: "a.html") == nil)
        #expect(MediaTypeSniffer.mediaType(of: noise, stated: ContentType("text/html")) == nil)
    }

    @Test("takes a page with stray control characters, or in UTF-16 without a mark, for a page")
    func strayControls() {
        let stray = Array(("<!-- \u{1}\u{2}\u{3}\u{4}\u{5}\u{6} --><p>x").utf8)
        #expect(MediaTypeSniffer.mediaType(of: stray, stated: ContentType("text/html")) == .html)
        let fewInALongOne = [0x01, 0x02, 0x03, 0x04, 0x05] + Array(String(repeating: "Hello ", count: 200).utf8)
        #expect(MediaTypeSniffer.mediaType(of: fewInALongOne, stated: ContentType("text/html")) == .html)
        let wide = "<title>Новая набережная</title><p>Новая набережная".utf16.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
        #expect(MediaTypeSniffer.mediaType(of: wide, stated: ContentType("text/html; charset=utf-16le")) == .html)
    }

    @Test("goes by a file's name where nothing is said")
    func names() {
        let bytes = Array("<p>Hello".utf8)
        #expect(MediaTypeSniffer.mediaType(of: bytes, stated: nil, fileName: "a.TXT") == .plainText)
        #expect(MediaTypeSniffer.mediaType(of: Array("Hello".utf8), stated: nil, fileName: "a.htm") == .html)
        #expect(MediaTypeSniffer.mediaType(of: bytes, stated: nil, fileName: "a") == .html)
    }
}
