import Documents

extension Provenance: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(requestedURL)
        wire.put(finalURL)
        wire.put(redirects)
        wire.put(status)
        wire.put(fetchedAt)
        wire.put(http)
        wire.put(charset)
        wire.put(rawSHA256)
        wire.put(warc)
        wire.put(robots)
        wire.put(rights)
        wire.put(discoveredVia)
        wire.put(generator)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(
            requestedURL: try wire.take(), finalURL: try wire.take(), redirects: try wire.take(), status: try wire.take(),
            fetchedAt: try wire.take(), http: try wire.take(), charset: try wire.take(), rawSHA256: try wire.take(),
            warc: try wire.take(), robots: try wire.take(), rights: try wire.take(), discoveredVia: try wire.take(),
            generator: try wire.take())
    }
}

extension Provenance.HTTP: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(etag)
        wire.put(lastModified)
        wire.put(contentType)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(etag: try wire.take(), lastModified: try wire.take(), contentType: try wire.take())
    }
}

extension Provenance.Charset: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(name)
        wire.put(decidedBy)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(name: try wire.take(), decidedBy: try wire.take()) }
}

extension Provenance.Rights: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(xRobotsTag)
        wire.put(robotsMeta)
        wire.put(tdmReservation)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(xRobotsTag: try wire.take(), robotsMeta: try wire.take(), tdmReservation: try wire.take())
    }
}

extension Provenance.Generator: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(name)
        wire.put(version)
        wire.put(rules)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(name: try wire.take(), version: try wire.take(), rules: try wire.take())
    }
}
