import Languages
import Testing

@Suite("Languages, detected")
struct CompactLanguageDetectorTests {
    private let detector = CompactLanguageDetector()

    @Test(
        "a paragraph tells its language",
        arguments: [
            (
                "en",
                "The ferry left the old harbour a little after nine, and by the time the fog had lifted nobody on deck could see the island that they had come so far to visit."
            ),
            (
                "de",
                "Die Fähre verließ den alten Hafen kurz nach neun, und als sich der Nebel endlich hob, konnte niemand an Deck die Insel sehen, die sie besuchen wollten."
            ),
            (
                "fr",
                "Le ferry a quitté le vieux port un peu après neuf heures, et lorsque le brouillard s'est enfin levé, personne sur le pont ne voyait plus l'île qu'ils voulaient visiter."
            ),
            (
                "es",
                "El transbordador salió del puerto viejo poco después de las nueve y, cuando por fin se levantó la niebla, nadie en cubierta alcanzaba a ver la isla que querían visitar."
            ),
            (
                "pt",
                "A balsa deixou o porto velho pouco depois das nove horas e, quando o nevoeiro finalmente se dissipou, ninguém no convés conseguia ver a ilha que tinham vindo visitar."
            ),
            (
                "it",
                "Il traghetto lasciò il vecchio porto poco dopo le nove e, quando la nebbia finalmente si alzò, nessuno sul ponte riusciva a vedere l'isola che erano venuti a visitare."
            ),
            (
                "nl",
                "De veerboot verliet de oude haven kort na negen uur, en toen de mist eindelijk optrok kon niemand aan dek het eiland zien dat ze zo graag wilden bezoeken."
            ),
            (
                "sv",
                "Färjan lämnade den gamla hamnen strax efter nio, och när dimman äntligen lättade kunde ingen på däck se ön som de hade rest så långt för att få besöka."
            ),
            (
                "pl",
                "Prom opuścił stary port krótko po dziewiątej, a kiedy mgła wreszcie się podniosła, nikt na pokładzie nie widział już wyspy, którą wszyscy chcieli odwiedzić."
            ),
            (
                "ru",
                "Паром вышел из старой гавани вскоре после девяти, и когда туман наконец рассеялся, никто на палубе уже не видел острова, на который они так долго ехали."
            ),
            (
                "el",
                "Το πλοίο έφυγε από το παλιό λιμάνι λίγο μετά τις εννέα και, όταν επιτέλους σηκώθηκε η ομίχλη, κανείς στο κατάστρωμα δεν έβλεπε πια το νησί."
            ),
            (
                "tr",
                "Feribot eski limandan saat dokuzdan biraz sonra ayrıldı ve sis nihayet kalktığında güvertedeki hiç kimse ziyaret etmek istedikleri adayı göremiyordu."
            ),
            (
                "ar",
                "غادرت العبارة الميناء القديم بعد الساعة التاسعة بقليل، وعندما انقشع الضباب أخيرا لم يعد أحد على سطح السفينة يرى الجزيرة التي جاؤوا لزيارتها."
            ),
            (
                "he",
                "המעבורת עזבה את הנמל הישן מעט אחרי השעה תשע, וכאשר הערפל סוף סוף התפזר איש מהנוסעים על הסיפון לא הצליח לראות את האי שבאו לבקר בו."
            ),
            ("ja", "フェリーは九時を少し過ぎたころに古い港を出ました。ようやく霧が晴れたとき、甲板にいた人たちには、訪ねるつもりだった島がもう見えませんでした。"),
            ("ko", "여객선은 아홉 시가 조금 지나 오래된 항구를 떠났고, 마침내 안개가 걷혔을 때 갑판에 있던 사람들은 가려던 섬을 더 이상 볼 수 없었다."),
            (
                "uk",
                "Пором вийшов зі старої гавані невдовзі після дев'ятої, і коли туман нарешті розвіявся, ніхто на палубі вже не бачив острова, до якого вони так довго їхали."
            ),
            (
                "id",
                "Kapal feri itu berangkat dari pelabuhan lama beberapa menit setelah jam sembilan karena kabut, kata juru bicara perusahaan pelayaran kepada wartawan di Jakarta, Selasa, sehingga penumpang harus menunggu."
            ),
        ])
    func paragraphs(language: String, text: String) { #expect(detector.language(of: text) == language) }

    @Test("too short a text is not judged", arguments: ["", "Hello", "The quick brown fox", "Ja, nein, vielleicht."])
    func short(text: String) { #expect(detector.language(of: text) == nil) }

    @Test("text without words has no language")
    func wordless() {
        #expect(detector.language(of: String(repeating: "1234 5678 — ", count: 20)) == nil)
        #expect(detector.language(of: String(repeating: "🙂", count: 100)) == nil)
    }

    @Test("a long text is cut between characters, not within one")
    func long() {
        let sentence = "Die Fähre verließ den alten Hafen, und über dem grünen Hügel läuteten die Glocken. "
        for padding in ["", "x", "xx", "xxx"] {
            let text = padding + String(repeating: sentence, count: 400)
            #expect(text.utf8.count > CompactLanguageDetector.maximumBytes)
            #expect(detector.language(of: text) == "de")
        }
    }

    @Test("a control or a tag in the text does no harm")
    func odd() {
        let text =
            "The ferry left the old harbour\0\u{0B}\u{FFFE} a little after nine, and by the time the fog had lifted nobody on deck could see the <b>island</b>."
        #expect(detector.language(of: text) == "en")
    }
}
