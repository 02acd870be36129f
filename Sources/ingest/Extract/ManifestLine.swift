import JSON

/// One line of an `extract` manifest (contract, section 2).
enum ManifestLine {
    /// - Parameter folder: what relative paths start from; empty for the working directory.
    static func read(_ line: String, number: Int, folder: String) throws(InputFailure) -> DocumentInput {
        let value: JSONValue
        do { value = try JSONParser.parse(line) } catch {
            throw InputFailure(.badManifestLine, "line \(number) of the manifest is not JSON: \(error)")
        }
        guard value.object != nil else {
            throw InputFailure(.badManifestLine, "line \(number) of the manifest is no JSON object")
        }
        guard let id = value["id"]?.string ?? value["id"]?.int.map(String.init) else {
            throw InputFailure(.badManifestLine, "line \(number) of the manifest has no \"id\"")
        }
        let body: DocumentInput.Body
        if let content = value["content"]?.string {
            body = .bytes(Array(content.utf8))
        } else if let path = value["path"]?.string, !path.isEmpty {
            body = .file(path: path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)")
        } else {
            throw InputFailure(.badManifestLine, "line \(number) of the manifest (\"\(id)\") has neither \"path\" nor \"content\"")
        }
        return DocumentInput(
            id: id, body: body, url: value["url"]?.string, mediaType: value["media_type"]?.string, charset: value["charset"]?.string,
            fetchedAt: value["fetched_at"]?.string)
    }
}
