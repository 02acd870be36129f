import Documents

/// A file that an entry carries along.
public struct Enclosure: Sendable, Hashable {
    public var url: WebAddress
    /// The media type, in lower case.
    public var type: String?
    /// Bytes, as the feed says.
    public var length: Int64?

    public init(url: WebAddress, type: String? = nil, length: Int64? = nil) {
        self.url = url
        self.type = type.flatMap { $0.isEmpty ? nil : $0.lowercased() }
        self.length = length
    }

    /// Sound or film, by its media type or, where that says nothing, by the name's ending.
    public var isMedia: Bool {
        if let type, type != "application/octet-stream" { return type.hasPrefix("audio/") || type.hasPrefix("video/") }
        let path = url.path.lowercased()
        return [".mp3", ".m4a", ".m4b", ".aac", ".ogg", ".oga", ".opus", ".mp4", ".m4v", ".mov", ".webm"]
            .contains(where: path.hasSuffix)
    }
}
