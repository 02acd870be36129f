import Documents
import Testing

@testable import Annotation

@Suite struct MoneyTests {
    private func found(_ text: String, language: String? = "en") -> [String] {
        annotations("money", text, language: language).map { annotation in
            let numbers = annotation.detail("amount") ?? "\(annotation.detail("min") ?? "")..\(annotation.detail("max") ?? "")"
            let basis = annotation.detail("currency_basis") ?? ""
            return
                "\(annotation.exact) | \(numbers) | \(annotation.detail("modifier") ?? "") | \(annotation.detail("currency") ?? "-") \(basis)"
        }
    }

    @Test(
        "symbols, codes and words",
        arguments: [
            ("a $2.2bn deal", "$2.2bn | 2200000000 | exact | USD symbol_default"),
            ("It paid US$40 million.", "US$40 million | 40000000 | exact | USD explicit"),
            ("It cost €1,250.50.", "€1,250.50 | 1250.5 | exact | EUR explicit"),
            ("worth £3m", "£3m | 3000000 | exact | GBP symbol_default"),
            ("It paid 5m EUR.", "5m EUR | 5000000 | exact | EUR explicit"),
            ("a loan of USD 300m", "USD 300m | 300000000 | exact | USD explicit"),
            ("It cost five million euros.", "five million euros | 5000000 | exact | EUR explicit"),
            ("about 20 Canadian dollars", "about 20 Canadian dollars | 20 | approximate | CAD explicit"),
            ("They paid 30 billion yen.", "30 billion yen | 30000000000 | exact | JPY explicit"),
            ("between $2bn and $3bn", "between $2bn and $3bn | 2000000000..3000000000 | between | USD symbol_default"),
            ("$2-3bn", "$2-3bn | 2000000000..3000000000 | between | USD symbol_default"),
            ("R$500 milhões", "R$500 milhões | 500000000 | exact | BRL explicit"),
            ("It cost 15 dollars 50.", "15 dollars 50 | 15.5 | exact | USD symbol_default"),
            ("Tickets are eight euros ninety each", "eight euros ninety | 8.9 | exact | EUR explicit"),
            ("He paid 15 dollars 50 years ago.", "15 dollars | 15 | exact | USD symbol_default"),
            ("She earned 15 dollars 20 times.", "15 dollars | 15 | exact | USD symbol_default"),
            ("They pay 900 yen 50 percent of the time.", "900 yen | 900 | exact | JPY explicit"),
            ("Bids start at euro 22.5 million.", "euro 22.5 million | 22500000 | exact | EUR explicit"),
            ("less than $5,000 or equal to it", "less than $5,000 or equal to it | ..5000 | at_most | USD symbol_default"),
            ("More than A$12,000 was paid.", "More than A$12,000 | 12000.. | more_than | AUD explicit"),
            ("a 12-cent rise", "12-cent | 0.12 | exact | USD symbol_default"),
            ("It fell to 470 pence.", "470 pence | 4.7 | exact | GBP explicit"),
            ("He paid 13 dollars and 45 cents.", "13 dollars and 45 cents | 13.45 | exact | USD symbol_default"),
            ("He was fined 500 pounds.", "500 pounds | 500 | exact | GBP symbol_default"),
            ("3 lakh rupees", "3 lakh rupees | 300000 | exact | INR symbol_default"),
            ("It will cost an estimated €3.2bn.", "an estimated €3.2bn | 3200000000 | approximate | EUR explicit"),
            ("The line costs ₹1.2 lakh crore.", "₹1.2 lakh crore | 1200000000000 | exact | INR explicit"),
            ("It may raise an extra $3bn to $4bn.", "$3bn to $4bn | 3000000000..4000000000 | between | USD symbol_default"),
            ("a loan of SDR 500 million", "SDR 500 million | 500000000 | exact | XDR explicit"),
            ("Fares go from £10 to £20.", "from £10 to £20 | 10..20 | between | GBP symbol_default"),
            ("It wants between A$3m and A$4m.", "between A$3m and A$4m | 3000000..4000000 | between | AUD explicit"),
            ("Crude fell to $70.25 a barrel.", "$70.25 | 70.25 | exact | USD symbol_default"),
            ("Power costs EUR 85/MWh.", "EUR 85 | 85 | exact | EUR explicit"),
            ("The fine is KSh 300.", "KSh 300 | 300 | exact | KES symbol_default"),
            ("The fine is Ksh300.", "Ksh300 | 300 | exact | KES explicit"),
            ("-$5m", "-$5m | -5000000 | exact | USD symbol_default"),
            ("up to 10 million U.S. dollars", "up to 10 million U.S. dollars | ..10000000 | up_to | USD explicit"),
        ])
    func money(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test func `a shared name is told by the country beside it`() {
        #expect(found("Pakistan borrowed 40 billion rupees.") == ["40 billion rupees | 40000000000 | exact | PKR context"])
        #expect(found("Switzerland spent 2 million francs.").first?.hasSuffix("CHF context") == true)
        #expect(found("It cost 2 million francs.").first?.hasSuffix("- symbol_default") == true)
    }

    @Test(
        "a city or the country of the text's language tells a shared name too",
        arguments: [
            ("Bread is Rs 40 in Lahore.", "en", "PKR context"), ("Bread is Rs 40 in Mumbai.", "en", "INR context"),
            ("Oslo pays 3 million kroner.", "en", "NOK context"), ("Copenhagen pays 3 million kroner.", "en", "DKK context"),
            ("Dakar pays 3 million francs.", "en", "XOF context"), ("Tunis pays 3 million dinars.", "en", "TND context"),
            ("They pay 3 million rupees.", "en-PK", "PKR context"), ("They pay 3 million rupees.", "en-LK", "LKR context"),
            ("Det koster 300 millioner kroner.", "nb", "NOK context"), ("Det koster 300 millioner kroner.", "da", "DKK context"),
            ("They pay 3 million pesos.", "en", "- symbol_default"),
        ])
    func places(_ text: String, _ language: String, _ ending: String) {
        #expect(found(text, language: language).map { $0.suffix(ending.count) } == [ending[...]])
    }

    @Test func `a single letter is a currency of a country that the text names, before a large number`() {
        #expect(found("Nigeria lost N500bn.") == ["N500bn | 500000000000 | exact | NGN context"])
        #expect(found("South Africa will spend R20 million on the R300.") == ["R20 million | 20000000 | exact | ZAR context"])
        #expect(found("Manila pays P2,500 for it.") == ["P2,500 | 2500 | exact | PHP context"])
        #expect(found("They lost N500bn and R20 million.") == [])
    }

    @Test func `where no country stands near, the only one in the text tells`() {
        let far = String(repeating: "The river rose again in the night and the boats stayed away from it. ", count: 6)
        #expect(
            found("Nepal shut its schools. \(far)The repairs cost 3 million rupees.") == [
                "3 million rupees | 3000000 | exact | NPR context"
            ])
        #expect(
            found("Nepal and India shut their schools. \(far)The repairs cost 3 million rupees.")
                == ["3 million rupees | 3000000 | exact | INR symbol_default"])
        #expect(found("Egypt pays. \(far)\n\nThe fine is 500 pounds.").first?.hasSuffix("EGP context") == true)
    }

    @Test func `in a text that speaks of one country's dollars the bare sign means them`() {
        #expect(found("It paid A$5m and then $3m.").map { $0.suffix(11) } == ["UD explicit", "AUD context"])
    }

    @Test(
        "other languages",
        arguments: [
            ("Es kostete 1,5 Millionen Euro.", "de", "1,5 Millionen Euro | 1500000 | exact | EUR explicit"),
            ("un prêt de 3 millions d’euros", "fr", "3 millions d’euros | 3000000 | exact | EUR explicit"),
            ("unos 200 millones de euros", "es", "200 millones de euros | 200000000 | exact | EUR explicit"),
            ("Sie zahlte 1,5 Mrd. Euro.", "de", "1,5 Mrd. Euro | 1500000000 | exact | EUR explicit"),
            ("Sie zahlte 30 Mio. US-Dollar.", "de", "30 Mio. US-Dollar | 30000000 | exact | USD explicit"),
            ("Un contrat de 3,5 Md€.", "fr", "3,5 Md€ | 3500000000 | exact | EUR explicit"),
            ("Custou R$ 2,3 bi.", "pt", "R$ 2,3 bi | 2300000000 | exact | BRL explicit"),
            (
                "unos 500 millones de pesos argentinos", "es",
                "500 millones de pesos argentinos | 500000000 | exact | ARS explicit"
            ),
            ("Una multa di 15 mila euro.", "it", "15 mila euro | 15000 | exact | EUR explicit"),
            ("Het kost € 12.500.", "nl", "€ 12.500 | 12500 | exact | EUR explicit"),
            ("To 300 tys. złotych.", "pl", "300 tys. złotych | 300000 | exact | PLN explicit"),
            ("Штраф 300 тыс. рублей.", "ru", "300 тыс. рублей | 300000 | exact | RUB symbol_default"),
            ("Він отримав 20 млн грн.", "uk", "20 млн грн | 20000000 | exact | UAH explicit"),
            ("Stálo to 2,5 mld. Kč.", "cs", "2,5 mld. Kč | 2500000000 | exact | CZK explicit"),
            ("Fatura 3,5 milyar lira.", "tr", "3,5 milyar lira | 3500000000 | exact | TRY symbol_default"),
            ("más de $500 millones", "es", "$500 millones | 500000000 | exact | USD symbol_default"),
        ])
    func languages(_ text: String, _ language: String, _ expected: String) {
        #expect(found(text, language: language) == [expected])
    }

    @Test(
        "what is no money",
        arguments: ["All 70 of us", "5 won the race", "It weighs 500 pounds.", "He had 5 real problems.", "TOP 10 HITS"])
    func none(_ text: String) {
        #expect(found(text) == [])
    }
}
