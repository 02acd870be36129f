import Documents

extension Record: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(id)
        wire.put(text)
        wire.put(textSHA256)
        wire.put(quality)
        wire.put(provenance)
        wire.put(version)
        wire.put(previousTextSHA256)
        wire.put(source)
        wire.put(url)
        wire.put(canonicalURL)
        wire.put(host)
        wire.put(title)
        wire.put(description)
        wire.put(byline)
        wire.put(authors)
        wire.put(datePublished)
        wire.put(dateModified)
        wire.put(siteName)
        wire.put(section)
        wire.put(tags)
        wire.put(license)
        wire.put(language)
        wire.put(isAccessibleForFree)
        wire.put(blocks)
        wire.put(images)
        wire.put(links)
        wire.put(comments)
        wire.put(wordCount)
        wire.put(annotations)
        wire.put(fieldSources.keys.sorted())
        for (_, origin) in fieldSources.sorted(by: { $0.key < $1.key }) { wire.put(origin) }
        wire.put(simhash)
        wire.put(duplicateOf)
        wire.put(fileName)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(
            id: try wire.take(), text: try wire.take(), textSHA256: try wire.take(), quality: try wire.take(),
            provenance: try wire.take())
        version = try wire.take()
        previousTextSHA256 = try wire.take()
        source = try wire.take()
        url = try wire.take()
        canonicalURL = try wire.take()
        host = try wire.take()
        title = try wire.take()
        description = try wire.take()
        byline = try wire.take()
        authors = try wire.take()
        datePublished = try wire.take()
        dateModified = try wire.take()
        siteName = try wire.take()
        section = try wire.take()
        tags = try wire.take()
        license = try wire.take()
        language = try wire.take()
        isAccessibleForFree = try wire.take()
        blocks = try wire.take()
        images = try wire.take()
        links = try wire.take()
        comments = try wire.take()
        wordCount = try wire.take()
        annotations = try wire.take()
        for name in try wire.take([String].self) { fieldSources[name] = try wire.take(FieldOrigin.self) }
        simhash = try wire.take()
        duplicateOf = try wire.take()
        fileName = try wire.take()
    }
}

extension Quality: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(status)
        wire.put(score)
        wire.put(warnings)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(status: try wire.take(), score: try wire.take(), warnings: try wire.take())
    }
}

extension Author: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(name)
        wire.put(url)
    }

    init(from wire: inout WireReader) throws(WireFault) { self.init(name: try wire.take(), url: try wire.take()) }
}

extension Comment: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(author)
        wire.put(date)
        wire.put(text)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(author: try wire.take(), date: try wire.take(), text: try wire.take())
    }
}

extension Annotation: WireCodable {
    func write(to wire: inout WireWriter) {
        wire.put(type)
        wire.put(span)
        wire.put(exact)
        wire.put(block)
        wire.put(rule)
        wire.put(confidence)
        wire.put(details)
    }

    init(from wire: inout WireReader) throws(WireFault) {
        self.init(
            type: try wire.take(), span: try wire.take(), exact: try wire.take(), block: try wire.take(),
            rule: try wire.take(), confidence: try wire.take(), details: try wire.take())
    }
}
