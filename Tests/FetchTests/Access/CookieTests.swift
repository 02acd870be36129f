import Documents
import Testing

@testable import Fetch

@Suite("Cookies of a source")
struct CookieTests {
    private let now = Timestamp(seconds: 1_763_899_200)

    private func value(_ setCookies: [String], from: String, to: String, later seconds: Int64 = 0) throws -> String? {
        let jars = CookieJars()
        jars.note(setCookies, from: try #require(WebAddress(from)), source: "news", now: now)
        return jars.value(for: try #require(WebAddress(to)), source: "news", now: now.advanced(bySeconds: seconds))
    }

    @Test("go back to the host and path that set them, and to nobody else")
    func scope() throws {
        let set = ["a=1; Path=/x", "b=2; HttpOnly; SameSite=Lax"]
        #expect(try value(set, from: "https://n.example/x/y", to: "https://n.example/x/z") == "a=1; b=2")
        #expect(try value(set, from: "https://n.example/x/y", to: "https://n.example/xy") == nil)
        #expect(try value(set, from: "https://n.example/x/y", to: "https://m.example/x/z") == nil)
        #expect(try value(set, from: "https://n.example/x/y", to: "https://www.n.example/x/z") == nil)
    }

    @Test("of a domain go to the hosts below it; nobody sets one for others, or for a whole country")
    func domain() throws {
        let set = ["a=1; Domain=.news.example; Path=/"]
        #expect(try value(set, from: "https://www.news.example/", to: "https://m.news.example/") == "a=1")
        #expect(try value(set, from: "https://www.news.example/", to: "https://oldnews.example/") == nil)
        #expect(try value(set, from: "https://other.example/", to: "https://news.example/") == nil)
        for suffix in ["uk", "co.uk", "com.au"] {
            #expect(try value(["a=1; Domain=\(suffix)"], from: "https://a.\(suffix)/", to: "https://b.\(suffix)/") == nil)
        }
        #expect(try value(["a=1; Domain=bbc.com"], from: "https://www.bbc.com/", to: "https://bbc.com/") == "a=1")
        #expect(try value(["a=1; Domain=10.0.0.1"], from: "http://10.0.0.1/", to: "http://10.0.0.1/") == "a=1")
    }

    @Test("that are secure stay on TLS, and are not set without it")
    func secure() throws {
        #expect(try value(["a=1; Secure"], from: "https://n.example/", to: "http://n.example/") == nil)
        #expect(try value(["a=1; Secure"], from: "https://n.example/", to: "https://n.example/") == "a=1")
        #expect(try value(["a=1; Secure"], from: "http://n.example/", to: "https://n.example/") == nil)
    }

    @Test("end when they say so, and are taken back by one that has ended")
    func expiry() throws {
        let (from, to) = ("https://n.example/", "https://n.example/")
        #expect(try value(["a=1; Max-Age=60"], from: from, to: to, later: 59) == "a=1")
        #expect(try value(["a=1; Max-Age=60"], from: from, to: to, later: 60) == nil)
        #expect(try value(["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], from: from, to: to) == nil)
        #expect(try value(["a=1", "a=2"], from: from, to: to) == "a=2")
        #expect(try value(["a=1", "a=; Max-Age=0"], from: from, to: to) == nil)
    }

    @Test("are few and short, whatever a server sets")
    func bounds() throws {
        let many = (0..<5000).map { "c\($0)=\(String(repeating: "x", count: 4000))" }
        let kept = try #require(try value(many, from: "https://n.example/", to: "https://n.example/"))
        #expect(kept.utf8.count <= CookieJars.longestField)
        #expect(
            try value(["a=\(String(repeating: "x", count: 5000))"], from: "https://n.example/", to: "https://n.example/") == nil)
        #expect(try value(["a=1\u{1B}[2J", "no cookie", "=1"], from: "https://n.example/", to: "https://n.example/") == nil)
    }

    @Test("of one source are not another's")
    func sources() throws {
        let jars = CookieJars()
        let url = try #require(WebAddress("https://n.example/"))
        jars.note(["a=1"], from: url, source: "news", now: now)
        #expect(jars.value(for: url, source: "other", now: now) == nil)
    }
}
