import Documents
import Testing

@testable import Cleaning

@Suite("Which rule file speaks for a page")
struct SiteRulesTests {
    private func file(_ url: String, _ paths: [String]) -> String? {
        SiteRules(paths: paths) { "title: '\($0)'" }.rule(for: WebAddress(url)).flatMap { $0.titles.first?.text }
    }

    @Test("HOST.txt is for the host and its www, .HOST.txt for the hosts below")
    func names() {
        #expect(file("https://a.example/x", ["r/a.example.txt"]) == "'r/a.example.txt'")
        #expect(file("https://WWW.A.example:8080/x", ["r/a.example.txt"]) == "'r/a.example.txt'")
        #expect(file("https://b.a.example/", ["r/a.example.txt"]) == nil)
        #expect(file("https://b.a.example/", ["r/.a.example.txt"]) == "'r/.a.example.txt'")
        #expect(file("https://c.b.a.example/", ["r/.a.example.txt"]) == "'r/.a.example.txt'")
        #expect(file("https://a.example/", ["r/.a.example.txt"]) == nil)
        #expect(file("https://ba.example/", ["r/.a.example.txt", "r/a.example.txt"]) == nil)
    }

    @Test("the longest name that fits wins, in whatever folder it lies")
    func longest() {
        let all = [
            "r/.example.org.txt", "r/.b.example.org.txt", "r/example.org.txt", "r/c.b.example.org.txt", "r/www.example.org.txt",
        ]
        for paths in [all, all.reversed()] {
            #expect(file("http://c.b.example.org/", paths) == "'r/c.b.example.org.txt'")
            #expect(file("http://d.b.example.org/", paths) == "'r/.b.example.org.txt'")
            #expect(file("http://e.example.org/", paths) == "'r/.example.org.txt'")
            #expect(file("http://www.example.org/", paths) == "'r/www.example.org.txt'")
            #expect(file("http://example.org/", paths) == "'r/example.org.txt'")
        }
    }

    @Test("of two files of one name the later folder's counts")
    func folders() {
        #expect(file("http://a.example/", ["usr/a.example.txt", "etc/a.example.txt"]) == "'etc/a.example.txt'")
        #expect(file("http://a.example/", ["usr/A.Example.txt"]) == "'usr/A.Example.txt'")
    }

    @Test(
        "other files are no rules",
        arguments: ["README.txt", "a.example.html", "a.example.1.html", "..txt", ".txt", "a..b.txt", "a b.example.txt"])
    func noRules(_ name: String) { #expect(!SiteRuleName.isRule(name)) }

    @Test("a file is read when a page of its site comes, and once")
    func lazily() {
        let reads = Counter()
        let rules = SiteRules(paths: ["a.example.txt", "b.example.txt"]) { _ in
            reads.add()
            return "body: //p"
        }
        #expect(rules.rule(for: WebAddress("http://c.example/")) == nil)
        #expect(rules.rule(for: nil) == nil)
        #expect(reads.count == 0)
        for _ in 0..<3 { #expect(rules.rule(for: WebAddress("http://a.example/"))?.file == "a.example.txt") }
        #expect(reads.count == 1)
    }
}
