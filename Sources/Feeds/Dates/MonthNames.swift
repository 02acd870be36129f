/// Month names in the languages that feeds are commonly dated in.
enum MonthNames {
    /// 1…12 for a name or an abbreviation of at least three letters; `nil` for what fits several months or none.
    static func month(_ word: String) -> Int? {
        if let month = irregular[word] { return month }
        guard word.count >= 3 else { return nil }
        let fitting = names.indices.filter { index in names[index].contains { $0.hasPrefix(word) } }
        return fitting.count == 1 ? fitting[0] + 1 : nil
    }

    private static let irregular = ["mrt": 3, "mär": 3, "mrz": 3, "mei": 5, "maj": 5]

    /// English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish (genitive), Russian (genitive).
    private static let names: [[String]] = [
        "january januar jänner janvier enero janeiro gennaio januari stycznia января",
        "february februar février fevrier febrero fevereiro febbraio februari lutego февраля",
        "march märz maerz mars marzo março marco maart marca марта",
        "april avril abril aprile kwietnia апреля",
        "may mai mayo maio maggio maj maja мая",
        "june juni juin junio junho giugno czerwca июня",
        "july juli juillet julio julho luglio lipca июля",
        "august août aout agosto augustus augusti sierpnia августа",
        "september septembre septiembre setembro settembre września сентября",
        "october oktober octobre octubre outubro ottobre października октября",
        "november novembre noviembre novembro listopada ноября",
        "december dezember décembre decembre diciembre dezembro dicembre desember grudnia декабря",
    ].map { $0.split(separator: " ").map(String.init) }
}
