import Documents

/// The site's name, as it calls itself.
enum SiteNameField {
    static func claim(_ subject: Subject) -> Claim<String>? {
        if let name = subject.meta("og:site_name"), !isAddress(name) { return Claim(name, .openGraph) }
        if let name = subject.structured.values("publisher").lazy.compactMap(StructuredData.text).first, !isAddress(name) {
            return Claim(name, .jsonLD)
        }
        let site = subject.structured.nodes.first { StructuredData.types($0).contains("website") }
        if let name = site.flatMap(StructuredData.text), !isAddress(name) { return Claim(name, .jsonLD) }
        if let name = subject.meta("application-name", "dc.publisher", "publisher", "copyright"), name.count < 60,
            !isAddress(name)
        {
            return Claim(name, .meta)
        }
        return nil
    }

    private static func isAddress(_ name: String) -> Bool { name.contains("://") }
}
