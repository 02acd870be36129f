import Testing

@Suite("The list of tracking parameters")
struct TrackingParameterTests {
    private static func rows() throws -> [[String]] {
        try Repository.text("share/tracking-parameters.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("each row has a name and an owner; the names are sorted and occur once")
    func sorted() throws {
        let rows = try Self.rows()
        #expect(rows.count > 50)
        #expect(rows.allSatisfy { $0.count == 2 && !$0[0].isEmpty && !$0[1].isEmpty })
        for (one, next) in zip(rows, rows.dropFirst()) {
            #expect(one[0].utf8.lexicographicallyPrecedes(next[0].utf8), "\(one[0]) before \(next[0])")
        }
    }

    @Test("stars stand at the end only, after enough letters to mean somebody")
    func stars() throws {
        for name in try Self.rows().map({ $0[0] }) {
            #expect(!name.dropLast().contains("*"), "\(name)")
            #expect(!name.hasSuffix("*") || name.count > 3, "\(name)")
        }
    }

    @Test("what sites use for content is not in it", arguments: ["id", "p", "page", "q", "ref", "s", "source", "v"])
    func contentIsKept(_ name: String) throws {
        #expect(try !Self.rows().contains { $0[0] == name })
    }
}
