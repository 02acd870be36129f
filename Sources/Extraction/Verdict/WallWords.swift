import Documents

/// What pages in front of an article speak of, in the languages of most of them. Alone they decide nothing.
enum WallWords {
    static let consent = PhraseSet([
        "cookie", "consent", "privacy policy", "personal data", "our partners", "legitimate interest", "we value your privacy",
        "before you continue", "vendors", "similar technologies", "personalised ads", "personalized ads", "store and/or access",
        "withdraw your",
        "datenschutz", "einwilligung", "personenbezogene", "partnern", "zustimm", "berechtigtes interesse",
        "werbung und tracking",
        "consentement", "confidentialité", "données personnelles", "nos partenaires", "traceurs", "intérêt légitime",
        "privacidad", "consentimiento", "datos personales", "nuestros socios", "consenso", "dati personali", "nostri partner",
        "privacidade", "dados pessoais", "nossos parceiros", "toestemming", "persoonsgegevens", "onze partners", "samtycke",
        "personuppgifter", "samtykke", "zgod", "dane osobowe", "partnerzy", "souhlas", "osobní údaje", "согласи", "персональны",
        "同意", "クッキー", "隐私",
    ])
    static let accept = PhraseSet([
        "accept", "agree", "allow all", "reject", "got it", "manage options", "cookie settings", "akzeptieren", "zustimmen",
        "ablehnen", "einverstanden", "accepter", "refuser", "j'accepte", "continuer sans", "aceptar", "rechazar", "accetta",
        "rifiuta", "aceitar", "rejeitar", "accepteren", "akkoord", "weigeren", "godkänn", "acceptera", "accepter alle",
        "akceptuj",
        "zgadzam", "souhlasím", "přijmout", "принять", "согласен", "同意", "akkoord gaan",
    ])
    static let challenge = PhraseSet([
        "captcha", "are you human", "you are human", "are a human", "not a robot", "are you a robot", "a robot", "were a bot",
        "not a bot", "unusual traffic",
        "unusual activity", "access denied", "access to this page has been denied", "access to this site has been blocked",
        "have been blocked", "request blocked", "security check",
        "checking your browser", "checking if the site connection", "just a moment", "ray id", "reference #", "incident id",
        "automated", "bot protection", "permission to access", "suspicious activity", "verify you are", "ddos",
        "proof-of-work", "making sure you", "press & hold", "press and hold", "attention required", "403 forbidden",
        "enable javascript and cookies", "enable cookies", "pardon our interruption", "javascript are enabled",
        "too many requests", "rate limit",
        "ungewöhnlich", "kein roboter", "sicherheitsüberprüfung", "zugriff verweigert", "robot", "accès refusé",
        "trafic inhabituel", "vérification de sécurité", "acceso denegado", "no soy un robot", "tráfico inusual",
        "accesso negato",
        "verifica di sicurezza", "acesso negado", "não sou um robô", "доступ запрещ", "не робот", "автоматическ", "アクセスが拒否",
        "人机验证", "验证码",
        "ロボットではありません",
    ])
    static let subscription = PhraseSet([
        "subscribe to continue", "subscribe to read", "subscribe now to", "to continue reading", "to read the full",
        "to keep reading", "already a subscriber", "already a member", "subscribers only", "subscriber-only",
        "for subscribers", "exclusive to subscribers", "free articles", "articles remaining", "article limit", "unlock this",
        "become a member to", "become a subscriber", "create a free account to", "register to continue", "register to read",
        "sign in to continue", "log in to continue", "log in to read", "start your free trial", "start your trial",
        "premium article", "premium content", "members only",
        "weiterlesen mit", "jetzt abonnieren", "bereits abonnent", "nur für abonnenten", "mit einem abo", "abo abschließen",
        "exklusiv für", "jetzt testen", "réservé aux abonnés", "réservé à nos abonnés", "déjà abonné", "abonnez-vous pour",
        "il vous reste", "pour lire la suite", "la suite est réservée", "solo para suscriptores", "exclusivo para suscriptores",
        "suscríbete para", "ya eres suscriptor", "ya soy suscriptor", "para seguir leyendo", "riservato agli abbonati",
        "abbonati per", "sei già abbonato", "per continuare a leggere", "exclusivo para assinantes", "assine para",
        "já é assinante",
        "continue lendo", "alleen voor abonnees", "verder lezen", "al abonnee", "endast för prenumeranter", "läs vidare",
        "tylko dla subskrybentów", "czytaj dalej z", "только для подписчиков", "оформите подписку", "有料会員", "会員限定",
    ])
    static let missing = PhraseSet([
        "not found", "404", "page doesn't exist", "page does not exist", "no longer available", "no longer exists",
        "can't find", "cannot find", "couldn't find", "could not be found", "can’t find", "couldn’t find", "doesn’t exist",
        "has been removed", "has moved", "broken link", "page unavailable", "page is unavailable",
        "nicht gefunden", "nicht mehr verfügbar", "existiert nicht", "introuvable", "n'existe plus", "n’existe plus",
        "n'existe pas", "n’existe pas", "no encontrad", "no existe", "ya no está disponible", "non trovata", "non esiste",
        "não encontrad", "não existe", "niet gevonden", "bestaat niet", "hittades inte", "finns inte", "ikke fundet",
        "nie znaleziono", "nie istnieje", "nenalezena", "не найден", "не существует", "見つかりません", "存在しません", "找不到", "不存在",
    ])
    static let more = PhraseSet([
        "read more", "continue reading", "read the full", "full story", "keep reading", "weiterlesen", "mehr lesen",
        "lire la suite",
        "seguir leyendo", "leer más", "continua a leggere", "leggi tutto", "continue lendo", "leia mais", "lees verder",
        "lees meer",
        "läs mer", "les mer", "læs mere", "czytaj więcej", "czytaj dalej", "читать далее", "читать полностью", "続きを読む", "阅读更多",
    ])
    static let script = PhraseSet([
        "javascript", "java script", "activate scripts",
    ])

    /// How many of the words a text has. The text is in lower case.
    static func count(_ words: PhraseSet, in text: String) -> Int { words.count(in: text) }

    static func any(_ words: PhraseSet, in text: String) -> Bool { words.hasAny(in: text) }
}
