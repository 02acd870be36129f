import Documents
import JSON

/// The names that have been found, by token.
struct NamesAround {
    struct Name {
        let tokens: Range<Int>
        let passage: Int
        let kind: Mention.Kind
        let name: String
        let source: SourceKind
        let isAdjective: Bool
    }

    private(set) var names: [Name] = []
    private var at: [Int32]

    init(_ evidence: Evidence, tokenCount: Int, _ known: KnownNames) {
        at = Array(repeating: -1, count: tokenCount)
        let mentions = evidence.findings.filter { $0.type == .mention }.sorted {
            ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
        }
        for finding in mentions {
            func detail(_ name: String) -> String? { finding.details.first { $0.name == name }?.value.string }
            guard let kind = detail("kind").flatMap(Mention.Kind.init(rawValue:)), let name = detail("name") else { continue }
            let source: SourceKind =
                switch kind {
                case .person: .person
                // A capital speaks for its government.
                case .place: .official
                case .organisation: Self.source(name, finding.rule, known)
                }
            // Of names inside names the outer one counts.
            if let other = names.last, other.tokens.contains(finding.tokens.lowerBound),
                other.tokens.count >= finding.tokens.count
            {
                continue
            }
            for index in finding.tokens { at[index] = Int32(names.count) }
            names.append(
                Name(
                    tokens: finding.tokens, passage: finding.passage, kind: kind, name: name, source: source,
                    isAdjective: finding.rule == "mention/place/demonym"))
        }
    }

    private static func source(_ name: String, _ rule: String, _ known: KnownNames) -> SourceKind {
        switch known.sorts[name] {
        case .media: return .media
        case .official: return .official
        case .organisation: return .organisation
        default: return rule.hasSuffix("/body") ? .official : rule.hasSuffix("/media") ? .media : .organisation
        }
    }

    /// The name that a token is part of.
    func name(at token: Int) -> Name? { at[token] < 0 ? nil : names[Int(at[token])] }

    /// The name that begins with a token.
    func name(from token: Int) -> Name? { name(at: token).flatMap { $0.tokens.lowerBound == token ? $0 : nil } }

    /// The person who was named last before a token, at most six passages back; `nil` where nobody was, or several in one sentence.
    func lastPerson(before token: Int, in passage: Int, _ text: ClassedReading) -> Name? {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        var found: Name?
        for name in names[..<low].reversed().prefix(60).prefix(while: { $0.passage + 6 >= passage }) where name.kind == .person {
            guard let last = found else {
                found = name
                continue
            }
            let between = name.tokens.upperBound..<max(last.tokens.lowerBound + 1, name.tokens.upperBound)
            if between.count > 60 || between.contains(where: { text[$0].startsSentence || text[$0].isMark(";") }) { break }
            if last.name != name.name { return nil }
        }
        return found
    }
}
