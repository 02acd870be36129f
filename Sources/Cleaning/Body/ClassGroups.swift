/// What an element's class, id and role say it is for, by the words that the trade uses in such names.
struct ClassGroups: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let navigation = ClassGroups(rawValue: 1 << 0)
    static let footer = ClassGroups(rawValue: 1 << 1)
    static let header = ClassGroups(rawValue: 1 << 2)
    static let comment = ClassGroups(rawValue: 1 << 3)
    static let share = ClassGroups(rawValue: 1 << 4)
    static let related = ClassGroups(rawValue: 1 << 5)
    static let promotion = ClassGroups(rawValue: 1 << 6)
    static let caption = ClassGroups(rawValue: 1 << 7)
    static let byline = ClassGroups(rawValue: 1 << 8)
    static let biography = ClassGroups(rawValue: 1 << 9)
    static let sidebar = ClassGroups(rawValue: 1 << 10)
    static let newsletter = ClassGroups(rawValue: 1 << 11)
    static let consent = ClassGroups(rawValue: 1 << 12)
    static let tags = ClassGroups(rawValue: 1 << 13)
    static let overlay = ClassGroups(rawValue: 1 << 14)
    static let paywall = ClassGroups(rawValue: 1 << 15)
    static let content = ClassGroups(rawValue: 1 << 16)
    static let title = ClassGroups(rawValue: 1 << 17)
    static let standfirst = ClassGroups(rawValue: 1 << 18)
    static let contents = ClassGroups(rawValue: 1 << 19)
    static let note = ClassGroups(rawValue: 1 << 20)
    static let questions = ClassGroups(rawValue: 1 << 21)
    static let product = ClassGroups(rawValue: 1 << 22)

    static let count = 23

    private static let vocabulary: [(ClassGroups, String)] = [
        (.navigation, "nav navigation navbar menu submenu breadcrumb breadcrumbs pagination pager prev next toolbar topbar skip"),
        (.footer, "footer foot colophon bottom copyright legal imprint"),
        (.header, "header masthead head top banner"),
        (.comment, "comment comments commentlist disqus reply replies respond discussion"),
        (.share, "share sharing shares social facebook twitter whatsapp linkedin follow addtoany sharedaddy"),
        (
            .related,
            "related recommended recommendation recommendations recommend more similar popular trending latest teaser teasers card cards readmore also suggested suggestions outbrain taboola mostread list read"
        ),
        (
            .promotion,
            "promo promotion ad ads advert advertisement advertising sponsor sponsored dfp gpt cta offer affiliate marketing"
        ),
        (.caption, "caption figcaption credit credits photo image gallery media figure slide slideshow picture"),
        (.byline, "byline author authors meta date time published timestamp posted info contributor dateline pubdate"),
        (.biography, "bio biography profile about"),
        (.sidebar, "sidebar aside widget widgets rail secondary side"),
        (.newsletter, "newsletter subscribe subscription signup mailing optin form login register"),
        (.consent, "cookie cookies consent gdpr privacy"),
        (.tags, "tag tags category categories topic topics keyword keywords label labels taxonomy"),
        (.overlay, "modal popup overlay hidden tooltip dropdown lightbox screen visually sr dialog"),
        (.paywall, "paywall premium subscriber regwall metered"),
        (.content, "content article body entry post story text main richtext rte prose copy markdown paragraph"),
        (.title, "title headline heading hed"),
        (.standfirst, "lead lede standfirst intro summary subtitle dek deck subhead abstract excerpt kicker"),
        (.contents, "toc contents outline"),
        (.note, "note notes footnote footnotes reference references disclaimer disclosure correction"),
        (.questions, "faq accordion question questions answer answers"),
        (.product, "product price buy cart shop rating review"),
    ]

    /// Slots of an open-addressed table: the word's hash, or 0 where the slot is free, and its groups.
    private static let slots: [(hash: UInt64, groups: ClassGroups)] = {
        var slots = [(hash: UInt64, groups: ClassGroups)](repeating: (0, []), count: slotCount)
        for (group, words) in vocabulary {
            for word in words.split(separator: " ") {
                let hash = hash(word.utf8)
                var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
                while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slotCount - 1) }
                slots[slot].hash = hash
                slots[slot].groups.insert(group)
            }
        }
        return slots
    }()
    private static let slotCount = 1024

    @inline(__always)
    private static func groups(
        ofWord hash: UInt64, _ slots: UnsafeBufferPointer<(hash: UInt64, groups: ClassGroups)>
    ) -> ClassGroups {
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while slots[slot].hash != 0 {
            if slots[slot].hash == hash { return slots[slot].groups }
            slot = (slot + 1) & (slotCount - 1)
        }
        return []
    }

    private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    /// The groups of the words in attribute values: `relatedArticles wp-caption` has the words related, articles, wp, caption.
    static func of(_ names: ArraySlice<UInt8>) -> ClassGroups { names.prefix(400).withUnsafeBufferPointer(of) }

    private static func of(_ names: UnsafeBufferPointer<UInt8>) -> ClassGroups {
        var groups: ClassGroups = []
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var length = 0
        var previousIsUpper = false
        slots.withUnsafeBufferPointer { slots in
            func finish() { if length > 1 { groups.formUnion(Self.groups(ofWord: hash, slots)) } }
            var index = 0
            while index < names.count {
                let byte = names[index]
                index += 1
                if byte >= 0x61, byte <= 0x7A {
                    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                    length += 1
                    previousIsUpper = false
                    continue
                }
                let isUpper = byte >= 0x41 && byte <= 0x5A
                // A word starts at `B` in `aB`, and at `C` in `ABCd`.
                let nextIsLower = index < names.count && names[index] >= 0x61 && names[index] <= 0x7A
                if !isUpper || !previousIsUpper || nextIsLower {
                    finish()
                    hash = 0xcbf2_9ce4_8422_2325
                    length = 0
                }
                if isUpper {
                    hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01b3
                    length += 1
                }
                previousIsUpper = isUpper
            }
            finish()
        }
        return groups
    }
}
