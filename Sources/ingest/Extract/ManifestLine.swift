import JSON

/// One line of an `extract` manifest (contract, section 2).
enum ManifestLine {
    /// - Parameter folder: what relative paths start from.
    static func read(_ line: String, number: Int, folder: String) throws(InputFailure) -> DocumentInput {
        let value: JSONValue
        do { value = try JSONParser.parse(line) } catch {
            throw InputFailure(.badManifestLine, "line \(number) of the manifest is not JSON: \(error)")
        }
        guard value.object != nil else {
            throw InputFailure(.badManifestLine, "line \(number) of the manifest is no JSON object")
        }
        let id: String
        switch value["id"] {
        case .string(let text): id = text
        case .number(let spelling): id = spelling
        case nil, .null: throw InputFailure(.badManifestLine, "line \(number) of the manifest has no \"id\"")
        default: throw InputFailure(.badManifestLine, "line \(number) of the manifest: \"id\" must be a text or a number")
        }
        do throws(InputFailure) {
            return try document(id, value, number, folder)
        } catch {
            throw error.of(id)
        }
    }

    private static func document(
        _ id: String, _ value: JSONValue, _ number: Int, _ folder: String
    ) throws(InputFailure) -> DocumentInput {
        /// `null` is the same as leaving the member out.
        func text(_ name: String) throws(InputFailure) -> String? {
            switch value[name] {
            case nil, .null: return nil
            case .string(let text): return text
            default:
                throw InputFailure(.badManifestLine, "line \(number) of the manifest (\"\(id)\"): \"\(name)\" must be a text")
            }
        }
        let (content, path) = (try text("content"), try text("path"))
        let body: DocumentInput.Body
        if content != nil, let path, !path.isEmpty {
            throw InputFailure(
                .badManifestLine,
                "line \(number) of the manifest (\"\(id)\") has both \"path\" and \"content\": leave one of them out")
        }
        if let content {
            body = .bytes(Array(content.utf8))
        } else if let path, !path.isEmpty {
            body = .file(path: FilePath.resolve(path, in: folder))
        } else {
            throw InputFailure(
                .badManifestLine, "line \(number) of the manifest (\"\(id)\") has neither \"path\" nor \"content\"")
        }
        // What stands in the manifest itself is UTF-8, whatever it was once.
        let charset = content == nil ? try text("charset") : "utf-8"
        let language = try text("language")
        if let language, !LanguageTag.isFit(language) {
            throw InputFailure(
                .badManifestLine,
                "line \(number) of the manifest (\"\(id)\"): \"\(language)\" is no language tag such as \"en\" or \"pt-BR\"")
        }
        return DocumentInput(
            id: id, body: body, url: try text("url"), mediaType: try text("media_type"), charset: charset,
            fetchedAt: try text("fetched_at"), language: language)
    }
}
