/// A name that a table knows.
struct KnownName: Sendable {
    enum Sort: String, Sendable {
        case country, city, region, state, demonym
        case media, official, organisation

        var isPlace: Bool {
            switch self {
            case .country, .city, .region, .state, .demonym: true
            case .media, .official, .organisation: false
            }
        }
    }

    /// How much has to stand beside it.
    enum Need: Sendable {
        case nothing
        /// The name means other things as well.
        case context
        /// It nearly always means something else.
        case strictContext
    }

    var sort: Sort
    /// The normal form.
    var name: String
    /// ISO 3166-1 alpha-2; several where there are places of that name in each of them.
    var countries: [String] = []
    var need: Need = .nothing

    /// The name's own case, token by token; asked for in the text.
    var cases: [LetterCase] = []

    enum LetterCase: Sendable { case any, capitalised, capitals }

    func isWritten(_ tokens: [Token], _ range: Range<Int>) -> Bool {
        for place in 0..<min(cases.count, range.count) {
            switch cases[place] {
            case .any: continue
            case .capitalised: guard tokens[range.lowerBound + place].isCapitalised else { return false }
            case .capitals: guard tokens[range.lowerBound + place].isAllCapitals else { return false }
            }
        }
        return true
    }
}
