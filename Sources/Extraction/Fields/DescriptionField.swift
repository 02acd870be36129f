import Documents

/// The standfirst or summary that the page gives of itself.
enum DescriptionField {
    static func claim(_ subject: Subject) -> Claim<String>? {
        if let text = subject.meta("og:description") { return Claim(text, .openGraph) }
        if let text = subject.structured.text("description") { return Claim(text, .jsonLD) }
        if let text = subject.meta("description", "twitter:description", "dc.description", "sailthru.description") {
            return Claim(text, .meta)
        }
        return subject.retrieval.hint?.summary.flatMap(PlainField.clean).map { Claim($0, .feed) }
    }
}
