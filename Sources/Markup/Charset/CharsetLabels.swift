/// Names of character encodings (WHATWG Encoding Standard, section 4.2), and what iconv calls them.
enum CharsetLabels {
    /// The canonical name of an encoding, in lower case; `nil` for labels that nobody knows.
    static func canonicalName(_ label: some StringProtocol) -> String? {
        var key = label.lowercased()
        key = String(key.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" })
        while let last = key.last, last.isWhitespace || last == "\"" || last == "'" || last == ";" { key.removeLast() }
        if let name = aliases[key] { return name }
        return iconvNames[key] == nil ? nil : key
    }

    /// Every canonical name.
    static var all: [String] { iconvNames.keys.sorted() }

    /// What glibc's iconv calls an encoding; the supersets that browsers use, not the narrower standards.
    static func iconvName(_ canonical: String) -> String? { iconvNames[canonical] }

    private static let iconvNames: [String: String] = {
        var names = [
            "utf-8": "UTF-8", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf-32le": "UTF-32LE", "utf-32be": "UTF-32BE",
            "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "CP932", "euc-jp": "EUC-JP-MS",
            "iso-2022-jp": "ISO-2022-JP", "euc-kr": "UHC", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "ibm866": "CP866",
            "macintosh": "MACINTOSH", "x-mac-cyrillic": "MAC-UK", "windows-874": "CP874",
        ]
        for number in 1250...1258 { names["windows-\(number)"] = "CP\(number)" }
        for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] { names["iso-8859-\(number)"] = "ISO-8859-\(number)" }
        return names
    }()

    private static let aliases: [String: String] = {
        let table: [(String, String)] = [
            ("utf-8", "utf8 unicode-1-1-utf-8 utf_8 x-unicode20utf8 unicode11utf8 utf8mb4"),
            ("utf-16le", "utf-16 unicode ucs-2 csunicode iso-10646-ucs-2 unicodefeff"), ("utf-16be", "unicodefffe"),
            (
                "windows-1252",
                "ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 cp1252 x-cp1252 cp819 ibm819 iso-ir-100 windows-1252 iso_8859-1:1987 ansi"
            ),
            ("windows-1254", "iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 cp1254 x-cp1254"),
            ("windows-1250", "cp1250 x-cp1250"), ("windows-1251", "cp1251 x-cp1251 win-1251 windows1251"),
            ("windows-1253", "cp1253 x-cp1253"), ("windows-1255", "cp1255 x-cp1255"), ("windows-1256", "cp1256 x-cp1256"),
            ("windows-1257", "cp1257 x-cp1257"), ("windows-1258", "cp1258 x-cp1258"),
            ("windows-874", "tis-620 iso-8859-11 iso8859-11 dos-874"), ("iso-8859-2", "latin2 l2 iso8859-2 iso88592 iso_8859-2"),
            ("iso-8859-3", "latin3 iso8859-3"), ("iso-8859-4", "latin4 iso8859-4"),
            ("iso-8859-5", "cyrillic iso8859-5 iso88595 iso_8859-5"), ("iso-8859-6", "arabic asmo-708 iso8859-6"),
            ("iso-8859-7", "greek greek8 iso8859-7 iso88597 iso_8859-7 elot_928"),
            ("iso-8859-8", "hebrew visual iso8859-8 iso-8859-8-i logical iso_8859-8"), ("iso-8859-10", "latin6"),
            ("iso-8859-13", "iso8859-13"), ("iso-8859-14", "iso8859-14"), ("iso-8859-15", "latin9 l9 iso8859-15 iso885915"),
            ("gbk", "gb2312 gb_2312-80 gb_2312 x-gbk chinese csgb2312 cp936 ms936 iso-ir-58 gb2312-80"),
            ("gb18030", "gb-18030"), ("big5", "big5-hkscs cn-big5 x-x-big5 csbig5 big-5"),
            (
                "shift_jis", "shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j ms932 cp932 shiftjis"
            ), ("euc-jp", "x-euc-jp eucjp cseucpkdfmtjapanese"), ("iso-2022-jp", "csiso2022jp"),
            ("euc-kr", "ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949 uhc cseuckr ms949"),
            ("koi8-r", "koi koi8 koi8_r cskoi8r"), ("koi8-u", "koi8-ru"), ("ibm866", "866 cp866 csibm866"),
            ("macintosh", "mac x-mac-roman csmacintosh"), ("x-mac-cyrillic", "x-mac-ukrainian"),
        ]
        var aliases: [String: String] = [:]
        for (name, labels) in table { for label in labels.split(separator: " ") { aliases[String(label)] = name } }
        return aliases
    }()
}
