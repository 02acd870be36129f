/// Words of English that a noun phrase cannot go on with, or whose form misleads.
enum EnglishWords {
    /// Prepositions, conjunctions, pronouns, auxiliaries, and adverbs and verbs that commonly follow a noun.
    static let closed = """
        of in on at to for from with without by and or nor but as than that which who whom whose when where while if because although \
        though since until till unless whether after before during between among amongst against across along around about above \
        below beneath beside beyond despite down except inside into like near off onto out outside over past per through throughout \
        toward towards under underneath up upon via within i you he she it we they me him us them my your his its our their this \
        these those the a an some any no each every either neither both all is are was were be been being am has have had having do \
        does did doing can could will would shall should may might must not also too so then there here now only just even still \
        already again ever never always often soon later ago away together apart respectively each said says say told tells tell \
        reported reportedly including included include includes according such how why what instead sort kind because least most \
        more less fewer died die killed injured wounded arrested remain remained stay stayed work worked live lived took take \
        went go gone came come left voted vote made make makes began begin became become got get gets fell fall rose rise grew \
        attended joined signed fled escaped survived participated currently worth later yesterday today tomorrow last next daily weekly \
        monthly annually overall total
        """

    static let irregularPlurals = """
        people men women children personnel police policemen policewomen servicemen servicewomen businessmen businesswomen \
        fishermen firemen gunmen militiamen crewmen troops aircraft spacecraft watercraft hovercraft cattle sheep fish deer mice \
        feet teeth geese media data bacteria criteria phenomena alumni species series crew staff offspring youth salmon cod swine \
        livestock clergy migrants lives wives knives wolves shelves halves dead
        """

    /// They end in s and are one thing, or no noun.
    static let singularInS = """
        always perhaps news politics economics mathematics physics athletics ethics gas lens bus chaos this its his hers ours yours \
        theirs does has was goes says towards besides sometimes afterwards nowadays overseas across plus minus yes thus los las les \
        christmas texas kansas arkansas paris honduras maldives serious various previous religious dangerous famous numerous
        """
}
