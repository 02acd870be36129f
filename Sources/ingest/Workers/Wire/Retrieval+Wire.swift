import Documents

extension Retrieval: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(source)
        wire.put(sourceTags)
        wire.put(sourceLanguage)
        wire.put(requestedURL)
        wire.put(finalURL)
        wire.put(redirects)
        wire.put(status)
        wire.put(fetchedAt)
        wire.put(headers.fields)
        wire.put(robots)
        wire.put(discoveredVia)
        wire.put(hint)
        wire.put(fileName)
        wire.put(archive)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init()
        source = try wire.take()
        sourceTags = try wire.take()
        sourceLanguage = try wire.take()
        requestedURL = try wire.take()
        finalURL = try wire.take()
        redirects = try wire.take()
        status = try wire.take()
        fetchedAt = try wire.take()
        headers = HTTPHeaders(try wire.take())
        robots = try wire.take()
        discoveredVia = try wire.take()
        hint = try wire.take()
        fileName = try wire.take()
        archive = try wire.take()
    }
}

extension Redirect: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(status)
        wire.put(location)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(status: try wire.take(), location: try wire.take()) }
}

extension HTTPHeaders.Field: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(name)
        wire.put(value)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(try wire.take(), try wire.take()) }
}

extension ArchiveLocation: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(file)
        wire.put(offset)
        wire.put(recordID)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(file: try wire.take(), offset: try wire.take(), recordID: try wire.take())
    }
}

extension EntryHint: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(title)
        wire.put(summary)
        wire.put(authors)
        wire.put(published)
        wire.put(updated)
        wire.put(categories)
        wire.put(language)
        wire.put(contentHTML)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(
            title: try wire.take(), summary: try wire.take(), authors: try wire.take(), published: try wire.take(),
            updated: try wire.take(), categories: try wire.take(), language: try wire.take(), contentHTML: try wire.take())
    }
}
