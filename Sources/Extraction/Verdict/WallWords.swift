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
        "同意", "クッキー", "隐私", "kakor", "innan du fortsätter", "våra partner", "før du fortsætter", "avant de continuer",
        "antes de continuar",
        "bevor sie fortfahren", "bevor du fortfährst", "prima di continuare", "voordat je verdergaat", "evästei", "suostumu",
        "henkilötieto", "kumppan", "sütik", "hozzájárul",
        "személyes adat", "partnerünk", "çerez", "kişisel veri", "rızanız", "informasjonskapsler", "συγκατάθεσ",
        "προσωπικά δεδομένα", "consimțământ", "date personale", "쿠키", "개인정보", "ملفات تعريف الارتباط", "файли cookie",
        "обробк", "bánh cookie", "dữ liệu cá nhân", "persetujuan", "data pribadi", "個人情報", "kolačić", "privolu", "biskvit",
    ])
    static let accept = PhraseSet([
        "accept", "agree", "allow all", "reject", "got it", "manage options", "cookie settings", "akzeptieren", "zustimmen",
        "ablehnen", "einverstanden", "accepter", "refuser", "j'accepte", "continuer sans", "aceptar", "rechazar", "accetta",
        "rifiuta", "aceitar", "rejeitar", "accepteren", "akkoord", "weigeren", "godkänn", "acceptera", "accepter alle",
        "akceptuj",
        "zgadzam", "souhlasím", "přijmout", "принять", "согласен", "同意", "akkoord gaan", "tillad", "nødvendige", "afvis",
        "avvisa", "hyväksy", "hylkää", "elfogad",
        "elutasít", "kabul et", "reddet", "consentir", "concordo", "godta", "avslå", "acceptă", "refuz", "αποδοχή", "απόρριψη",
        "동의", "수락", "거부", "odrzu", "прийняти", "відхилити", "odmítnout", "đồng ý", "setuju", "tolak", "prihvaćam", "موافق",
    ])
    static let challenge = PhraseSet([
        "captcha", "are you human", "you are human", "are a human", "not a robot", "are you a robot", "a robot", "were a bot",
        "not a bot", "unusual traffic",
        "unusual activity", "access denied", "access to this page has been denied", "access to this site has been blocked",
        "have been blocked", "request blocked", "security check",
        "checking your browser", "checking if the site connection", "just a moment", "ray id", "reference #", "incident id",
        "automated", "bot protection", "permission to access", "suspicious activity", "verify you are", "ddos",
        "proof-of-work", "making sure you", "press & hold", "press and hold", "attention required", "403 forbidden",
        "enable javascript and cookies", "enable javascript to proceed", "enable cookies", "client challenge", "request rate",
        "request rejected", "was rejected", "pardon our interruption", "javascript are enabled",
        "too many requests", "rate limit",
        "ungewöhnlich", "kein roboter", "sicherheitsüberprüfung", "zugriff verweigert", "robot", "accès refusé",
        "trafic inhabituel", "vérification de sécurité", "acceso denegado", "no soy un robot", "tráfico inusual",
        "accesso negato",
        "verifica di sicurezza", "acesso negado", "não sou um robô", "доступ запрещ", "не робот", "автоматическ", "アクセスが拒否",
        "人机验证", "验证码",
        "ロボットではありません", "troppe richieste", "demasiadas solicitudes", "muitas solicitações", "trop de requêtes",
        "zu viele anfragen", "te veel verzoeken", "zbyt wiele", "för många förfrågningar", "çok fazla istek",
        "permiso para acceder",
        "permissão para acessar", "tráfego incomum", "verificação de segurança", "um robô", "vous êtes humain", "êtes un humain",
        "ein mensch sind", "toegang geweigerd", "geen robot", "adgang nægtet", "dostęp zabroniony", "odmowa dostępu",
        "nie jestem robotem", "není robot", "nejste robot", "přístup odepřen", "robot değil", "erişim engellendi",
        "pääsy estetty",
        "är en människa", "säkerhetskontroll", "ovanligt många", "hozzáférés megtagadva", "akses ditolak", "доступ заборонено",
        "安全验证", "访问验证", "机器人", "访问异常", "存在异常", "拒绝访问", "画像認証", "不審なアクセス", "アクセスを制限", "보안문자", "자동화된",
        "비정상적인", "접근이 제한", "접근이 거부", "로봇이 아닙", "تم رفض الوصول", "لست روبوت", "truy cập bị từ chối",
    ])
    /// Those of them that any refusal may say of itself, without a doubt about who is asking.
    static let refusal = PhraseSet([
        "access denied", "permission to access", "403 forbidden", "too many requests", "rate limit", "zugriff verweigert",
        "accès refusé", "acceso denegado", "accesso negato", "acesso negado", "доступ запрещ", "アクセスが拒否", "troppe richieste",
        "demasiadas solicitudes", "muitas solicitações", "trop de requêtes", "zu viele anfragen", "te veel verzoeken",
        "zbyt wiele", "för många förfrågningar", "çok fazla istek", "permiso para acceder", "permissão para acessar",
        "toegang geweigerd", "adgang nægtet", "dostęp zabroniony", "odmowa dostępu", "přístup odepřen", "erişim engellendi",
        "pääsy estetty", "hozzáférés megtagadva", "akses ditolak", "доступ заборонено", "拒绝访问", "アクセスを制限", "접근이 제한",
        "접근이 거부", "تم رفض الوصول", "truy cập bị từ chối",
    ])
    /// How words begin that refuse: no more than a hint, beside the number of a refusal on a page that has nothing else.
    static let refusing = PhraseSet([
        "reject", "denied", "deny", "block", "forbid", "refused", "not allowed", "gesperrt", "blockier", "verweiger", "abgelehnt",
        "bloqué", "refusé", "interdit", "bloquead", "rechazad", "deneg", "prohibid", "bloccat", "rifiutat", "negato", "vietato",
        "negado", "recusad", "proibid", "geblokkeerd", "geweigerd", "zablok", "odrzucon", "zabronion", "odmow", "blokeret",
        "nægtet",
        "blokkert", "avvist", "nekad", "blockerad", "estetty", "zakázán", "odepřen", "zamítnut", "letilt", "megtagad", "elutasít",
        "engellen", "reddedil", "yasak", "blocat", "respins", "interzis", "заблок", "отклон", "запрещ", "отказ", "відхил",
        "заборон",
        "αποκλε", "απορρί", "차단", "거부", "ブロック", "拒否", "禁止", "拒绝", "拦截", "محظور", "حظر", "رفض", "từ chối", "bị chặn", "blokir",
        "odbijen",
        "ditolak",
    ])
    /// How words begin by which papers call what a reader pays for.
    static let subscribing = PhraseSet([
        "subscri", "abonn", "abonnement", "suscri", "assin", "abbona", "prenumer", "předplat", "předplác", "predplat", "előfiz",
        "tilaa",
        "abone", "подпис", "підпис", "передплат", "συνδρομ", "購読", "有料会員", "구독", "订阅", "訂閱", "اشترا", "berlangganan",
        "membership",
    ])
    /// What one does with an account.
    static let signingIn = PhraseSet([
        "log in", "login", "sign in", "signed in", "anmelden", "einloggen", "connecte", "connexion", "inicia", "acced", "entrar",
        "entre com", "inloggen", "log ind", "logg inn", "logga in", "kirjaudu", "zaloguj", "přihlas", "prihlás", "jelentkez",
        "giriş yap", "oturum aç", "autentific", "войти", "войдите", "увійти", "σύνδεση", "ログイン", "로그인", "登录", "登入",
        "تسجيل الدخول", "masuk", "đăng nhập",
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
        "tylko dla prenumeratorów", "masz już prenumeratę", "redan prenumerant",
        "för dig som prenumererar", "kun for abonnenter", "allerede abonnent", "for å lese videre", "for at læse videre",
        "vain tilaajille", "tilaajana", "előfizetőink", "abonelere özel", "okumaya devam etmek için", "pouze pro předplatitele",
        "続きをお読み", "ログインして続き", "유료회원", "구독자 전용", "会员专享", "订阅后", "付费阅读", "doar pentru abonați",
        "тільки для передплатників", "για συνδρομητές", "word abonnee", "log in om verder", "pour les abonnés",
    ])
    static let missing = PhraseSet([
        "not found", "404", "page doesn't exist", "page does not exist", "no longer available", "no longer exists",
        "can't find", "cannot find", "couldn't find", "could not be found", "can’t find", "couldn’t find", "doesn’t exist",
        "has been removed", "has moved", "broken link", "page unavailable", "page is unavailable",
        "nicht gefunden", "nicht mehr verfügbar", "existiert nicht", "introuvable", "n'existe plus", "n’existe plus",
        "n'existe pas", "n’existe pas", "no encontrad", "no existe", "ya no está disponible", "non trovata", "non esiste",
        "não encontrad", "não existe", "niet gevonden", "bestaat niet", "hittades inte", "finns inte", "ikke fundet",
        "nie znaleziono", "nie istnieje", "nenalezena", "не найден", "не существует", "見つかりません", "存在しません", "找不到", "不存在",
        "nie ma takiej strony", "ei löydy", "ei löytynyt", "nem található",
        "bulunamadı", "neexistuje", "nu a fost găsit", "δεν βρέθηκε", "찾을 수 없", "존재하지 않", "không tìm thấy", "tidak ditemukan",
        "не знайдено", "غير موجودة", "no encontramos", "não encontramos", "ikke funnet",
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
