import Testing

@testable import Store

@Suite struct SlugTests {
    @Test(
        "A title becomes ASCII words",
        arguments: [
            ("Venezuela’s air defences: what’s left?", "venezuelas-air-defences-whats-left"),
            ("Straße über Größenwahn — ÄÖÜ", "strasse-uber-grossenwahn-aou"),
            ("Zażółć gęślą jaźń w Łodzi", "zazolc-gesla-jazn-w-lodzi"),
            ("İstanbul'da ışık ve çağ", "istanbulda-isik-ve-cag"),
            ("Þórður Đorđević og Ærøskøbing", "thordur-dordevic-og-aeroskobing"),
            ("Œuvre de Việt Nam", "oeuvre-de-viet-nam"),
            ("cafe\u{301} nai\u{308}ve", "cafe-naive"),
            ("  --- A  b---c !!", "a-b-c"),
            ("🚀 Launch 👩‍🚀 day 🎉", "launch-day"),
            ("Silben\u{AD}trennung", "silbentrennung"),
            ("C++ & C#: 100% (2026)", "c-c-100-2026"),
            ("1984", "1984"),
            ("中国 AI 2026", "ai-2026"),
            ("a/b\\c..d\u{0}e\nf", "a-b-c-d-e-f"),
        ])
    func titles(title: String, slug: String) {
        #expect(Slug.of(title: title, addresses: []) == slug)
    }

    @Test(
        "What ASCII has no letters for falls back to the address, then to a word",
        arguments: [
            ("中国2026年的防空", "https://example.cn/2026/11/fang-kong.html?x=1#top", "fang-kong"),
            ("Привет, мир", "https://example.ru/news/privet-mir/", "privet-mir"),
            ("🎉🎉", "https://example.org/party.php", "party"),
            ("", "https://example.org/a%20b%C3%A9c.html", "a-bec"),
            ("日本", "https://example.jp/", "document"),
            ("日本", "https://example.jp", "document"),
            ("日本", "https://example.jp/%E6%97%A5", "document"),
            ("日本", "saved/Page One.html", "page-one"),
            ("日本", "https://example.jp/v1.20261123", "v1-20261123"),
        ])
    func fallback(title: String, address: String, slug: String) {
        #expect(Slug.of(title: title, addresses: [nil, address]) == slug)
    }

    @Test("Without title and address it is a document")
    func nothing() {
        #expect(Slug.of(title: nil, addresses: []) == "document")
        #expect(Slug.of(title: nil, addresses: [nil]) == "document")
    }

    @Test("A long title is cut at a word, a long word anywhere")
    func long() {
        let words = Slug.of(title: String(repeating: "seventy ", count: 37) + "four", addresses: [])
        #expect(words.count <= 80)
        #expect(words == Array(repeating: "seventy", count: 10).joined(separator: "-"))
        #expect(Slug.of(title: String(repeating: "x", count: 300), addresses: []) == String(repeating: "x", count: 80))
        let exact = String(repeating: "a", count: 40) + " " + String(repeating: "b", count: 39)
        #expect(Slug.of(title: exact + " c", addresses: []).count == 80)
    }

    @Test("Whatever comes in, only letters, digits and single hyphens come out")
    func anything() {
        for start in stride(from: UInt32(0x20), to: 0x1_0000, by: 97) {
            let title = String(String.UnicodeScalarView((start..<(start + 97)).compactMap { Unicode.Scalar($0) }))
            let slug = Slug.of(title: title, addresses: [])
            #expect((1...80).contains(slug.count))
            #expect(slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
            #expect(!slug.contains("--") && slug.first != "-" && slug.last != "-")
        }
    }
}
