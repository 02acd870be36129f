import Documents
import JSON
import Testing

@testable import ingest

@Suite("What program and workers send each other")
struct WireTests {
    private func sent<Value: WireCodable>(_ value: Value) throws -> Value {
        var writer = WireWriter()
        writer.put(value)
        var reader = WireReader(writer.bytes)
        let back = try reader.take(Value.self)
        #expect(reader.isAtEnd)
        return back
    }

    @Test("a record in which everything is said comes back the same")
    func record() throws { #expect(try sent(FullRecord.record) == FullRecord.record) }

    @Test("what is known of a page comes back the same, beside its bytes")
    func request() throws {
        let page = Page(
            bytes: [0x3C, 0xFF, 0x00], mediaType: .xhtml, url: WebAddress("https://post.example:8443/a%20b?c=d#e"),
            charset: "latin1", charsetBasis: .declared)
        let request = WorkerRequest(page, FullRecord.retrieval, memory: 7)
        let back = try WorkerRequest(request.frame)
        let document = try back.document(WorkerFrame(kind: .page, bytes: page.bytes))
        #expect(document.page == page && document.retrieval == FullRecord.retrieval && back.memory == 7)
    }

    @Test("the samples leave nothing out, so that a field that is not sent is noticed")
    func samplesAreFull() {
        #expect(gaps(in: FullRecord.record, "record") == [])
        #expect(gaps(in: FullRecord.retrieval, "retrieval") == [])
    }

    /// Optionals without a value and lists without a member.
    private func gaps(in value: Any, _ path: String) -> [String] {
        if value is WebAddress { return [] }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional where mirror.children.isEmpty, .collection where mirror.children.isEmpty,
            .dictionary where mirror.children.isEmpty:
            return [path]
        default: return mirror.children.flatMap { gaps(in: $0.value, "\(path).\($0.label ?? "")") }
        }
    }

    @Test("every kind of block and JSON value comes back the same")
    func kinds() throws {
        let span = Span(3, 1 << 40)
        let blocks = [
            Block(.heading(level: 3, inferred: false, confidence: nil), span: span), Block(.paragraph(role: nil), span: nil),
            Block(.quote, span: span), Block(.code, span: Span(-1, 0)), Block(.list(ordered: false, items: []), span: span),
        ]
        #expect(try sent(blocks) == blocks)
        let value: JSONValue = [
            "a": nil, "b": true, "c": .number("1.50e3"), "d": "e\u{0}é", "f": [1, [], [:]], "g": ["h": "i"],
        ]
        #expect(try sent(value) == value)
        for number in [0, 1, -1, 63, 64, -64, .max, .min] { #expect(try sent(number) == number) }
        for number in [0.0, -0.0, 0.1, .infinity, .leastNonzeroMagnitude] { #expect(try sent(number) == number) }
    }

    @Test("cut anywhere, or with any byte turned, it is refused or another record, and nothing worse")
    func broken() throws {
        var writer = WireWriter()
        writer.put(FullRecord.record)
        for count in 0..<writer.bytes.count {
            var reader = WireReader(Array(writer.bytes[..<count]))
            #expect(throws: WireFault.self) { try reader.take(Record.self) }
        }
        var refused = 0
        for index in writer.bytes.indices {
            var bytes = writer.bytes
            bytes[index] ^= 0xFF
            var reader = WireReader(bytes)
            do { _ = try reader.take(Record.self) } catch { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test("a length beyond the end, and a value too deep for any stack, are refused")
    func hostile() {
        var long = WireReader([0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x41])
        #expect(throws: WireFault.self) { try long.take(String.self) }
        var endless = WireReader([UInt8](repeating: 0xFF, count: 20))
        #expect(throws: WireFault.self) { try endless.number() }
        var deep = WireReader([UInt8]((0..<200_000).flatMap { _ -> [UInt8] in [4, 1] }))
        #expect(throws: WireFault.self) { try deep.take(JSONValue.self) }
    }

    @Test("a frame's head is read as it was written, and anything else is refused")
    func head() {
        let frame = WorkerFrame(kind: .page, bytes: [UInt8](repeating: 1, count: 70_000))
        #expect(WorkerFrame.read(head: frame.head)?.kind == .page && WorkerFrame.read(head: frame.head)?.count == 70_000)
        #expect(WorkerFrame.read(head: [0, 0, 0, 0, 99]) == nil && WorkerFrame.read(head: []) == nil)
    }
}
