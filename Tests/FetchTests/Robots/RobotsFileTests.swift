import Testing

@testable import Fetch

@Suite("RobotsFile")
struct RobotsFileTests {
    private func file(_ text: String) -> RobotsFile { RobotsFile(parsing: Array(text.utf8), productToken: "ingest") }

    @Test("The longest match decides, and of equals the one that allows")
    func longestMatch() {
        let file = file("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /x\nDisallow: /x\n")
        #expect(!file.allows("/a"))
        #expect(file.allows("/a/b"))
        #expect(!file.allows("/a/b/c?q"))
        #expect(file.allows("/x/y"))
        #expect(file.allows("/"))
        #expect(file.decidingRule(for: "/a/b/c")?.path == "/a/b/c")
    }

    @Test("Our own groups are merged, whatever their case, and those for everybody then do not count")
    func groups() {
        let file = file(
            """
            User-agent: *
            Disallow: /
            user-agent: other
            USER-AGENT: InGest/2.0
            Disallow: /one
            User-Agent: else
            Disallow: /else
            User-agent: ingest
            Disallow: /two
            """)
        #expect(file.rules.map(\.path) == ["/one", "/two"])
        #expect(file.allows("/else"))
    }

    @Test("A token is more than the start of a name")
    func token() {
        #expect(file("User-agent: ingester\nDisallow: /").allows("/x"))
        #expect(!file("User-agent: ingest bot\nDisallow: /").allows("/x"))
    }

    @Test("Groups for everybody are merged too, and an empty group of our own allows everything")
    func starred() {
        let all = file("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n")
        #expect(!all.allows("/a") && !all.allows("/b"))
        #expect(file("User-agent: *\nDisallow: /\nUser-agent: ingest\nDisallow:\n").allows("/x"))
    }

    @Test("Rules before any group and lines that mean nothing are skipped")
    func noise() {
        let file = file("Disallow: /\n?!\nUser-agent *\nUser-agent: * # all\nDisallow /x\nDisallow: /y # why\nNoindex: /z\n")
        #expect(file.rules.map(\.path) == ["/y"])
    }

    @Test("Other records do not end a list of names")
    func otherRecords() {
        let file = file("User-agent: ingest\nSitemap: https://example.org/s.xml\nUser-agent: other\nDisallow: /x\n")
        #expect(!file.allows("/x"))
        #expect(file.sitemaps == ["https://example.org/s.xml"])
    }

    @Test("Crawl-delay is read as seconds; words, signs and exponents are not")
    func crawlDelay() {
        func delay(_ value: String) -> Duration? { file("User-agent: *\nCrawl-delay: \(value)\n").crawlDelay }
        #expect(delay("10") == .seconds(10))
        #expect(delay("0.5") == .milliseconds(500))
        #expect(delay("99999999999999999999") == .seconds(86_400))
        for value in ["", "soon", "-1", "1e9", "1.2.3", "nan", "inf", "."] { #expect(delay(value) == nil, "\(value)") }
        #expect(file("User-agent: other\nCrawl-delay: 5\n").crawlDelay == nil)
    }

    @Test("A page instead of a file is no rules")
    func html() {
        #expect(file("\n <!DOCTYPE html><pre>\nUser-agent: *\nDisallow: /\n</pre>").rules.isEmpty)
    }

    @Test("A byte order mark, CR as line end and NULs do no harm")
    func bytes() {
        let file = RobotsFile(
            parsing: [0xEF, 0xBB, 0xBF] + Array("User-agent: *\rDisallow: /pri\u{0}vate\r\n".utf8), productToken: "ingest")
        #expect(!file.allows("/private"))
    }

    @Test("Only the first 500 KiB count, and no half of a line")
    func limit() {
        let head = "User-agent: *\nDisallow: /a\n"
        let line = "Disallow: /bcdef\n"
        let padding = String(repeating: "#", count: RobotsFile.maxBytes - head.utf8.count - 12) + "\n"
        let file = file(head + padding + line + "Disallow: /c\n")
        #expect(file.rules.map(\.path) == ["/a"])
    }

    @Test("robots.txt itself is always allowed")
    func itself() {
        #expect(file("User-agent: *\nDisallow: /\n").allows("/robots.txt"))
    }

    @Test("Ten thousand rules of fifty stars decide at once")
    func stars() {
        let line = "Disallow: /" + String(repeating: "a*", count: 50) + "b$\n"
        let file = file("User-agent: *\n" + String(repeating: line, count: 4000))
        let path = "/" + String(repeating: "a", count: 2000)
        var small = Duration.zero
        var large = Duration.zero
        let clock = ContinuousClock()
        small = clock.measure { #expect(file.allows(path)) }
        large = clock.measure { #expect(file.allows(path + String(path.dropFirst()))) }
        // Twice the path may cost twice the time, with room for a busy machine; backtracking would cost 2⁵⁰ times.
        #expect(large < small * 50 + .seconds(5))
    }
}
