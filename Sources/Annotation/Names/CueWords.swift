/// Words that cues for names are read by one at a time.
struct CueWords: Sendable {
    let the, of, by, who, which, called, named, at, `for`, and, `as`, such, from, around, on, with, led, itself, saint: Word
    let inside, articles, towards, opponents, governing, owning, selling, whose, pronouns, meeting, beating, winning,
        belonging, settling, waters, plural, staff, including, grounds, verbs: WordSet

    init(_ vocabulary: Vocabulary) {
        the = vocabulary.word("the")
        of = vocabulary.word("of")
        by = vocabulary.word("by")
        who = vocabulary.word("who")
        which = vocabulary.word("which")
        on = vocabulary.word("on")
        `as` = vocabulary.word("as")
        such = vocabulary.word("such")
        from = vocabulary.word("from")
        around = vocabulary.word("around")
        with = vocabulary.word("with")
        saint = vocabulary.word("st")
        led = vocabulary.word("led")
        itself = vocabulary.word("itself")
        called = vocabulary.word("called")
        named = vocabulary.word("named")
        at = vocabulary.word("at")
        `for` = vocabulary.word("for")
        and = vocabulary.word("and")
        inside = vocabulary.words("in", "near", "outside", "inside")
        articles = vocabulary.words("the", "a", "an", "its", "his", "her", "their", "one", "another", "whose")
        towards = vocabulary.words("to", "from", "at", "over", "through", "towards", "toward", "across", "around", "leaving")
        opponents = vocabulary.words("against", "beat", "beating", "defeated", "thrashed", "hosted", "facing", "v", "vs")
        governing = vocabulary.words(
            "mayor", "governor", "residents", "people", "outskirts", "centre", "center", "streets", "north", "south", "east",
            "west", "coast", "bishop", "archbishop", "kilometres", "kilometers", "km", "miles", "battle", "siege")
        owning = vocabulary.words(
            "chief", "executive", "founder", "chairman", "chairwoman", "ceo", "shares", "owner", "customers", "users", "boss",
            "shareholders", "spokesman", "spokeswoman", "spokesperson", "employees", "staff", "subsidiary", "unit", "arm",
            "co", "maker", "makers", "publisher", "operator", "polled", "compiled", "stake", "acquisition", "takeover",
            "rival", "rivals")
        selling = vocabulary.words(
            "launched", "acquired", "employs", "operates", "operate", "sells", "makes", "reported", "posted", "plans",
            "manufactures", "runs", "owns", "raised", "employed", "sold", "closed", "develops", "provides", "supplies",
            "polled", "compiled")
        whose = vocabulary.words("who", "whose", "whom")
        meeting = vocabulary.words("interview", "interviews", "partnership", "contract", "deal", "merger", "venture")
        beating = vocabulary.words("over", "against", "with", "to", "by", "at")
        winning = vocabulary.words(
            "win", "victory", "defeat", "draw", "loss", "lost", "match", "tie", "drew", "game", "wins", "defeats", "semi",
            "final",
            "clash", "fixture", "played", "playing", "beaten")
        belonging = vocabulary.words("of", "from", "at")
        waters = vocabulary.words("lake", "mount", "river", "cape")
        plural = vocabulary.words("have", "are", "were")
        staff = vocabulary.words(
            "analyst", "economist", "strategist", "spokesman", "spokeswoman", "spokesperson", "chief", "boss", "executive",
            "director",
            "manager", "engineer", "researcher", "midfielder", "striker", "defender", "winger", "goalkeeper", "captain", "coach",
            "chairman", "founder", "president", "correspondent", "reporter", "editor", "columnist", "lawyer", "scientist",
            "driver", "pilot",
            "trader", "fellow", "member", "officer")
        including = vocabulary.words("including", "like")
        grounds = vocabulary.words("countryside", "areas", "fighting", "hills", "roads", "fields", "land", "waters")
        settling = vocabulary.words(
            "el", "la", "los", "las", "san", "santa", "santo", "são", "port", "fort", "mount", "puerto", "villa")
        verbs = vocabulary.words("and", "or", "is", "was", "has", "had", "will", "would", "which", "whose")
        pronouns = vocabulary.words("he", "she", "his", "her")
    }
}
