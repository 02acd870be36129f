import JSON

/// Why a document gave no record: the `error` object of its line.
struct InputFailure: Error, Sendable, Equatable {
    enum Code: String, Sendable {
        case missing = "input_missing"
        case unreadable = "input_unreadable"
        case badManifestLine = "bad_manifest_line"
        case badCompression = "bad_compression"
        case unsupportedMediaType = "unsupported_media_type"
        case badURL = "bad_url"
        case badTime = "bad_time"
        case derivation = "derivation_failed"
    }

    var code: String
    /// A sentence for people.
    var message: String
    /// What a single document that fails so ends the program with.
    var exitCode: Exit

    init(_ code: Code, _ message: String) {
        self.init(code: code.rawValue, message: message, exitCode: code == .missing ? .inputMissing : .badInput)
    }

    init(code: String, message: String, exitCode: Exit = .badInput) {
        self.code = code
        self.message = message
        self.exitCode = exitCode
    }

    func json(input: String?) -> JSONValue {
        ["input": JSONValue(input), "error": ["code": .string(code), "message": .string(message)]]
    }
}
