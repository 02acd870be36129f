/// What a single word can be in a name or in a report of speech, whatever its case. The tables of words say which are what.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    // Names
    /// Follows a country or its adjective: `Russian foreign ministry`.
    static let body = WordClass(bit: 0)
    /// A surname or given name that is a word as well: `Brown`.
    static let common = WordClass(bit: 1)
    /// Ends a firm's name: `Ltd`.
    static let corporate = WordClass(bit: 2)
    /// Stands before a place without being part of its name: `northern`.
    static let direction = WordClass(bit: 3)
    /// No part of a name, though a sentence may begin with it.
    static let function = WordClass(bit: 4)
    static let given = WordClass(bit: 5)
    /// Follows the name of an armed group: `Wagner mercenaries`.
    static let groupWord = WordClass(bit: 6)
    /// Follows a name and a hyphen: `Tehran-backed`.
    static let linked = WordClass(bit: 7)
    static let mediaWord = WordClass(bit: 8)
    static let month = WordClass(bit: 9)
    /// Ends a name that is none of an organisation: `Act`.
    static let notName = WordClass(bit: 10)
    static let officialWord = WordClass(bit: 11)
    static let organisationEnd = WordClass(bit: 12)
    /// Begins the name of an organisation before `of` or `for`.
    static let organisationHead = WordClass(bit: 13)
    /// Between the parts of a person's name: `von`.
    static let particle = WordClass(bit: 14)
    /// What people do, and places do not.
    static let personVerb = WordClass(bit: 15)
    static let placePreposition = WordClass(bit: 16)
    /// A calling or an office.
    static let role = WordClass(bit: 17)
    /// Ends the name of a street, a building, a thing: what is named after a place or a person is neither.
    static let street = WordClass(bit: 18)
    /// Stands before a single surname.
    static let title = WordClass(bit: 19)
    /// What ministries and committees are for.
    static let topic = WordClass(bit: 20)
    /// A surname that is written first: `Xi`.
    static let surnameFirst = WordClass(bit: 21)

    /// Ends a name of an organisation, but most often something else: read with an acronym in brackets only.
    static let organisationWeak = WordClass(bit: 22)

    /// Right before the name of an organisation, in lower case: `the consultancy`.
    static let organisationNoun = WordClass(bit: 23)

    // Speech
    static let anonymity = WordClass(bit: 24)
    static let anonymousNoun = WordClass(bit: 25)
    /// Between a subject and its verb: `has repeatedly`.
    static let auxiliary = WordClass(bit: 26)
    /// Verbs that take a quoted word, but no clause: `called`.
    static let call = WordClass(bit: 27)
    static let citing = WordClass(bit: 28)
    static let declining = WordClass(bit: 29)
    static let determiner = WordClass(bit: 30)
    static let document = WordClass(bit: 31)
    /// Before a noun for speakers: `senior`.
    static let modifier = WordClass(bit: 32)
    static let officialNoun = WordClass(bit: 33)
    /// Before `by`: `reported`.
    static let passive = WordClass(bit: 34)
    static let personNoun = WordClass(bit: 35)
    /// After `said in a`: `statement`.
    static let placeOfSpeech = WordClass(bit: 36)
    static let pronounOther = WordClass(bit: 37)
    static let pronounPerson = WordClass(bit: 38)
    static let say = WordClass(bit: 39)
    static let saying = WordClass(bit: 40)
    /// Who speaks without a name: `officials`.
    static let speakerNoun = WordClass(bit: 41)
    /// Speaks for another: `spokesman`.
    static let spokesperson = WordClass(bit: 42)
    /// What is spoken: `warning`.
    static let spoken = WordClass(bit: 43)
    /// Verbs that report what follows even where nothing is quoted.
    static let strongSay = WordClass(bit: 44)
    static let tell = WordClass(bit: 45)
    /// Before `by` and the name of a paper: `seen`.
    static let viewed = WordClass(bit: 46)

    /// Verbs of documents and those who study: `found`.
    static let find = WordClass(bit: 52)

    // Names again
    /// A word of everyday English, and no part of a person's name.
    static let ordinary = WordClass(bit: 47)
    /// What a place is: `the town of`, `…, a village`.
    static let placeNoun = WordClass(bit: 48)
    /// What firms have, and places and people do not: `shares`.
    static let firmThing = WordClass(bit: 49)
    /// What people have: `wife`.
    static let personThing = WordClass(bit: 50)
    /// Begins the name of an organisation: `Banco`.
    static let organisationFirst = WordClass(bit: 51)

    /// What words of people's names are known for.
    static let ofPeople: WordClass = [.given, .common, .particle, .surnameFirst]

    static let ofNames: [String: WordClass] = [
        "body": .body, "common": .common, "corporate": .corporate, "direction": .direction, "function": .function,
        "given": .given, "group_word": .groupWord, "linked": .linked, "media_word": .mediaWord, "month": .month,
        "not_name": .notName, "official_word": .officialWord, "organisation_end": .organisationEnd,
        "organisation_first": .organisationFirst, "organisation_head": .organisationHead, "organisation_noun": .organisationNoun,
        "organisation_weak": .organisationWeak,
        "firm_thing": .firmThing, "particle": .particle, "person_thing": .personThing, "person_verb": .personVerb,
        "place_noun": .placeNoun, "place_preposition": .placePreposition, "role": .role, "street": .street,
        "surname_first": .surnameFirst,
        "title": .title, "topic": .topic,
    ]

    static let ofSpeech: [String: WordClass] = [
        "anonymity": .anonymity, "anonymous_noun": .anonymousNoun, "auxiliary": .auxiliary, "call": .call, "citing": .citing,
        "declining": .declining, "determiner": .determiner, "document": .document, "find": .find, "modifier": .modifier,
        "official_noun": .officialNoun, "passive": .passive, "person_noun": .personNoun, "place_of_speech": .placeOfSpeech,
        "pronoun_other": .pronounOther, "pronoun_person": .pronounPerson, "say": .say, "saying": .saying,
        "speaker_noun": .speakerNoun, "spokesperson": .spokesperson, "spoken": .spoken, "strong_say": .strongSay,
        "tell": .tell, "viewed": .viewed,
    ]

    private init(bit: UInt64) { rawValue = 1 << bit }

    init(rawValue: UInt64) { self.rawValue = rawValue }
}
