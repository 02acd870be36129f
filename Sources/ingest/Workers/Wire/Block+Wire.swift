import Documents

extension Block: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(span)
        switch content {
        case .heading(let level, let inferred, let confidence):
            wire.put(UInt8(0))
            wire.put(level)
            wire.put(inferred)
            wire.put(confidence)
        case .paragraph(let role):
            wire.put(UInt8(1))
            wire.put(role)
        case .list(let ordered, let items):
            wire.put(UInt8(2))
            wire.put(ordered)
            wire.put(items)
        case .quote: wire.put(UInt8(3))
        case .table(let rows):
            wire.put(UInt8(4))
            wire.put(rows)
        case .code: wire.put(UInt8(5))
        case .figure(let images, let caption):
            wire.put(UInt8(6))
            wire.put(images)
            wire.put(caption)
        }
    }

    init(from wire: inout WireReader) throws(WireFault) {
        let span = try wire.take(Span?.self)
        let content: Content
        switch try wire.byte() {
        case 0: content = .heading(level: try wire.take(), inferred: try wire.take(), confidence: try wire.take())
        case 1: content = .paragraph(role: try wire.take())
        case 2: content = .list(ordered: try wire.take(), items: try wire.take())
        case 3: content = .quote
        case 4: content = .table(rows: try wire.take())
        case 5: content = .code
        case 6: content = .figure(images: try wire.take(), caption: try wire.take())
        default: throw WireFault()
        }
        self.init(content, span: span)
    }
}

extension Block.Item: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(span)
        wire.put(level)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(span: try wire.take(), level: try wire.take()) }
}

extension Block.Cell: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(span)
        wire.put(isHeader)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(span: try wire.take(), isHeader: try wire.take()) }
}

extension Span: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(start)
        wire.put(end)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(try wire.take(), try wire.take()) }
}

extension Image: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(url)
        wire.put(alt)
        wire.put(caption)
        wire.put(credit)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(url: try wire.take(), alt: try wire.take(), caption: try wire.take(), credit: try wire.take())
    }
}

extension Link: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(url)
        wire.put(text)
        wire.put(span)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(url: try wire.take(), text: try wire.take(), span: try wire.take())
    }
}
