/// Settles names that mean several things by the rest of the document.
struct Doubts {
    private let names: KnownNames
    private var sure: Set<String> = []
    private var countries: Set<String> = []

    init(_ mentions: [Mention], _ names: KnownNames) {
        self.names = names
        for mention in mentions where !mention.isDoubtful {
            guard let known = mention.known else { continue }
            let name = names[known]
            sure.insert(name.name)
            if name.need == .nothing, name.countries.count == 1 { countries.insert(name.countries[0]) }
        }
    }

    /// Whether a name that nothing beside it speaks for is vouched for elsewhere: by itself, or by the people of the country.
    func holds(_ mention: Mention) -> Bool {
        guard mention.isDoubtful, let known = mention.known else { return true }
        let name = names[known]
        guard name.need != .strictContext || sure.contains(name.name) else { return false }
        if sure.contains(name.name) { return true }
        return name.sort == .country && name.countries.contains { countries.contains($0) }
    }

    /// The only country of several that the document speaks of otherwise; `nil` where it is none or more.
    func country(of name: KnownName) -> String? {
        if name.countries.count < 2 { return name.countries.first }
        let spoken = name.countries.filter(countries.contains)
        return spoken.count == 1 ? spoken[0] : nil
    }
}
