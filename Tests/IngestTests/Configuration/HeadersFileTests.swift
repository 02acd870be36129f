import Documents
import Glibc
import TestSupport
import Testing

@testable import ingest

@Suite("A file of secret header fields")
struct HeadersFileTests {
    private func fields(_ text: String) throws -> [HTTPHeaders.Field] { try HeadersFile.parse(Array(text.utf8), name: "f") }

    @Test("has a field on each line, comments and blank lines")
    func lines() throws {
        #expect(
            try fields("# key of 2026\r\nAuthorization: Bearer a:b\r\n\n  \nX-Api-Key:  1 2 \t\n") == [
                HTTPHeaders.Field("Authorization", "Bearer a:b"), HTTPHeaders.Field("X-Api-Key", "1 2"),
            ])
    }

    @Test(
        "that cannot be sent says the line and what is wrong, and never the value",
        arguments: [
            ("hunter2", "f:1: no \"Name: value\""), ("\nX Key: hunter2", "f:2: what stands before the colon is no header's name"),
            ("X-Key:", "f:1: the value of X-Key is empty or has characters that cannot be sent"),
            ("X-Key: hunter2\u{1B}", "f:1: the value of X-Key is empty or has characters that cannot be sent"),
            ("Host: hunter2", "f:1: Host is not for a configuration to set"), ("# nothing", "f has no header field in it"),
        ])
    func faults(text: String, sentence: String) throws {
        let fault = #expect(throws: HeadersFile.Fault.self) { try fields(text) }
        #expect(fault?.description == sentence)
    }

    @Test("that everybody can read is refused")
    func mode() throws {
        let folder = try TemporaryDirectory()
        try folder.write("X-Key: hunter2".utf8, to: "headers")
        let path = folder.path("headers")
        #expect(chmod(path, 0o644) == 0)
        let fault = #expect(throws: HeadersFile.Fault.self) { try HeadersFile.fields(of: .file(path: path)) }
        #expect(fault?.description == "\(path) can be read by everybody on this machine: chmod o-rwx \(path)")
        #expect(chmod(path, 0o640) == 0)
        #expect(try HeadersFile.fields(of: .file(path: path)) == [HTTPHeaders.Field("X-Key", "hunter2")])
    }
}
