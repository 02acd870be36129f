/// Months by their names and usual abbreviations, in the languages that pages are mostly written in.
enum MonthNames {
    /// 1…12; the name in any case, with or without a full stop.
    static func month(_ word: some StringProtocol) -> Int? { table[word.lowercased()] }

    private static let table: [String: Int] = {
        let languages = [
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec", "jan febr march april may june july aug sept oct nov dec",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "jänner feber mär apr mai jun jul aug sep okt nov dez", "jan feb maerz apr mai juni juli aug sept okt nov dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv févr mars avr mai juin juil aout sept oct nov déc", "jan fév mars avr mai juin juill août sept oct nov dec",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago sep oct nov dic", "enero febr marzo abr mayo jun jul agosto setiembre oct nov dic",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "jan fev mar abr mai jun jul ago set out nov dez",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "gen feb mar apr mag giu lug ago set ott nov dic",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "jan feb mrt apr mei jun jul aug sep okt nov dec",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "januar februar marts april maj juni juli august september oktober november december",
            "januar februar mars april mai juni juli august september oktober november desember",
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "ledna února března dubna května června července srpna září října listopadu prosince",
            "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "янв фев мар апр май июн июл авг сен окт ноя дек",
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
            "januari februari maret april mei juni juli agustus september oktober november desember",
            "jan feb mar apr mei jun jul agt sep okt nov des", "led úno bře dub kvě čvn čvc srp zář říj lis pro",
            "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
            "január február március április május június július augusztus szeptember október november december",
            "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
            "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
            "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
            "januar februar marec april maj junij julij avgust september oktober november december",
            "януари февруари март април май юни юли август септември октомври ноември декември",
            "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
            "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
            "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
            "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
            "jan fev mars avr mai juin juil août sept oct nov déc", "oca şub mar nis may haz tem ağu eyl eki kas ara",
        ]
        var table: [String: Int] = [:]
        for language in languages {
            for (index, name) in language.split(separator: " ").enumerated() where table[String(name)] == nil {
                table[String(name)] = index + 1
            }
        }
        return table
    }()
}
