import Documents

/// The pictures, the page's lead picture first.
enum LeadImageField {
    static func images(_ subject: Subject) -> Claim<[Image]>? {
        let body = subject.article.images
        let lead: Claim<String>? =
            subject.meta("og:image", "og:image:url", "og:image:secure_url").map { Claim($0, .openGraph) }
            ?? subject.structured.values("image").lazy.compactMap { $0.string ?? $0["url"]?.string }.first.map {
                Claim($0, .jsonLD)
            }
            ?? subject.meta("twitter:image", "twitter:image:src").map { Claim($0, .meta) }
        guard let lead, let url = (subject.url?.resolving(lead.value) ?? WebAddress(lead.value))?.text else {
            return body.isEmpty ? nil : Claim(body, .markup)
        }
        let own = body.first { $0.url == url } ?? Image(url: url, alt: subject.meta("og:image:alt"))
        return Claim([own] + body.filter { $0.url != url }, lead.origin)
    }
}
