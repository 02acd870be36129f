/// What the site's files are, by the end of their name.
enum MediaType {
    static func of(_ fileExtension: String) -> String {
        switch fileExtension {
        case "html": "text/html; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "xml": "application/xml; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg": "image/jpeg"
        default: "application/octet-stream"
        }
    }

    /// Whether `{{BASE}}` in it stands for the site's address.
    static func isTemplate(_ fileExtension: String) -> Bool { ["html", "txt", "xml"].contains(fileExtension) }
}
