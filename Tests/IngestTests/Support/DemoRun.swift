import DemoSite
import Documents
import Foundation
import JSON
import Synchronization
import TestSupport

/// The program in a folder of its own, before the bundled site.
struct DemoRun {
    let ingest: IngestProgram
    let site: DemoSite
    let base: String

    /// Serves the site, or a copy of it, for as long as `body` takes.
    ///
    /// - Parameter note: told of each request before it is answered.
    static func serving(
        root: String = DemoSite.bundledRoot, note: (@Sendable (ServedRequest) -> Void)? = nil,
        _ body: (DemoRun) async throws -> Void
    ) async throws {
        let site = try DemoSite(root: root, note: note)
        let base = try await site.start()
        do {
            let run = DemoRun(ingest: try IngestProgram(), site: site, base: base)
            try run.configure()
            try await body(run)
        } catch {
            await site.stop()
            throw error
        }
        await site.stop()
    }

    private static let examples = URL(fileURLWithPath: DemoSite.bundledRoot).deletingLastPathComponent()

    /// With the demo's own configuration, and another folder of the same where there are two.
    func inAnotherFolder() throws -> DemoRun {
        let other = DemoRun(ingest: try IngestProgram(), site: site, base: base)
        try other.configure()
        return other
    }

    func configure(_ change: (String) -> String = { $0 }) throws {
        let text = try String(contentsOf: Self.examples.appendingPathComponent("demo.toml.in"), encoding: .utf8)
            .replacingOccurrences(of: "@BASE@", with: base).replacingOccurrences(of: "@OUTPUT@", with: "out")
            .replacingOccurrences(of: "@SAVED@", with: Self.examples.appendingPathComponent("saved").path)
        try ingest.write(change(text), to: "demo.toml")
    }

    func run(_ more: String...) async throws -> IngestProgram.End { try await start(more).end() }

    func start(_ more: [String] = []) throws -> RunningProgram {
        try ingest.start(["--config", "demo.toml", "--log-level", "warning", "run", "--json"] + more)
    }

    /// Paths of the record files, sorted.
    var records: [String] { ingest.folder.files().filter { $0.hasPrefix("out/records/") } }

    func json(_ path: String) throws -> JSONValue { try JSONParser.parse(try ingest.folder.read(path)) }

    /// The manifest of a run, by its summary.
    func manifest(_ end: IngestProgram.End) throws -> JSONValue {
        try json("out/" + (try JSONParser.parse(end.output)["manifest"]?.string ?? "?"))
    }

    /// Outcome and reason by the part of the address behind the site's, or by the file's name.
    func outcomes(_ manifest: JSONValue) -> [String: String] {
        var outcomes: [String: String] = [:]
        for document in manifest["documents"]?.array ?? [] {
            let url = document["url"]?.string ?? ""
            let name =
                url.hasPrefix(base)
                ? String(url.dropFirst(base.count).prefix { $0 != "?" }) : String(url.split(separator: "/").last ?? "")
            let outcome = [document["outcome"]?.string, document["reason"]?.string].compactMap(\.self).joined(separator: " ")
            outcomes[name] = outcomes[name].map { "\($0), \(outcome)" } ?? outcome
        }
        return outcomes
    }

    /// What becomes of the bundled site in a first run.
    static let expected: [String: String] = {
        var expected = Dictionary(uniqueKeysWithValues: articles.map { ($0, "new") })
        expected["/consent"] = "rejected consent_wall"
        expected["/missing"] = "failed http_404"
        expected["/broken"] = "failed http_500"
        expected["/private/minutes"] = "refused robots_disallowed"
        return expected
    }()

    static let articles = [
        "/news/ferry-terminal", "/news/storm-live", "/interview/clockmaker", "/long/lighthouse-keepers", "/blog/garden-sensors",
        "/lokales/muehle", "/reportajes/salinas", "/kitchen/rye-bread", "/archive/1998/quarry", "/press/cable-landing",
        "/amp/night-buses", "/premium/water-bill", "/documents/weir-survey.txt", "/ja/tsuribashi", "/moved/old-bridge",
        "allotment-rules.txt", "letter-from-the-island.html",
    ]
}
