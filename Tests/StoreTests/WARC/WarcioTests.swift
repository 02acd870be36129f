import Documents
import TestSupport
import Testing

@testable import Store

/// What another tool says of our archive files. Skipped where Python's `warcio` is not installed.
@Suite(.enabled("needs Python's warcio (pip install warcio)") { try Command("python3", "-c", "import warcio").status == 0 })
struct WarcioTests {
    @Test("warcio finds every digest right and reads what we wrote")
    func check() throws {
        let place = try TemporaryDirectory()
        let tree = OutputTree(root: place.path)
        let archive = WARCArchive(tree, startedAt: Samples.time, software: "ingest/test")
        let gzip = GzipMember.compress(Array("<p>compressed".utf8))
        let location = try archive.append([
            try Samples.exchange(body: Array("<p>plain".utf8), headers: [("Content-Length", "8")]),
            try Samples.exchange(body: gzip, headers: [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]),
            try Samples.exchange(reason: ""),
            Exchange(.file(path: "/a b.html", mediaType: "text/html", bytes: [0, 1, 2], readAt: Samples.time), source: "saved"),
        ])[0]
        try archive.close()
        let path = tree.absolute(location.file)
        let check = try Command("python3", "-m", "warcio.cli", "check", "-v", path)
        #expect(check.status == 0, "\(check.output)")
        #expect(!check.output.contains("failed"), "\(check.output)")
        let program = """
            import sys
            from warcio.archiveiterator import ArchiveIterator
            with open(sys.argv[1], 'rb') as stream:
                for record in ArchiveIterator(stream, check_digests='raise'):
                    print(record.rec_type, record.rec_headers['WARC-Target-URI'],
                          record.http_headers.get_statuscode() if record.rec_type == 'response' else '-',
                          record.content_stream().read() if record.rec_type in ('response', 'resource') else '')
            """
        let listing = try Command("python3", "-c", program, path)
        let page = "https://news.example.org/a"
        #expect(
            listing.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") } == [
                "warcinfo None -",
                "response \(page) 200 b'<p>plain'", "request \(page) -", "metadata \(page) -",
                "response \(page) 200 b'<p>compressed'", "request \(page) -", "metadata \(page) -",
                "response \(page) 200 b'<p>Hello'", "request \(page) -", "metadata \(page) -",
                "resource file:///a%20b.html - b'\\x00\\x01\\x02'", "metadata file:///a%20b.html -",
            ], "\(listing.output)")
    }
}

/// The same of FastWARC. Skipped where Python's `fastwarc` is not installed.
@Suite(.enabled("needs Python's fastwarc (pip install fastwarc)") { try Command("python3", "-c", "import fastwarc").status == 0 })
struct FastWARCTests {
    @Test("fastwarc reads what we wrote and finds every block digest right")
    func read() throws {
        let place = try TemporaryDirectory()
        let tree = OutputTree(root: place.path)
        let archive = WARCArchive(tree, startedAt: Samples.time, software: "ingest/test")
        let location = try archive.append([
            try Samples.exchange(body: Array("<p>plain".utf8), headers: [("Content-Length", "8")]),
            Exchange(.file(path: "/a b.html", mediaType: "text/html", bytes: [0, 1, 2], readAt: Samples.time), source: "saved"),
        ])[0]
        try archive.close()
        let program = """
            import sys
            from fastwarc.warc import ArchiveIterator
            for record in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=False):
                print(record.headers['WARC-Type'], record.verify_block_digest())
            """
        let listing = try Command("python3", "-c", program, tree.absolute(location.file))
        #expect(
            listing.output.split(separator: "\n") == [
                "warcinfo True", "response True", "request True", "metadata True", "resource True", "metadata True",
            ], "\(listing.output)")
    }
}
