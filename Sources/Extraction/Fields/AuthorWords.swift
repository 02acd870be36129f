/// Words around names in bylines, in the languages that pages are mostly written in. All in lower case.
enum AuthorWords {
    /// Stand before the name.
    static let openers = [
        "written and researched by", "article written by", "article by", "this post was written by",
        "this article was written by", "story by", "text by", "words by",
        "written by", "posted by", "published by", "reported by", "researched by", "guest post by",
        "contributed by", "contributors:", "contributor:", "authored by", "post author:", "post author", "posted by:",
        "written by:", "authors:", "author:",
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
    static let stops = [" ⋅ ", " ‧ ", " ∙ ", " | ", " — ", " – ", " - ", "•", " · ", "·", "»"]
    /// The same in a byline, though not in a field that holds nothing but names: `Center for Art`.
    static let bylineStops = [
        " published", " updated", " posted", " last ", " in ", " for ", " from ", " at ", " on ", " says", " reviewed ",
        " edited by", " updated by", " min read", " minute", " via ", " about ", " aktualisiert", " publié",
        " on behalf of ", " mis à jour", " publicado", " il y a", " hace ",
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
        "producer", "analyst", "director", "manager", "specialist", "strategist", "officer", "president",
        "founder", "co-founder", "ceo", "cto", "cmo", "expert", "coordinator", "engineer", "professor", "redakteur",
        "redakteurin", "korrespondent", "korrespondentin", "journaliste", "periodista", "redactor", "redactora", "giornalista",
        "fotograf", "journalistin", "rédacteur", "rédactrice", "correspondant", "corresponsal", "корреспондент", "columnists",
        "reporters", "copywriter", "blogger", "candidate", "lead", "head", "researcher", "gardener", "photojournalist", "member",
        "attorney", "lawyer", "dietitian", "nutritionist", "coach", "trainer", "developer", "designer", "consultant",
        "contributor",
    ]
    /// Before a role: `Senior Reporter`.
    static let ranks: Set<String> = [
        "senior", "chief", "associate", "assistant", "staff", "deputy", "managing", "contributing", "freelance", "lead",
        "executive", "general", "principal", "junior", "tech", "technical", "content", "marketing", "health", "medical",
    ]
    /// Those of them that are no surnames and no part of a body's name.
    static let surelyRanks: Set<String> = ["senior", "associate", "assistant", "deputy", "managing", "contributing", "freelance"]
    /// Ends of the names of bodies that write: `The Harbour Post Staff`.
    static let bodies: Set<String> = [
        "team", "staff", "desk", "editors", "newsroom", "redaktion", "redactie", "redazione", "rédaction", "redacción",
        "editorial",
        "agency", "agencies", "writers", "contributors", "contributor", "correspondents", "redação", "redaksi", "редакция",
    ]
    /// Openers that need no markup around them to be believed.
    static let plainOpeners: Set<String> = [
        "by", "by:", "written by", "written by:", "words by", "story by", "posted by", "posted by:", "published by",
        "authored by",
        "author:", "authors:", "article by", "article written by", "this post was written by", "this article was written by",
        "guest post by", "contributed by", "contributors:", "contributor:", "written and researched by", "von", "von:", "autor:",
        "autoren:", "text:", "par",
        "par:",
        "écrit par", "rédigé par", "por", "por:", "escrito por", "publicado por", "di", "di:", "a cura di", "scritto da", "door",
        "door:", "geschreven door", "av", "av:", "af", "af:", "skrevet av", "skrevet af", "skriven av", "przez", "autor",
        "автор:",
        "yazan:", "oleh", "oleh:", "penulis:", "作者：", "作者:", "tác giả:",
    ]
    /// A line that says nothing else says who comes next.
    static let aloneOpeners: Set<String> = [
        "by", "written by", "author", "authors", "article by", "about the author", "about author", "words by", "posted by",
        "autor", "autorin", "autor/in", "über den autor", "über die autorin", "von", "geschrieben von", "auteur", "par",
        "à propos de l'auteur", "écrit par", "sobre el autor", "escrito por", "por", "autore", "scritto da", "di", "door",
        "geschreven door", "author(s)", "meet the author", "sobre o autor", "автор", "forfatter", "av", "af",
    ]
    static let aloneBeginnings = Beginnings(aloneOpeners)
    /// Begin lines that are made like names and are none.
    static let notNames: Set<String> = [
        "home", "blog", "news", "share", "read", "more", "menu", "table", "contents", "by", "in", "the", "your", "our", "how",
        "what",
        "why", "best", "top", "new", "all", "for", "with", "and", "or", "of", "to", "from", "min", "minutes", "minute", "reading",
        "time",
        "updated", "last", "published", "posted", "back", "search", "sign", "log", "subscribe", "follow", "contact", "download",
        "listen", "watch", "save", "print", "email", "copy", "link", "comments", "comment", "skip", "get", "learn", "view", "see",
        "about", "health", "business", "technology", "tech", "politics", "sports", "sport", "culture", "opinion", "world",
        "science",
        "marketing", "finance", "travel", "food", "guide", "guides", "reviews", "review", "products", "product", "services",
        "resources", "privacy", "policy", "cookie", "terms", "advertisement", "sponsored", "media", "digital", "data", "machine",
        "learning", "artificial", "intelligence", "social", "web", "design", "real", "estate", "case", "study", "white", "paper",
        "united", "states", "york", "city", "inc", "llc", "ltd", "gmbh", "group", "company", "free", "shop", "buy", "gift",
        "tips",
        "personal", "category", "categories", "tags", "topics", "related", "articles", "article", "latest", "popular", "featured",
        "trending", "editor's", "choice", "click", "here", "getty", "images", "shutterstock", "unsplash", "stock", "photos",
        "photo", "video", "library", "up", "find", "success", "lines",
        "next", "previous", "close", "open", "help", "support", "login", "account",
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
