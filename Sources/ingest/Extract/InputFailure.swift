import Fetch
import JSON
import Store

/// Why a document gave no record: the `error` object of its line.
struct InputFailure: Error, Sendable, Equatable {
    enum Code: String, Sendable {
        case missing = "input_missing"
        case unreadable = "input_unreadable"
        case badManifestLine = "bad_manifest_line"
        case badCompression = "bad_compression"
        case damagedArchive = "damaged_archive"
        case unsupportedMediaType = "unsupported_media_type"
        case tooLarge = "document_too_large"
        case badURL = "bad_url"
        case badTime = "bad_time"
    }

    var code: String
    /// A sentence for people.
    var message: String
    /// What a single document that fails so ends the program with.
    var exitCode: Exit
    /// What the document is known by, as far as it could be told.
    var input: String?

    init(_ code: Code, _ message: String) {
        self.init(
            code: code.rawValue, message: message, exitCode: code == .missing || code == .unreadable ? .inputMissing : .badInput)
    }

    init(code: String, message: String, exitCode: Exit = .badInput) {
        self.code = code
        self.message = message
        self.exitCode = exitCode
    }

    /// The same, of the document that is known by that.
    func of(_ input: String) -> InputFailure {
        var copy = self
        copy.input = input
        return copy
    }

    var json: JSONValue {
        ["input": JSONValue(input), "error": ["code": .string(code), "message": .string(message)]]
    }
}

extension InputFailure {
    /// A content coding that could not be undone.
    init(_ failure: ContentCodingFailure, id: String) {
        let reason =
            switch failure {
            case .endsEarly: "its compressed bytes are cut short"
            case .malformed(let detail): "its compressed bytes are damaged (\(detail))"
            case .tooLarge: "it has more than \(DocumentReader.maximumBytes) bytes when unpacked"
            case .unsupported(let name): "it is packed in a way that is not known here (\(name))"
            }
        self.init(failure == .tooLarge ? .tooLarge : .badCompression, "\(id): \(reason)")
    }

    /// A WARC file that could not be opened or read.
    init(_ error: StoreError, name: String) {
        switch error.code {
        case .missing: self.init(.missing, "\(name): \(error.errnoText ?? error.message)")
        case .damaged: self.init(.damagedArchive, "\(name): it is no WARC file")
        default: self.init(.unreadable, "\(name): \(error.errnoText ?? error.message)")
        }
    }
}
