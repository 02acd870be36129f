/// Emphasis for terminals (ECMA-48, "SGR"); plain text elsewhere.
struct Paint {
    let isOn: Bool

    init(_ stream: StandardStream) { isOn = stream.takesColour }
    init(isOn: Bool) { self.isOn = isOn }

    func bold(_ text: String) -> String { painted(text, "1") }
    func faint(_ text: String) -> String { painted(text, "2") }
    func good(_ text: String) -> String { painted(text, "32") }
    func doubtful(_ text: String) -> String { painted(text, "33") }
    func bad(_ text: String) -> String { painted(text, "31") }

    private func painted(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
