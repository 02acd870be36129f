/// What speaks for a name that no table has being one of a person, a place or an organisation: points, of which four are enough.
struct NameCues {
    var person = 0
    var place = 0
    var organisation = 0
    /// More than its words alone speaks for it.
    var isSure: Bool { max(person, place, organisation) >= Self.enough }

    static let enough = 4

    static func += (one: inout NameCues, other: NameCues) {
        one.person += other.person
        one.place += other.place
        one.organisation += other.organisation
    }

    /// The kind that most speaks for; `nil` where too little does, or as much for another.
    var kind: Mention.Kind? {
        let best = max(person, place, organisation)
        guard best >= Self.enough else { return nil }
        if person == best { return max(place, organisation) + 2 <= best ? .person : nil }
        if place == best { return max(person, organisation) + 2 <= best ? .place : nil }
        return max(person, place) + 2 <= best ? .organisation : nil
    }
}
