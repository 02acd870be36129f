import Documents
import JSON

extension DocumentState {
    /// A line of `list --json`.
    var json: JSONValue {
        [
            "id": .string(id), "version": .int(version), "source": .string(source), "url": JSONValue(url),
            "title": JSONValue(title), "status": .string(status.rawValue), "text_sha256": .string(textSHA256),
            "first_fetched_at": .string(firstFetchedAt.description), "written_at": .string(writtenAt.description),
            "path": JSONValue(path),
        ]
    }
}
