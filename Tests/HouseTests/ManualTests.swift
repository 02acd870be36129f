import Foundation
import Testing

@Suite("The manual")
struct ManualTests {
    /// A page without its requests for fonts and its escapes: what a reader sees.
    private static func page(_ name: String) throws -> String {
        try Repository.text("man/\(name)").replacingOccurrences(of: "\\-", with: "-")
            .replacingOccurrences(of: "\\f[BIR]", with: "", options: .regularExpression)
            .replacingOccurrences(of: "\"", with: "")
    }

    /// What the pattern's group matches in a Swift file, or in those of a folder.
    private static func names(_ pattern: String, in place: String) throws -> Set<String> {
        let expression = try NSRegularExpression(pattern: pattern)
        var found: Set<String> = []
        for file in place.hasSuffix(".swift") ? [place] : try Repository.swiftFiles(under: place) {
            let text = try Repository.text(file)
            for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                if let range = Range(match.range(at: 1), in: text) { found.insert(String(text[range])) }
            }
        }
        return found
    }

    /// Codes that stand as words of their own.
    private func expect(_ names: Set<String>, in page: String, atLeast least: Int) throws {
        #expect(names.count >= least, "the pattern finds nothing any more: \(names)")
        let words = Set(page.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
        #expect(names.subtracting(words).sorted() == [])
    }

    @Test("explains every warning that a record may carry")
    func warnings() throws {
        let codes = try Self.names(#"warnings\.(?:append|insert)\("([a-z0-9_]+)"\)"#, in: "Sources")
            .union(try Self.names(#"warnings: .*\["([a-z0-9_]+)"\]"#, in: "Sources"))
        try expect(codes, in: Self.page("ingest.1"), atLeast: 12)
    }

    @Test("names every verdict and every reason for which a document is none")
    func reasons() throws {
        let page = try Self.page("ingest.1")
        try expect(
            try Self.names(#"case \w+ = "([a-z]+_[a-z_]+)""#, in: "Sources/Documents/Fetching/FetchFailure.swift"), in: page,
            atLeast: 15)
        try expect(try Self.names(#"case \w+ = "([a-z_]+)""#, in: "Sources/Feeds/FeedError.swift"), in: page, atLeast: 5)
        try expect(
            try Self.names(#"case \w+ = "([a-z_]+)""#, in: "Sources/Documents/Record/Quality.swift"), in: page, atLeast: 3)
    }

    @Test("names every event of the log")
    func events() throws {
        let events = try Self.names(#"case \w+ = "([a-z_]+)""#, in: "Sources/Documents/Runs/Event.swift")
        try expect(events, in: Self.page("ingest.1"), atLeast: 8)
    }

    @Test("names every metric")
    func metrics() throws {
        let names = try Self.names(#""(ingest_[a-z_]+)""#, in: "Sources/ingest/Reading/RunMetrics.swift")
        try expect(names, in: Self.page("ingest.1"), atLeast: 8)
    }

    @Test("explains every exit status")
    func exits() throws {
        let section = try #require(try Self.page("ingest.1").components(separatedBy: ".SH EXIT STATUS\n").last)
        try expect(
            try Self.names(#"case \w+ = (\d+)"#, in: "Sources/ingest/Exit.swift"),
            in: try #require(section.components(separatedBy: ".SH").first), atLeast: 12)
    }

    @Test("and the configuration as shipped name every key")
    func keys() throws {
        let keys = try Self.names(
            #"(?:table|top)\.(?:string|strings|bool|integer|duration|size|has|node)\("([a-z_]+)""#,
            in: "Sources/ingest/Configuration")
        try expect(keys, in: Self.page("ingest.toml.5"), atLeast: 20)
        try expect(keys, in: Repository.text("Examples/ingest.toml"), atLeast: 20)
    }
}
