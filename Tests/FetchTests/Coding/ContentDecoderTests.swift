import Testing

@testable import Fetch

@Suite("ContentDecoder")
struct ContentDecoderTests {
    @Test("Every coding gives back what went in", arguments: SampleBody.encoded)
    func roundTrip(coding: String, bytes: [UInt8]) throws {
        #expect(try ContentDecoder.decode(bytes, codings: [coding], limit: 1 << 20) == SampleBody.plain)
    }

    @Test("A body that was cut is never taken for a whole one, wherever the cut is", arguments: SampleBody.encoded)
    func everyCut(coding: String, bytes: [UInt8]) {
        // Between two members there is no cut to be seen: the first alone is a whole body of its own.
        let boundary = SampleBody.gzip(Array(SampleBody.plain[..<5000])).count
        var accepted: [Int] = []
        for length in 0..<bytes.count {
            if (try? ContentDecoder.decode(Array(bytes[..<length]), codings: [coding], limit: 1 << 20)) != nil {
                accepted.append(length)
            }
        }
        let isMultiMember = bytes == SampleBody.encoded[1].bytes
        #expect(accepted == (isMultiMember ? [boundary] : []))
    }

    @Test("A cut is told apart from damage", arguments: SampleBody.encoded)
    func endsEarly(coding: String, bytes: [UInt8]) {
        #expect(throws: ContentCodingFailure.endsEarly) {
            try ContentDecoder.decode(Array(bytes.dropLast()), codings: [coding], limit: 1 << 20)
        }
    }

    @Test("A wrong checksum is damage")
    func checksum() {
        var bytes = SampleBody.gzip()
        bytes[bytes.count - 8] ^= 0xFF
        #expect(throws: ContentCodingFailure.malformed("incorrect data check")) {
            try ContentDecoder.decode(bytes, codings: ["gzip"], limit: 1 << 20)
        }
    }

    @Test("Plain text that claims to be compressed is damage", arguments: ["gzip", "br", "zstd"])
    func lie(coding: String) {
        #expect {
            try ContentDecoder.decode(SampleBody.plain, codings: [coding], limit: 1 << 20)
        } throws: {
            if case .malformed = $0 as? ContentCodingFailure { true } else { false }
        }
    }

    @Test("Bytes behind the end of a stream are ignored, as browsers do", arguments: ["gzip", "zstd"])
    func padding(coding: String) throws {
        let bytes = coding == "gzip" ? SampleBody.gzip() : SampleBody.zstd()
        for tail: [UInt8] in [[0, 0, 0], Array("\r\n".utf8), [0xDE, 0xAD, 0xBE, 0xEF]] {
            #expect(try ContentDecoder.decode(bytes + tail, codings: [coding], limit: 1 << 20) == SampleBody.plain)
        }
    }

    @Test("Decoding stops at the limit", arguments: SampleBody.encoded)
    func limit(coding: String, bytes: [UInt8]) throws {
        let size = SampleBody.plain.count
        #expect(try ContentDecoder.decode(bytes, codings: [coding], limit: size).count == size)
        #expect(throws: ContentCodingFailure.tooLarge) {
            try ContentDecoder.decode(bytes, codings: [coding], limit: size - 1)
        }
    }

    @Test("A bomb in two layers goes off in neither")
    func bomb() {
        let once = SampleBody.gzip([UInt8](repeating: 0, count: 64 << 20))
        let twice = SampleBody.gzip(once)
        #expect(throws: ContentCodingFailure.tooLarge) {
            try ContentDecoder.decode(twice, codings: ["gzip", "gzip"], limit: 1 << 20)
        }
    }

    @Test("Several codings are undone in reverse order")
    func layers() throws {
        let bytes = SampleBody.gzip(SampleBody.zstd())
        #expect(try ContentDecoder.decode(bytes, codings: ["zstd", "gzip"], limit: 1 << 20) == SampleBody.plain)
    }

    @Test("Unknown codings and towers of codings are not tried")
    func unsupported() {
        #expect(throws: ContentCodingFailure.unsupported("x-evil")) {
            try ContentDecoder.decode([1], codings: ["x-evil"], limit: 10)
        }
        #expect(throws: ContentCodingFailure.unsupported("100 codings on top of each other")) {
            try ContentDecoder.decode([1], codings: [String](repeating: "gzip", count: 100), limit: 10)
        }
    }

    @Test("The header's values are read without regard to case, blanks and `identity`")
    func names() {
        #expect(ContentDecoder.codings(in: [" GZip ,identity", "", "br"]) == ["gzip", "br"])
    }
}
