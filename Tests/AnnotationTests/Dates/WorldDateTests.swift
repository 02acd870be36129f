import Testing

@Suite("Dates in other languages")
struct WorldDateTests {
    @Test(
        "Day, month's name and year are read in the text's language",
        arguments: [
            ("de", "Das Werk wurde am 3. März 2024 eröffnet.", "3. März 2024"),
            ("fr", "L’usine a ouvert le 3 mars 2024.", "3 mars 2024"),
            ("es", "La planta abrió el 3 de marzo de 2024.", "3 de marzo de 2024"),
            ("it", "Aperta il 3 marzo 2024.", "3 marzo 2024"),
            ("pt", "A fábrica abriu em 3 de março de 2024.", "3 de março de 2024"),
            ("nl", "Geopend op 3 maart 2024.", "3 maart 2024"),
            ("pl", "Otwarto 3 marca 2024 roku.", "3 marca 2024"), ("ru", "Открыт 3 марта 2024 года.", "3 марта 2024"),
            ("sv", "Öppnade den 3 mars 2024.", "3 mars 2024"), ("tr", "Fabrika 3 Mart 2024 günü açıldı.", "3 Mart 2024"),
            ("da", "Åbnede 3. marts 2024.", "3. marts 2024"), ("fi", "Avattiin 3. maaliskuuta 2024.", "3. maaliskuuta 2024"),
            ("de", "Am 03.03.2024 war es so weit.", "03.03.2024"), ("ja", "日付は 2024-03-03 です。", "2024-03-03"),
        ])
    func days(language: String, text: String, exact: String) {
        #expect(times(text, language: language) == ["\(exact) → 2024-03-03"])
    }

    @Test(
        "A day told from today, a year and a month in the case of \"in\" are read where the words mean nothing else",
        arguments: [
            ("de", "Er kam gestern.", "gestern → 2024-05-14"), ("fr", "Il est venu hier.", "hier → 2024-05-14"),
            ("es", "Llegó ayer.", "ayer → 2024-05-14"), ("it", "È arrivato ieri.", "ieri → 2024-05-14"),
            ("pl", "Przyjechał wczoraj.", "wczoraj → 2024-05-14"), ("ru", "Он приехал вчера.", "вчера → 2024-05-14"),
            ("de", "Im Jahr 1998 begann es.", "1998 → 1998"), ("ru", "Это было в 2014 году.", "2014 → 2014"),
            ("pl", "Było to w 2014 roku.", "2014 → 2014"), ("pl", "Było to w marcu 2024.", "marcu 2024 → 2024-03"),
            ("uk", "Це було в березні 2024.", "березні 2024 → 2024-03"),
            ("ru", "Это было в марте 2024 года.", "марте 2024 → 2024-03"),
        ])
    func told(language: String, text: String, found: String) {
        #expect(times(text, language: language) == [found])
    }

    @Test(
        "A weekday is the last one, or the next where its sentence tells of the future; a month and a year stand behind their prepositions",
        arguments: [
            ("de", "Er kam am Montag an.", "Montag → 2024-05-13"),
            ("de", "Das Werk wird am Montag öffnen.", "Montag → 2024-05-20"),
            ("fr", "Elle a démissionné mardi.", "mardi → 2024-05-14"),
            ("fr", "Le procès commencera lundi.", "lundi → 2024-05-20"),
            ("es", "Llegó el viernes.", "viernes → 2024-05-10"), ("it", "È morto giovedì.", "giovedì → 2024-05-09"),
            ("pt", "Choveu na segunda-feira.", "segunda-feira → 2024-05-13"),
            ("nl", "Hij kwam dinsdag aan.", "dinsdag → 2024-05-14"),
            ("pl", "Przyjechał we wtorek.", "wtorek → 2024-05-14"), ("ru", "Он приехал во вторник.", "вторник → 2024-05-14"),
            ("fr", "Il est venu lundi 3 mars 2025.", "lundi 3 mars 2025 → 2025-03-03"),
            ("de", "Im März begann es.", "März → 2024-03"), ("es", "Las obras comenzarán en octubre.", "octubre → 2024-10"),
            ("es", "En 2019 se abrió.", "2019 → 2019"), ("it", "Nel 2019 ha chiuso.", "2019 → 2019"),
            ("nl", "Sinds 2021 is het gestegen.", "2021 → 2021"),
        ])
    func weekdays(language: String, text: String, found: String) {
        #expect(times(text, language: language) == [found])
    }

    @Test("Words that may mean something else are not read, nor are words of English")
    func caution() {
        #expect(times("Im März 2024 begann es.", language: "de") == ["März 2024 → 2024-03"])
        #expect(times("Er kam vor 3 Monaten, am Morgen, und jeden Montag.", language: "de") == [])
        #expect(times("Les bureaux ferment le lundi. Plácido Domingo chante en 2000 salles.", language: "fr") == [])
        #expect(times("Sie ist hier, ayer.", language: "de") == [])
        #expect(times("Es waren 1998 Menschen.", language: "de") == [])
        #expect(times("Il marche 3 fois; mars attaque.", language: "fr") == [])
    }
}
