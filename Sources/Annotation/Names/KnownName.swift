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

    func isWritten(_ tokens: ArraySlice<Token>) -> Bool {
        zip(cases, tokens).allSatisfy { wanted, token in
            switch wanted {
            case .any: true
            case .capitalised: token.isCapitalised
            case .capitals: token.isAllCapitals
            }
        }
    }
}
