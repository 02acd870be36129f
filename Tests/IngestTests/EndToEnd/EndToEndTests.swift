import DemoSite
import Foundation
import JSON
import TestSupport
import Testing

@Suite("From the bundled site to records")
struct EndToEndTests {
    /// A record's bytes without when it was fetched and where it was archived.
    private func timeless(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
            .replacing(/"fetched_at": "[^"]*"/, with: "").replacing(/"warc": \{[^}]*\}/, with: "")
    }

    @Test("a first run writes each article once, sound and valid, and names what it did not write with its reason")
    func firstRun() async throws {
        try await DemoRun.serving { demo in
            let end = try await demo.run()
            #expect(end.status == 3, "\(end.errors)")
            let manifest = try demo.manifest(end)
            #expect(demo.outcomes(manifest) == DemoRun.expected)
            #expect(manifest["totals"]?["new"]?.int == 17 && manifest["totals"]?["documents"]?.int == 21)
            #expect(
                (manifest["documents"]?.array ?? []).allSatisfy {
                    $0["reason"] == .null || $0["message"]?.string?.isEmpty == false
                })
            #expect(demo.records.count == 17)
            let faults = try RecordFaults()
            let named = Set((manifest["documents"]?.array ?? []).compactMap { $0["path"]?.string })
            for path in demo.records {
                let record = try demo.json(path)
                #expect(faults(record) == [], "\(path)")
                #expect(named.contains(String(path.dropFirst("out/".count))))
                #expect(try demo.ingest.folder.mode(path) == 0o640)
                let id = record["id"]?.string ?? ""
                let name = path.split(separator: "/").last ?? ""
                #expect(name.hasPrefix(id.prefix(8) + "-") && name.wholeMatch(of: /[0-9a-f]{8}-[a-z0-9-]{1,80}\.json/) != nil)
                let day = record["provenance"]?["fetched_at"]?.string?.prefix(10).replacing("-", with: "/") ?? "?"
                #expect(path.hasPrefix("out/records/\(record["source"]?.string ?? "?")/\(day)/"))
                #expect(record["version"] == 1 && record["previous_text_sha256"] == .null)
            }
            #expect(demo.records.contains { $0.hasSuffix("-allotment-rules.json") }, "a file without a title gives its name")
            let requests = await demo.site.requests
            #expect(!requests.contains { $0.path.hasPrefix("/private/") })
            #expect(requests.allSatisfy { $0.userAgent == "ingest-demo/1.0" && !$0.isConditional })
        }
    }

    @Test("a second run asks with conditions, writes nothing and changes nothing")
    func secondRun() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let before = try demo.records.map { try demo.ingest.folder.read($0) }
            await demo.site.forgetRequests()
            let end = try await demo.run("--force")
            let manifest = try demo.manifest(end)
            #expect(manifest["totals"]?["new"]?.int == 0 && manifest["totals"]?["updated"]?.int == 0)
            #expect(manifest["previous_sha256"]?.string?.count == 64)
            #expect(try demo.records.map { try demo.ingest.folder.read($0) } == before)
            // What failed has nothing to compare with, and a condition does not follow a redirect.
            let unconditional = ["/robots.txt", "/missing", "/broken", "/consent", "/news/old-bridge"]
            let requests = await demo.site.requests.filter { !unconditional.contains($0.path) }
            #expect(requests.count { $0.status == 304 } >= 7)
            #expect(requests.allSatisfy { $0.status == 301 || $0.status == 304 && $0.isConditional }, "\(requests)")
        }
    }

    @Test("a page whose text has changed gives a second version beside the first, which stays as it is")
    func changed() async throws {
        let copy = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: DemoSite.bundledRoot, toPath: copy.path("site"))
        try await DemoRun.serving(root: copy.path("site")) { demo in
            _ = try await demo.run()
            let first = try #require(demo.records.first { $0.contains("night-buses") })
            let bytes = try demo.ingest.folder.read(first)
            let page = String(decoding: try copy.read("site/amp/night-buses.html"), as: UTF8.self)
            let end = try #require(
                page.range(
                    of: "</p>", options: .backwards,
                    range: page.startIndex..<(page.range(of: "</p>", options: .backwards)!.lowerBound)))
            try copy.write(
                page.replacingCharacters(in: end, with: " The last of them was late.</p>").utf8, to: "site/amp/night-buses.html")
            let outcomes = demo.outcomes(try demo.manifest(try await demo.run("--force")))
            #expect(outcomes["/amp/night-buses"] == "updated")
            #expect(outcomes.values.count { $0 == "updated" || $0 == "new" } == 1)
            let second = first.replacingOccurrences(of: ".json", with: ".v2.json")
            #expect(demo.records.count == 18 && demo.records.contains(second))
            #expect(try demo.ingest.folder.read(first) == bytes)
            let (old, new) = (try demo.json(first), try demo.json(second))
            #expect(new["version"] == 2 && new["id"] == old["id"] && new["previous_text_sha256"] == old["text_sha256"])
            #expect(new["text"]?.string?.contains("The last of them was late.") == true)
            #expect(try RecordFaults()(new) == [])
            let list = try await demo.ingest(
                "--config", "demo.toml", "show", String(try #require(new["id"]?.string)), "--format", "json")
            #expect(list.output == String(decoding: try demo.ingest.folder.read(second), as: UTF8.self))
        }
    }

    @Test("two runs in fresh folders differ in times and places of the archive only")
    func deterministic() async throws {
        try await DemoRun.serving { demo in
            let other = try demo.inAnotherFolder()
            _ = try await demo.run()
            _ = try await other.run()
            #expect(demo.records.map { $0.split(separator: "/").last } == other.records.map { $0.split(separator: "/").last })
            for (a, b) in zip(demo.records, other.records) {
                #expect(timeless(try demo.ingest.folder.read(a)) == timeless(try other.ingest.folder.read(b)), "\(a)")
            }
        }
    }

    @Test("what was archived gives the same texts again, by extract alone")
    func archived() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let archives = demo.ingest.folder.files().filter { $0.hasSuffix(".warc.gz") }
            let end = try await demo.ingest.start(["extract", "--jobs", "2"] + archives + ["-"]).end()
            let again = try end.lines.map { try JSONParser.parse(String($0)) }
            let texts = Set(again.compactMap { $0["text_sha256"]?.string })
            for path in demo.records {
                let record = try demo.json(path)
                #expect(texts.contains(record["text_sha256"]?.string ?? ""), "\(path)")
                let warc = record["provenance"]?["warc"]
                let place = "out/\(warc?["file"]?.string ?? "")#\(warc?["offset"]?.int ?? -1)"
                #expect(again.contains { $0["input"]?.string == place && $0["text"] == record["text"] }, "\(path)")
            }
            #expect(again.count == 17 + 2, "the consent wall is archived too, and - is the last")
        }
    }

    @Test("keep = [\"all\"] writes what is no article too, with its verdict")
    func keepAll() async throws {
        try await DemoRun.serving { demo in
            try demo.configure { $0 + "\n[extract]\nkeep = [\"all\"]\n" }
            let end = try await demo.run("--source", "pages")
            #expect(demo.outcomes(try demo.manifest(end))["/consent"] == "new")
            let record = try demo.json(try #require(demo.records.first { $0.contains("consent") || $0.contains("before-you") }))
            #expect(record["quality"]?["status"] == "consent_wall")
            #expect(try RecordFaults()(record) == [])
        }
    }

    @Test("an output directory that cannot be made is 73, with its path and the reason", arguments: ["file/out", "/proc/ingest"])
    func cannotCreate(directory: String) async throws {
        try await DemoRun.serving { demo in
            try demo.ingest.write("in the way", to: "file")
            try demo.configure { $0.replacingOccurrences(of: "\"out\"", with: "\"\(directory)\"") }
            let end = try await demo.run()
            #expect(end.status == 73 && end.errors.contains(directory) && end.lines(ofErrors: 1), "\(end.errors)")
            #expect(await demo.site.requests.isEmpty)
        }
    }

    @Test("an output directory that may only be read is 73 or 74, with its path")
    func readOnly() async throws {
        // Whoever is root may write anywhere.
        guard geteuid() != 0 else { return }
        try await DemoRun.serving { demo in
            let path = demo.ingest.folder.path("out")
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
            let end = try await demo.run()
            #expect([73, 74].contains(end.status) && end.errors.contains("out"), "\(end.errors)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
    }
}
