import DemoSite
import Foundation
import JSON
import TestSupport
import Testing

@Suite("verify, reprocess and what a lost ledger costs")
struct VerifyCommandTests {
    /// The findings' codes, sorted, and the exit status.
    private func verify(_ demo: DemoRun, _ more: String...) async throws -> (status: Int32, codes: [String]) {
        let end = try await demo.ingest.start(
            ["--config", "demo.toml", "--log-level", "error", "verify", "--json"] + more
        ).end()
        let report = try JSONParser.parse(end.output)
        return (end.status, (report["findings"]?.array ?? []).compactMap { $0["code"]?.string }.sorted())
    }

    /// Changes bytes of a file in the output folder, as somebody with an editor would.
    private func change(_ demo: DemoRun, _ path: String, _ text: String, to other: String) throws {
        let old = String(decoding: try demo.ingest.folder.read(path), as: UTF8.self)
        #expect(old.contains(text), "\(path)")
        try demo.ingest.folder.write(old.replacingOccurrences(of: text, with: other).utf8, to: path)
    }

    @Test("every record of a run derives again in other processes (each has its own hash seed), whatever locale and time zone")
    func deep() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let end = try await demo.ingest.start(["--config", "demo.toml", "verify", "--deep"]).end()
            #expect(end.status == 0, "\(end.output)\(end.errors)")
            #expect(end.output.hasSuffix("all is well\n"))
            for zone in ["Pacific/Kiritimati", "America/St_Johns"] {
                let end = try await demo.ingest.start(
                    ["--config", "demo.toml", "verify", "--deep"],
                    environment: ["TZ": zone, "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR"]
                ).end()
                #expect(end.status == 0, "\(zone): \(end.output)")
            }
        }
    }

    @Test("what was tampered with is found, with the file and what was expected")
    func tampering() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            _ = try await demo.run("--force")
            #expect(try await verify(demo).codes == [])
            let manifests = demo.ingest.folder.files().filter { $0.hasPrefix("out/runs/") }
            #expect(manifests.count == 2)

            let record = try #require(demo.records.first)
            let whole = try demo.ingest.folder.read(record)
            try change(demo, record, "\"text_unit\": \"unicode_code_points\"", to: "\"text_unit\": \"unicode_code_pointz\"")
            #expect(try await verify(demo) == (3, ["record_changed"]))
            #expect(try await verify(demo, "--deep").codes == ["derives_differently", "record_changed"])
            try FileManager.default.removeItem(atPath: demo.ingest.folder.path(record))
            #expect(try await verify(demo).codes == ["record_missing"])
            try demo.ingest.folder.write(whole, to: record)

            let first = try #require(try manifests.first { try demo.json($0)["previous_sha256"]?.isNull == true })
            let manifest = try demo.ingest.folder.read(first)
            try change(demo, first, "\"interrupted\": false", to: "\"interrupted\": true")
            #expect(try await verify(demo).codes == ["manifest_chain", "manifest_changed"])
            try demo.ingest.folder.write(manifest, to: first)

            let file = try #require(try demo.json(record)["provenance"]?["warc"]?["file"]?.string)
            let archive = "out/" + file
            var bytes = try demo.ingest.folder.read(archive)
            let offset = try #require(try demo.json(record)["provenance"]?["warc"]?["offset"]?.int)
            bytes[offset + 60] ^= 0x55
            try demo.ingest.folder.write(bytes, to: archive)
            let codes = try await verify(demo).codes
            #expect(codes.contains("archive_damaged"), "\(codes)")
        }
    }

    @Test("a ledger that is deleted or overwritten is named, made anew, and the next run fetches and writes nothing twice")
    func rebuild() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let records = demo.records
            for damage in [nil, Array(repeating: UInt8(0xA5), count: 20_000)] {
                for suffix in ["", "-wal", "-shm"] {
                    try? FileManager.default.removeItem(atPath: demo.ingest.folder.path("out/state.db" + suffix))
                }
                if let damage { try demo.ingest.folder.write(damage, to: "out/state.db") }
                #expect(try await verify(demo).codes == [damage == nil ? "ledger_missing" : "ledger_damaged"])
                #expect(try await verify(demo, "--rebuild", "--deep") == (0, []))
                let kept = demo.ingest.folder.files().filter { $0.hasPrefix("out/state.db.before-") }
                #expect(kept.isEmpty == (damage == nil))
                await demo.site.forgetRequests()
                let next = try demo.manifest(try await demo.run())
                #expect(demo.records == records)
                let totals = next["totals"]
                #expect(totals?["new"]?.int == 0 && totals?["updated"]?.int == 0, "\(String(describing: totals))")
                let asked = await demo.site.requests.map(\.path)
                #expect(!asked.contains("/consent") && !asked.contains("/missing"), "\(asked)")
                #expect(!asked.contains("/news/ferry-terminal"), "\(asked)")
                #expect(try await verify(demo).codes == [])
            }
        }
    }

    @Test("a run that finds no ledger makes it anew by itself")
    func lostBeforeRun() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let records = demo.records
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: demo.ingest.folder.path("out/state.db" + suffix))
            }
            let next = try demo.manifest(try await demo.run())
            #expect(next["totals"]?["new"]?.int == 0)
            #expect(demo.records == records)
            #expect(try await verify(demo).codes == [])
        }
    }

    @Test("reprocess writes a version where a new rule reads a page differently, once, and says what changed")
    func reprocess() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let records = demo.records
            func reprocess(_ more: String...) async throws -> IngestProgram.End {
                try await demo.ingest.start(["--config", "demo.toml", "--log-level", "error", "reprocess"] + more).end()
            }
            let same = try await reprocess()
            #expect(same.status == 0 && same.output.contains(" 0 changed"), "\(same.output)\(same.errors)")
            #expect(demo.ingest.folder.files().filter { $0.hasPrefix("out/runs/") }.count == 1)

            let rule = "body: //article\nstrip: (//article//p)[last()]\n"
            try demo.ingest.write(rule, to: "rules/127.0.0.1.txt")
            try demo.configure { $0 + "\n[extract]\nsite_rules = [\"rules\"]\n" }
            let codes = try await verify(demo, "--deep").codes
            #expect(Set(codes) == ["derives_differently"])

            let dry = try await reprocess("--dry-run")
            #expect(dry.output.contains("would change") && dry.output.contains("- paragraph:"), "\(dry.output)")
            #expect(demo.records == records)
            let real = try await reprocess()
            #expect(real.output.contains(" changed") && !real.output.contains(" 0 changed"), "\(real.output)\(real.errors)")
            let versions = demo.records.filter { !records.contains($0) }
            #expect(!versions.isEmpty && versions.allSatisfy { $0.hasSuffix(".v2.json") })
            let second = try demo.json(versions[0])
            let first = try demo.json(versions[0].replacingOccurrences(of: ".v2.json", with: ".json"))
            #expect(second["previous_text_sha256"] == first["text_sha256"])
            #expect(try await reprocess().output.contains(" 0 changed"))
            #expect(try await verify(demo, "--deep").codes == [])

            let id = try #require(second["id"]?.string)
            let diff = try await demo.ingest.start(["--config", "demo.toml", "show", "--diff", id]).end()
            #expect(diff.status == 0 && diff.output.contains("\n- ") && diff.output.hasPrefix("--- records/"), "\(diff.output)")
        }
    }

    @Test("a version is another text: where a new rule reads only other fields, reprocess tells so and writes nothing")
    func reprocessOfFields() async throws {
        try await DemoRun.serving { demo in
            _ = try await demo.run()
            let files = demo.ingest.folder.files()
            try demo.ingest.write("title: (//article//p)[2]\n", to: "rules/127.0.0.1.txt")
            try demo.configure { $0 + "\n[extract]\nsite_rules = [\"rules\"]\n" }
            for more in [["--dry-run"], [], []] {
                let end = try await demo.ingest.start(["--config", "demo.toml", "--log-level", "error", "reprocess"] + more).end()
                #expect(
                    end.status == 0 && end.output.contains(": the same text, other fields: "), "\(end.output)\(end.errors)")
                #expect(end.output.contains(" 0 changed") || end.output.contains(" 0 would change"), "\(end.output)")
                #expect(!end.output.contains(" 0 with other fields only"), "\(end.output)")
            }
            #expect(
                demo.ingest.folder.files().filter { $0.hasPrefix("out/records/") || $0.hasPrefix("out/runs/") }
                    == files.filter { $0.hasPrefix("out/records/") || $0.hasPrefix("out/runs/") })
            for path in demo.records {
                let record = try demo.json(path)
                #expect(record["previous_text_sha256"] != record["text_sha256"], "\(path)")
            }
            let end = try await demo.ingest.start(["--config", "demo.toml", "verify", "--deep"]).end()
            #expect(end.status == 0 && end.output.hasSuffix("all is well\n"), "\(end.output)\(end.errors)")
            #expect(end.output.contains("would have other fields today: "), "\(end.output)")

            // The same rule's name and version, and still another title: that should not be, and is found. In every record, because
            // their order hangs on the server's port, and there is one whose title the rule leaves as it was.
            let unruled = demo.records.filter { (try? demo.json($0)["provenance"]?["generator"]?["rules"]?.isNull) == true }
            #expect(!unruled.isEmpty)
            for record in unruled { try change(demo, record, "\"rules\": null", to: "\"rules\": \"127.0.0.1.txt\"") }
            #expect(try await verify(demo, "--deep").codes.contains("derives_differently"))
        }
    }
}
