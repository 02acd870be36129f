/// One line of what is said on a connection, for people who want to see it: as `curl -v` shows it, without secrets.
public struct ConversationLine: Sendable, Hashable, CustomStringConvertible {
    public enum Speaker: String, Sendable, Hashable {
        /// libcurl, or we, about what happens.
        case note = "*"
        case ours = ">"
        case theirs = "<"
    }

    public var speaker: Speaker
    /// Without its line break. Strangers write here: whoever shows it escapes it.
    public var text: String

    public init(_ speaker: Speaker, _ text: String) {
        self.speaker = speaker
        self.text = text
    }

    public var description: String { "\(speaker.rawValue) \(text)" }
}
