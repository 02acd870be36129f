import TestSupport
import Testing

@testable import Store

@Suite struct WARCReaderTests {
    private func record(_ block: String, type: String = "response", more: String = "") -> [UInt8] {
        Array(
            ("WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <http://h.example/>\r\n\(more)Content-Length: \(block.utf8.count)\r\n\r\n"
                + block + "\r\n\r\n").utf8)
    }

    private let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"

    private func read(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> (records: [WARCRecord], damage: [WARCDamage]) {
        try records(WARCReader(bytes: bytes, name: "test.warc", maximumBlock: limit))
    }

    @Test("Plain, one member a record, and all in one member: the same records")
    func forms() throws {
        let all = (0..<5).map { record(page + String(repeating: "text \($0) ", count: 30_000)) }
        let plain = try read(Array(all.joined()))
        let members = try read(Array(all.map(GzipMember.compress).joined()))
        let single = try read(GzipMember.compress(Array(all.joined())))
        #expect(plain.records.count == 5 && plain.damage.isEmpty && members.damage.isEmpty && single.damage.isEmpty)
        #expect(plain.records.map(\.block) == members.records.map(\.block))
        #expect(plain.records.map(\.block) == single.records.map(\.block))
        #expect(plain.records.map(\.offset) == (0..<5).map { all[..<$0].joined().count })
        #expect(members.records.map(\.offset) == (0..<5).map { all[..<$0].map(GzipMember.compress).joined().count })
        #expect(single.records.allSatisfy { $0.offset == 0 })
        #expect(plain.records[0].targetURI == "http://h.example/" && plain.records[0].http?.status == 200)
    }

    @Test("A last member that is cut anywhere is reported, and all before it are read")
    func truncated() throws {
        let first = GzipMember.compress(record(page + "one"))
        let second = GzipMember.compress(record(page + "two"))
        for count in 1..<second.count {
            let found = try read(first + second.prefix(count))
            #expect(found.records.count == 1, "cut to \(count) bytes")
            #expect(found.damage.map(\.kind) == [.truncated] && found.damage[0].offset == first.count, "cut to \(count) bytes")
        }
        let plain = record(page + "one")
        for count in 6..<(plain.count - 4) {
            let found = try read(plain + plain.prefix(count))
            #expect(found.records.count == 1 && found.damage.map(\.kind) == [.truncated], "cut to \(count) bytes")
        }
    }

    @Test("A damaged member costs itself only")
    func damaged() throws {
        let members = (0..<4).map { GzipMember.compress(record(page + "number \($0) " + String(repeating: "abc", count: 200))) }
        for index in 0..<members[1].count {
            var bytes = Array(members.joined())
            bytes[members[0].count + index] ^= 0x55
            let found = try read(bytes)
            // Time, flags and system of a gzip header carry nothing that we use.
            let isHarmless = (4...9).contains(index)
            #expect(found.records.count == 3 || isHarmless && found.records.count == 4, "byte \(index)")
            #expect(found.damage.count <= 1)
        }
    }

    @Test("A damaged record of a plain file costs itself only")
    func damagedPlain() throws {
        var bytes = record(page + "one")
        bytes += Array("WARC/1.0\r\nWARC-Type: response\r\nno length\r\n\r\nxx\r\n\r\n".utf8)
        bytes += record(page + "two")
        let found = try read(bytes)
        #expect(found.records.count == 2 && found.damage.count == 1)
    }

    @Test("A block beyond the limit is passed over")
    func tooLarge() throws {
        let big = record(page + String(repeating: "x", count: 300_000))
        let small = record(page + "small")
        for bytes in [small + big + small, [small, big, small].flatMap(GzipMember.compress)] {
            let found = try read(bytes, limit: 1000)
            #expect(found.records.count == 2 && found.damage.map(\.kind) == [.tooLarge])
        }
    }

    @Test("What is no WARC file is refused, an empty file has no records")
    func foreign() throws {
        let error = #expect(throws: StoreError.self) { try read(Array("<html>".utf8)) }
        #expect(error?.code == .damaged)
        #expect(try read([]).records.isEmpty)
        let found = try read(GzipMember.compress(Array("<html>\n\nWARC/1.0".utf8)))
        #expect(found.records.isEmpty && found.damage.count == 1)
    }

    @Test("Chunks are put together, and a body that has none under a header that says so is left alone")
    func chunked() throws {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        let chunks = "4;name=value\r\nWiki\r\n6\r\npedia \r\nE\r\nin \r\n\r\nchunks.\r\n0\r\nTrailer: x\r\n\r\n"
        let found = try read(record(head + chunks) + record(head + "<p>no chunks") + record(head + "5\r\nabc"))
        #expect(
            found.records.map { String(decoding: $0.payload, as: UTF8.self) } == [
                "Wikipedia in \r\n\r\nchunks.", "<p>no chunks", "abc",
            ])
    }

    @Test("Digests are compared however they are spelled, and their absence is no fault")
    func digests() throws {
        func verdict(_ fields: String) throws -> WARCRecord.DigestVerdict? {
            try read(record("abc", type: "resource", more: fields)).records.first?.checkDigests()
        }
        #expect(try verdict("") == .unknown)
        #expect(try verdict("WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n") == .right)
        #expect(try verdict("WARC-Block-Digest: sha1:a9993e364706816aba3e25717850c26c9cd0d89d\r\n") == .right)
        #expect(
            try verdict(
                "WARC-Payload-Digest: sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\r\n") == .right)
        #expect(try verdict("WARC-Block-Digest: md5:900150983cd24fb0d6963f7d28e17f72\r\n") == .unknown)
        #expect(
            try verdict("WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n") == .wrong(field: "WARC-Block-Digest"))
    }

    @Test("Folded lines, bare line feeds, Latin-1 and lines without a colon are read as far as they go")
    func oddHeaders() throws {
        let text = "WARC/1.0\nwarc-type: Response\nWARC-Target-URI: http://h.example/\n long\nnonsense\nContent-Length: 2\n\n"
        let found = try read(Array(text.utf8) + [0xE9, 0x21] + Array("\n\n".utf8))
        #expect(found.records.count == 1)
        #expect(found.records[0].type == "response" && found.records[0].targetURI == "http://h.example/ long")
        #expect(FieldText.decode([0x63, 0xE9]) == "cé")
    }
}
