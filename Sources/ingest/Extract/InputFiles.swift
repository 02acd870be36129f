/// The documents in the files that were named: one in each, or all that a WARC file holds.
struct InputFiles: Sequence, IteratorProtocol {
    private var paths: ArraySlice<String>
    private var archive: WARCDocuments?

    init(_ paths: [String]) { self.paths = paths[...] }

    mutating func next() -> ExtractRun.Entry? {
        while true {
            if let entry = archive?.next() { return entry }
            archive = nil
            guard let path = paths.popFirst() else { return nil }
            do throws(InputFailure) {
                switch try Input(path) {
                case .document(let document): return .success(document)
                case .archive(let documents): archive = documents
                }
            } catch {
                return .failure(error.of(path))
            }
        }
    }
}

/// What a file that was named turns out to be.
enum Input {
    case document(DocumentInput)
    case archive(WARCDocuments)

    /// What can be read once only, standard input (`-`) or a pipe, is read to its end.
    init(_ path: String, url: String? = nil) throws(InputFailure) {
        guard DocumentReader.isRegularFile(path) else {
            let bytes = try DocumentReader.read(path, mayBeArchive: true)
            self =
                InputKind.of(bytes: bytes) == .archive
                ? .archive(try WARCDocuments(bytes: bytes, name: path))
                : .document(DocumentInput(id: path, body: .bytes(bytes), url: url))
            return
        }
        if try InputKind.of(path: path) == .archive {
            self = .archive(try WARCDocuments(path: path))
        } else {
            self = .document(DocumentInput(id: path, body: .file(path: path), url: url))
        }
    }
}
