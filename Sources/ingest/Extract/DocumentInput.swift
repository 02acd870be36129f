import Documents

/// One document that `extract` was given.
struct DocumentInput: Sendable {
    enum Body: Sendable {
        case file(path: String)
        case bytes([UInt8])
    }

    /// What the answer is known by: the manifest's `id`, or the file as it was named.
    var id: String
    var body: Body
    var url: String?
    var mediaType: String?
    var charset: String?
    var fetchedAt: String?
}
