import Documents

/// The language of the text: what the page declares, unless the text says otherwise.
struct LanguageField {
    let detector: any LanguageDetector

    func claim(_ subject: Subject) -> Claim<String>? {
        let detected = detector.language(of: subject.article.text)
        let declared: [Claim<String>] = [
            subject.evidence.language.map { Claim($0, .markup) },
            subject.structured.text("inLanguage").map { Claim($0, .jsonLD) },
            subject.meta("og:locale").map { Claim($0, .openGraph) },
            subject.meta("content-language", "language", "dc.language").map { Claim($0, .meta) },
            subject.retrieval.headers["Content-Language"].map { Claim($0, .http) },
        ].compactMap { $0 }
        for claim in declared {
            guard let tag = Self.tag(claim.value) else { continue }
            if detected == nil || Self.primary(tag) == Self.primary(detected ?? "") { return Claim(tag, claim.origin) }
        }
        if let detected { return Claim(detected, .inferred) }
        return subject.retrieval.sourceLanguage.flatMap(Self.tag).map { Claim($0, .feed) }
    }

    private static func primary(_ tag: String) -> String {
        let first = String(tag.prefix { $0 != "-" })
        // Norwegian is declared in three ways.
        return ["nb", "nn"].contains(first) ? "no" : first
    }

    /// BCP 47 in its usual casing (RFC 5646, section 2.1.1): `en-us` and `en_US` are `en-US`. `nil` for what is no tag.
    static func tag(_ text: String) -> String? {
        let parts = text.trimmed.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            return nil
        }
        var out = [first.lowercased()]
        for part in parts.dropFirst().prefix(2) {
            guard part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { break }
            switch part.count {
            case 2: out.append(part.uppercased())
            case 3: out.append(part)
            case 4: out.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
            default: break
            }
        }
        return out.joined(separator: "-")
    }
}
