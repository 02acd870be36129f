/// The words that speech is read by one at a time.
///
/// A class, for every scene has them: copying them costs more than looking at them.
final class SpeechWords: Sendable {
    let according, to, by, `in`, on, of, that, with, familiar, close, briefed, knowledge, the, condition, `as`, it: Word
    /// `as Marsh put it`
    let put: WordSet
    /// Before the nouns of people whom nobody names: `two delegates`.
    let some: WordSet
    /// Before a noun that no table has, where a statement’s subject may begin.
    let articles: WordSet
    let be: WordSet
    /// Before them stands who is meant: `a spokesman for`.
    let belonging: WordSet
    /// What follows them is no subject.
    let prepositions: WordSet
    /// Those of them that begin a clause as well: `after Reuters reported`.
    let conjunctions: WordSet
    let origin: WordSet
    /// Verbs that nothing but a statement follows.
    let plain: WordSet
    let who: Word
    /// Between two verbs of one subject.
    let joining: WordSet
    let i, them, wording, per, saying, called, so: Word
    let locating: WordSet
    /// Begins a time: `last week`, `late on Monday`.
    let last: WordSet
    let relatives: WordSet
    let among: WordSet
    /// Verbs of saying that stand before a noun as well.
    let participles: WordSet
    /// Titles that are callings too and said with the name all the same.
    let clerical: WordSet
    /// What papers do, whatever follows.
    let reporting: WordSet
    let warning: WordSet
    let quoting: WordSet
    let expecting: WordSet
    /// Verbs that a clause has, but no noun.
    let finite: WordSet
    /// `declined to be named`
    let named: WordSet

    init(_ vocabulary: Vocabulary) {
        according = vocabulary.word("according")
        to = vocabulary.word("to")
        by = vocabulary.word("by")
        `in` = vocabulary.word("in")
        on = vocabulary.word("on")
        of = vocabulary.word("of")
        that = vocabulary.word("that")
        with = vocabulary.word("with")
        familiar = vocabulary.word("familiar")
        close = vocabulary.word("close")
        briefed = vocabulary.word("briefed")
        knowledge = vocabulary.word("knowledge")
        the = vocabulary.word("the")
        condition = vocabulary.word("condition")
        who = vocabulary.word("who")
        `as` = vocabulary.word("as")
        it = vocabulary.word("it")
        put = vocabulary.words("put", "puts")
        some = vocabulary.words("one", "two", "three", "four", "several", "some")
        articles = vocabulary.words("the", "a", "an", "its", "his", "her", "their", "one")
        be = vocabulary.words("is", "are", "was", "were", "be", "been", "being", "to", "not", "never")
        belonging = vocabulary.words("for", "of", "at", "from", "in", "with", "to")
        prepositions = vocabulary.words(
            "of", "for", "with", "to", "by", "from", "in", "at", "on", "about", "against", "over", "between", "into", "near",
            "than",
            "like", "as", "towards", "after", "before")
        conjunctions = vocabulary.words("after", "before", "as", "than")
        origin = vocabulary.words("by", "from")
        i = vocabulary.word("i")
        wording = vocabulary.word("words")
        them = vocabulary.word("them")
        per = vocabulary.word("per")
        saying = vocabulary.word("saying")
        called = vocabulary.word("called")
        so = vocabulary.word("so")
        locating = vocabulary.words("in", "at")
        last = vocabulary.words("last", "late", "early", "yesterday", "earlier", "this")
        expecting = vocabulary.words("expect", "expects")
        quoting = vocabulary.words("quoted", "quotes")
        warning = vocabulary.words("warned", "warns")
        reporting = vocabulary.words("reported", "reports", "wrote", "writes")
        clerical = vocabulary.words(
            "father", "sister", "archbishop", "bishop", "cardinal", "pastor", "lieutenant", "sergeant", "inspector")
        participles = vocabulary.words("suggested", "reported", "estimated", "confirmed")
        among = vocabulary.words("among", "including", "such")
        relatives = vocabulary.words("that", "which", "who")
        finite = vocabulary.words(
            "is", "are", "was", "were", "would", "will", "had", "has", "have", "could", "can", "should", "might", "must", "may",
            "did", "does", "do", "wasn", "isn", "didn", "doesn", "don", "won", "wouldn", "couldn", "remains", "remained")
        joining = vocabulary.words("and", "but", "then")
        named = vocabulary.words("named", "identified", "quoted")
        plain = vocabulary.words("said", "says", "say", "told", "tells", "denied", "denies")
    }
}
