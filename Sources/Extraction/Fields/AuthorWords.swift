/// Words around names in bylines, in the languages that pages are mostly written in. All in lower case.
enum AuthorWords {
    /// Stand before the name.
    static let openers = [
        "written and researched by", "this post was written by", "this article was written by", "story by", "text by", "words by",
        "written by", "posted by", "published by", "reported by", "researched by", "guest post by",
        "contributed by", "authored by", "post author:", "post author", "posted by:", "written by:", "authors:", "author:",
        "author", "autoren:", "autores:", "autor:", "autor", "autora:", "autora", "auteur:", "auteur", "auteurs:",
        "autore:", "autrice:", "auteure:", "forfatter:", "författare:", "skribent:", "redaktör:", "text:", "texte:", "texto:",
        "testo:", "tekst:", "tekst", "text", "by:", "by", "von:", "von", "par:", "par", "por:", "por", "di:", "di", "da", "de:",
        "av:", "av",
        "af:", "af", "door:", "door", "od", "przez", "skrevet av", "skrevet af", "skriven av", "geschreven door",
        "geschrieben von", "veröffentlicht von", "écrit par", "publié par", "rédigé par", "escrito por", "publicado por",
        "scritto da", "a cura di",
        "автор:", "автор", "текст:", "от", "yazan:", "yazar:", "oleh:", "oleh", "penulis:", "reporter:", "tác giả:", "bởi", "作者：",
        "作者:", "文：", "文:", "取材・文：",
    ]
    /// Openers that are also the first part of surnames: `von der Leyen`, `Da Silva`.
    static let particles: Set<String> = ["von", "di", "da", "de", "af", "av", "por", "par", "door", "od", "от"]
    /// Names may begin with these in lower case.
    static let nobiliary: Set<String> = [
        "von", "van", "de", "der", "den", "di", "da", "del", "della", "du", "la", "le", "al", "el", "bin", "ibn", "ten", "ter",
        "zu", "af", "dos", "das", "the", "y",
    ]
    static let conjunctions = [
        " and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " & ", " with ", " mit ", " avec ", " con ", " ve ",
        " и ", " dan ", "、",
    ]
    /// What follows is no name any more.
    static let stops = [" | ", " — ", " – ", " - ", "•", " · ", "·", "»"]
    /// The same in a byline, though not in a field that holds nothing but names: `Center for Art`.
    static let bylineStops = [
        " published", " updated", " posted", " last ", " in ", " for ", " from ", " at ", " on ", " says", " reviewed ",
        " edited by", " updated by", " min read", " minute", " via ", " about ", " aktualisiert", " publié",
        " mis à jour", " publicado", " il y a", " hace ",
    ]
    /// A part that ends in one is the beginning of a sentence.
    static let dangling: Set<String> = [
        "from", "of", "for", "by", "in", "at", "and", "the", "published", "says", "read", "share", "with", "on", "to",
    ]
    /// Somebody's work on the text, but not the writing.
    static let otherWork: Set<String> = [
        "updated", "edited", "reviewed", "checked", "photos", "photo", "photography", "photographs", "images", "illustration",
        "illustrations", "translated", "foto", "fotos", "photo:", "fotos:", "foto:", "photos:",
    ]
    /// What people are, not what they are called. A part that is made of these, or ends in one, is no name.
    static let roles: Set<String> = [
        "reporter", "editor", "editors", "correspondent", "writer", "writers", "journalist", "columnist", "photographer",
        "producer", "analyst", "director", "manager", "specialist", "consultant", "strategist", "officer", "president",
        "founder", "co-founder", "ceo", "cto", "cmo", "expert", "coordinator", "engineer", "professor", "redakteur",
        "redakteurin", "korrespondent", "korrespondentin", "journaliste", "periodista", "redactor", "redactora", "giornalista",
        "fotograf", "journalistin", "rédacteur", "rédactrice", "correspondant", "corresponsal", "корреспондент", "columnists",
        "reporters", "copywriter", "blogger", "candidate", "lead", "head", "researcher",
    ]
    /// Say nobody, alone or together.
    static let generic: Set<String> = [
        "admin", "administrator", "author", "authors", "staff", "team", "editorial", "guest", "contributor", "contributors",
        "redaktion", "redacción", "rédaction", "redazione", "redactie", "редакция", "the", "by", "von", "share", "unknown",
        "user", "web", "news",
        "online", "desk", "full", "bio", "about", "more", "follow", "read", "none", "null", "anonymous", "webmaster", "post",
        "posted", "published", "updated", "written", "blog", "home", "menu", "us", "profile", "view", "all", "posts", "insights",
        "quelle", "source", "red", "agenturen", "our",
        "sun", "mon", "tue", "wed", "thu", "fri", "sat", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday",
    ]
    /// Stand after a name and a comma.
    static let credentials: Set<String> = [
        "md", "phd", "ph.d", "ph.d.", "m.d.", "rd", "rdn", "mba", "cpa", "cfp", "jr", "jr.", "sr", "sr.", "msc", "ma", "ms",
        "dds", "dmd", "esq", "esq.", "rn", "ldn", "ii", "iii", "mph", "dvm", "bsn", "faclm", "lcsw", "foma", "fand",
    ]
}
