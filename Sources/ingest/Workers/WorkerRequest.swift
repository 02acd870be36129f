import Documents

/// What a worker is told of a page; its bytes follow in a frame of their own.
struct WorkerRequest {
    private let page: Page
    private let retrieval: Retrieval
    /// Bytes that the worker may write to while it reads this page.
    let memory: Int

    init(_ page: Page, _ retrieval: Retrieval, memory: Int) {
        self.page = page
        self.retrieval = retrieval
        self.memory = memory
    }

    var frame: WorkerFrame {
        var wire = WireWriter()
        wire.put(memory)
        wire.put(page.mediaType)
        wire.put(page.url)
        wire.put(page.charset)
        wire.put(page.charsetBasis)
        wire.put(retrieval)
        return WorkerFrame(kind: .request, bytes: wire.bytes)
    }

    init(_ frame: WorkerFrame) throws(WireFault) {
        guard frame.kind == .request else { throw WireFault() }
        var wire = WireReader(frame.bytes)
        memory = try wire.take()
        page = Page(
            bytes: [], mediaType: try wire.take(), url: try wire.take(), charset: try wire.take(), charsetBasis: try wire.take())
        retrieval = try wire.take()
    }

    /// With the bytes of the frame that followed.
    func document(_ frame: WorkerFrame) throws(WireFault) -> (page: Page, retrieval: Retrieval) {
        guard frame.kind == .page else { throw WireFault() }
        var page = page
        page.bytes = frame.bytes
        return (page, retrieval)
    }
}
