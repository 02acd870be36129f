import Foundation
import Glibc
import TestSupport
import Testing

@testable import ingest

@Suite("Whose files a run writes")
struct OutputOwnerTests {
    @Test("root goes on as the owner of the output directory; everybody else, and root in its own, stay who they are")
    func substitute() {
        #expect(OutputOwner.substitute(effective: 0, owner: 998) == 998)
        #expect(OutputOwner.substitute(effective: 0, owner: 0) == nil)
        #expect(OutputOwner.substitute(effective: 0, owner: nil) == nil)
        #expect(OutputOwner.substitute(effective: 1000, owner: 998) == nil)
    }

    /// Whether somebody else could read and start the program, wherever it was built.
    private static var isForAll: Bool {
        guard let program = try? IngestProgram.executable().path else { return false }
        var folders = URL(fileURLWithPath: program).pathComponents
        while folders.count > 1 {
            var status = stat()
            guard stat(folders.joined(separator: "/"), &status) == 0, status.st_mode & 0o001 != 0 else { return false }
            folders.removeLast()
        }
        return true
    }

    @Test("what root's run writes belongs to the directory's owner", .enabled(if: geteuid() == 0 && isForAll, "needs root"))
    func rootsRun() async throws {
        let ingest = try IngestProgram()
        try ingest.write(SmallArticle.html("New quay opens"), to: "pages/a.html")
        try ingest.configure("[[source]]\nname = \"saved\"\nfiles = \"pages\"\n")
        for name in ["", "pages", "pages/a.html", "ingest.toml"] {
            try #require(chmod(ingest.folder.path(name), name.contains(".") ? 0o644 : 0o755) == 0)
        }
        let out = ingest.folder.path("out")
        try #require(mkdir(out, 0o750) == 0 && chown(out, 65_534, 65_534) == 0)
        let end = try await ingest("--config", "ingest.toml", "run")
        #expect(end.status == 0, "\(end.errors)")
        let files = ingest.folder.files().filter { $0.hasPrefix("out/") }
        #expect(files.contains { $0.hasPrefix("out/records/") })
        for file in files {
            var status = stat()
            #expect(stat(ingest.folder.path(file), &status) == 0)
            #expect(status.st_uid == 65_534, "\(file)")
        }
    }
}
