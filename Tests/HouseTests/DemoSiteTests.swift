import DemoSite
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("The bundled site")
struct DemoSiteTests {
    private func get(_ url: String, _ headers: [String: String] = [:]) async throws -> (HTTPURLResponse, Data) {
        var request = URLRequest(url: try #require(URL(string: url)))
        request.cachePolicy = .reloadIgnoringLocalCacheData
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await URLSession(configuration: .ephemeral).data(for: request)
        return (try #require(response as? HTTPURLResponse), data)
    }

    private func serving(_ body: (DemoSite, String) async throws -> Void) async throws {
        let site = try DemoSite()
        let base = try await site.start()
        do {
            try await body(site, base)
        } catch {
            await site.stop()
            throw error
        }
        await site.stop()
    }

    @Test("pages are served under their short names, with the site's address filled in")
    func pages() async throws {
        try await serving { site, base in
            let (response, data) = try await get("\(base)/news/ferry-terminal")
            #expect(response.statusCode == 200)
            #expect(response.value(forHTTPHeaderField: "Content-Type") == "text/html; charset=utf-8")
            let page = String(decoding: data, as: UTF8.self)
            #expect(page.contains("<link rel=\"canonical\" href=\"\(base)/news/ferry-terminal\">"))
            #expect(!page.contains("{{"))
            #expect(await site.requests.map(\.description) == ["GET /news/ferry-terminal 200"])
        }
    }

    @Test("a page is answered with 304 to whoever has it, by tag or by date, and the tag wins")
    func validators() async throws {
        try await serving { site, base in
            let url = "\(base)/news/old-bridge"
            let (first, _) = try await get(url)
            let tag = try #require(first.value(forHTTPHeaderField: "ETag"))
            let date = try #require(first.value(forHTTPHeaderField: "Last-Modified"))
            await site.forgetRequests()
            _ = try await get(url, ["If-None-Match": tag])
            _ = try await get(url, ["If-None-Match": "\"a\", W/\(tag)"])
            _ = try await get(url, ["If-Modified-Since": date])
            _ = try await get(url, ["If-None-Match": "\"other\"", "If-Modified-Since": date])
            #expect(await site.requests.map(\.status) == [304, 304, 304, 200])
            #expect(await site.requests.allSatisfy(\.isConditional))
        }
    }

    @Test(
        "addresses that are there to fail do",
        arguments: [("/missing", 404), ("/broken", 500), ("/consent", 200), ("/_headers", 404), ("/%2e%2e/demo.sh", 404)])
    func failures(_ path: String, _ status: Int) async throws {
        try await serving { _, base in
            let (response, _) = try await get(base + path)
            #expect(response.statusCode == status)
        }
    }

    @Test("a compressed feed is the same feed")
    func compression() async throws {
        try await serving { site, base in
            // URLSession asks for gzip by itself and unpacks it; a broken stream or checksum would be an error.
            let (_, data) = try await get("\(base)/feed.xml")
            let feed = String(decoding: data, as: UTF8.self)
            #expect(feed.hasSuffix("</rss>\n"))
            #expect(feed.contains("<link>\(base)/news/storm-live</link>"))
        }
    }

    @Test("pages without a stated charset hold the bytes that they should")
    func charsets() async throws {
        try await serving { _, base in
            let (old, oldBytes) = try await get("\(base)/archive/1998/quarry")
            #expect(old.value(forHTTPHeaderField: "Content-Type") == "text/html")
            #expect(String(data: oldBytes, encoding: .utf8) == nil)
            #expect(String(data: oldBytes, encoding: .windowsCP1252)?.contains("Mr Éamon Fitch") == true)
            let (_, japanese) = try await get("\(base)/ja/tsuribashi")
            #expect(String(data: japanese, encoding: .utf8) == nil)
            #expect(String(data: japanese, encoding: .shiftJIS)?.contains("吊り橋を守る人たち") == true)
        }
    }

    @Test("every address in the feed and in the sitemap is served")
    func linksLead() async throws {
        try await serving { site, base in
            for list in ["/feed.xml", "/sitemap.xml"] {
                let text = String(decoding: try await get(base + list).1, as: UTF8.self)
                let links = ["<link>", "<loc>"].flatMap { text.components(separatedBy: $0).dropFirst() }
                    .map { String($0.prefix { $0 != "<" && $0 != "?" }) }
                #expect(links.count > 5)
                for link in links {
                    let url = link.hasPrefix("/") ? base + link : link
                    let (response, _) = try await get(url)
                    #expect(response.statusCode == 200, "\(list): \(link)")
                }
            }
        }
    }

    @Test("a folder that is no site is refused")
    func wrongFolder() {
        #expect(throws: SiteFault.self) { try DemoSite(root: FileManager.default.temporaryDirectory.path) }
    }
}
