import Documents
import Foundation
import TestSupport
import Testing

@testable import ingest

@Suite("Local files")
struct LocalFilesTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    func names(_ pattern: String) throws -> [String] {
        try LocalFiles().paths(matching: folder.path(pattern)).map { String($0.dropFirst(folder.path.count + 1)) }
    }

    @Test("a folder names what lies in it and below, a glob what it matches, hidden files never")
    func paths() throws {
        for name in ["d/b.html", "d/a.txt", "d/sub/c.html", "d/.hidden", "e.html"] { try folder.write("x".utf8, to: name) }
        try FileManager.default.createSymbolicLink(atPath: folder.path("d/loop"), withDestinationPath: folder.path("d"))
        #expect(try names("d") == ["d/a.txt", "d/b.html", "d/sub/c.html"])
        #expect(try names("d/*.html") == ["d/b.html"])
        #expect(try names("{d,.}/*.{html,txt}") == ["./e.html", "d/a.txt", "d/b.html"])
        #expect(try names("*.none").isEmpty)
        #expect(throws: SavedFileError.self) { try names("none") }
    }

    @Test("a file longer than the limit is an error, not cut")
    func limits() throws {
        try folder.write("12345".utf8, to: "f")
        #expect(try LocalFiles().bytes(of: folder.path("f"), limit: 5) == Array("12345".utf8))
        #expect(throws: SavedFileError.self) { try LocalFiles().bytes(of: folder.path("f"), limit: 4) }
        #expect(throws: SavedFileError.self) { try LocalFiles().bytes(of: folder.path("g"), limit: 4) }
    }
}
