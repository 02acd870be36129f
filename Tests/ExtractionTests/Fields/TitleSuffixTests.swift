import Testing

@testable import Extraction

@Suite("Site names on headlines")
struct TitleSuffixTests {
    private func removed(
        _ title: String, site: String? = "The Harbour Post", host: String? = "www.harbourpost.example", others: [String] = []
    ) -> String {
        TitleSuffix.removed(from: title, siteName: site, host: host, others: others.map(TitleWords.fold))
    }

    @Test(
        "are taken off",
        arguments: [
            "Quay opens in March | The Harbour Post", "Quay opens in March - The Harbour Post",
            "Quay opens in March – THE HARBOUR POST", "Quay opens in March — The Harbour Post",
            "Quay opens in March · The Harbour Post", "Quay opens in March • harbourpost",
            "Quay opens in March | News | The Harbour Post", "The Harbour Post: Quay opens in March",
            "The Harbour Post | Quay opens in March", "Quay opens in March » The Harbour Post",
            "Quay opens in March | harbourpost.example", "Quay opens in March | Local | More",
            "Quay opens in March - The Harbour Post Online",
        ])
    func removed(title: String) { #expect(removed(title) == "Quay opens in March") }

    @Test(
        "what belongs to the headline stays",
        arguments: [
            "Quay opens in March", "Quay opens - in March", "Quay: opens in March", "Post-war quay opens",
            "Quay opens in March: The long story", "24/7: life at the quay", "A-Z of quays", "The Harbour Post", "| Quay",
            "Quay |", "Berg – Ortega 6:4", "Why? - Because",
        ])
    func kept(title: String) { #expect(removed(title) == title) }

    @Test("what other places agree on is the headline")
    func agreed() {
        #expect(
            removed("Quay opens in March - Some Paper", site: nil, host: nil, others: ["Quay opens in March"])
                == "Quay opens in March")
        #expect(removed("Quay opens - in March", others: ["Quay opens in March"]) == "Quay opens - in March")
    }

    @Test("10,000 separators are looked at once each")
    func hostile() {
        let title = String(repeating: "a - ", count: 100) + "b"
        #expect(removed(title) == title)
    }
}
