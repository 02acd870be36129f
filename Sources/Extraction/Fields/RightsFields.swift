import Documents

/// What the publisher says of use: licence, price, robots, text and data mining.
enum RightsFields {
    static func license(_ subject: Subject) -> Claim<String>? {
        if let text = subject.structured.text("license") { return Claim(text, .jsonLD) }
        if let link = subject.evidence.relations.first(where: { $0.rel.split(separator: " ").contains("license") }) {
            return Claim(link.url, .markup)
        }
        return subject.meta("dc.rights", "dcterms.license").map { Claim($0, .meta) }
    }

    static func isAccessibleForFree(_ subject: Subject) -> Claim<Bool>? {
        for node in [subject.structured.article].compactMap({ $0 }) + subject.structured.nodes {
            guard let value = node["isAccessibleForFree"] else { continue }
            if let flag = value.bool ?? value.string.flatMap({ ["true": true, "false": false][$0.lowercased()] }) {
                return Claim(flag, .jsonLD)
            }
        }
        switch subject.meta("article:content_tier")?.lowercased() {
        case "free": return Claim(true, .openGraph)
        case "locked", "metered": return Claim(false, .openGraph)
        default: return nil
        }
    }

    static func rights(_ subject: Subject) -> Provenance.Rights {
        let tags = subject.retrieval.headers.all("X-Robots-Tag")
        let metas = subject.evidence.allMeta("robots")
        return Provenance.Rights(
            xRobotsTag: tags.isEmpty ? nil : tags.joined(separator: ", "),
            robotsMeta: metas.isEmpty ? nil : metas.joined(separator: ", "),
            tdmReservation: subject.meta("tdm-reservation") ?? subject.retrieval.headers["tdm-reservation"])
    }
}
