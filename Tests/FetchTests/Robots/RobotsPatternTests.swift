import Testing

@testable import Fetch

@Suite("RobotsPattern")
struct RobotsPatternTests {
    @Test(
        "Patterns match as RFC 9309 has it",
        arguments: [
            ("/", "/", true), ("/fish", "/fish", true), ("/fish", "/fish.html", true), ("/fish", "/Fish", false),
            ("/fish", "/catfish", false), ("/fish*", "/fishheads/yummy", true), ("/fish/", "/fish", false),
            ("/*.php", "/folder/file.php?x", true), ("/*.php", "/file.PHP", false), ("/*.php$", "/file.php", true),
            ("/*.php$", "/file.php?x", false), ("/fish*.php", "/fishheads/catfish.php", true), ("/fish*.php", "/f.php", false),
            ("*", "/x", true), ("*/private", "/a/b/private/c", true), ("/a**b", "/a-b", true), ("/$", "/", true),
            ("/$", "/x", false),
            ("/a*$", "/a/b", true), ("/a*a$", "/a", false), ("/a*aa$", "/aaa", true), ("/ab*ab*ab", "/abab", false),
            ("/a$b", "/a$b/c", true), ("/a%24b", "/a$b", true), ("/x-%2A.html", "/x-*.html", true),
            ("/x-%2A.html", "/x-1.html", false),
            ("/foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", true), ("/é", "/%C3%A9", true),
            ("/%c3%a9", "/é", true),
            ("/%7Ejoe", "/~joe", true), ("/~joe", "/%7ejoe", true), ("/a%2Fb", "/a/b", false), ("/a%2fb", "/a%2Fb", true),
            ("/100%", "/100%", true), ("/%zz", "/%zz", true), ("fish", "/fish", false),
        ])
    func matches(pattern: String, path: String, expected: Bool) throws {
        let pattern = try #require(RobotsPattern(Array(pattern.utf8)))
        #expect(pattern.matches(RobotsPattern.normalized(Array(path.utf8))) == expected)
    }

    @Test("An empty pattern is none")
    func empty() {
        #expect(RobotsPattern([]) == nil)
    }

    @Test("The length is that of the normal form, so that two spellings weigh the same")
    func length() {
        #expect(RobotsPattern(Array("/é*$".utf8))?.length == RobotsPattern(Array("/%c3%A9*$".utf8))?.length)
        #expect(RobotsPattern(Array("/a*b$".utf8))?.length == 5)
    }
}
