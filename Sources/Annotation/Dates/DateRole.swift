/// What a word does in an expression of time, besides naming a month, a weekday, a unit or a number.
enum DateRole: String, Sendable {
    case the, article, of, on, at, `in`, during, over, preposition, determiner
    case from, to, between, and, or, since, until, before, after, by, about
    case this, next, last, same, every
    case early, mid, late, start, middle, end, rest
    case ago, hence, now, earlier, later
    case relativeDay, dayPart, overnight, noon, midnight, oclock, zone
    case season, decade, half, quarterName, fiscal, whole, couple, dozen
    case more, less, least, most, up, no, than, nearly, asLong
    case `for`, within, old, aged, counted, per
    /// Words that tell a clause's tense.
    case future, past
    /// Words that make a name of a weekday: "Black Friday", "Friday prayers".
    case feast, habit
    case feastDay, feastName, onwards, under
    /// "yearlong" and the like, in one word.
    case unitLong
}
