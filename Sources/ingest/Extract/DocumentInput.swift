import Documents

/// One document that `extract` was given.
struct DocumentInput: Sendable {
    enum Body: Sendable {
        case file(path: String)
        case bytes([UInt8])
        /// Taken from a WARC file, its content coding undone.
        case captured([UInt8], WARCCapture)
    }

    /// What the answer is known by: the manifest's `id`, the file as it was named, or `FILE#OFFSET` in a WARC file
    /// (`FILE#OFFSET.N` for the Nth record of a gzip member).
    var id: String
    var body: Body
    var url: String?
    var mediaType: String?
    var charset: String?
    var fetchedAt: String?
    /// What the text's language is where neither the page nor the text says it; BCP 47.
    var language: String?
}
