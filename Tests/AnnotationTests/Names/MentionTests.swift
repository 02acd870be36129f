import Documents
import Testing

@testable import Annotation

@Suite struct MentionTests {
    /// Each mention as `exact = name (kind, country)`, short.
    private func mentions(_ text: String, language: String? = "en") -> [String] {
        annotations("mention", text, language: language).filter { $0.detail("kind") != "designation" }.map {
            let name = $0.detail("name") ?? ""
            let country = $0.detail("country").map { " " + $0 } ?? ""
            return "\($0.exact)\(name == $0.exact ? "" : " = \(name)") \($0.detail("kind") ?? "")\(country)"
        }
    }

    @Test func `places have their country, their adjectives too`() {
        #expect(
            mentions("Ships from Montevideo met Uruguayan tugs off Uruguay, in the Western Hemisphere, and a U.S. frigate.") == [
                "Montevideo place UY", "Uruguayan = Uruguay place UY", "Uruguay place UY", "Western Hemisphere place",
                "U.S. = United States place US",
            ])
    }

    @Test func `of names that are others' beginnings the longest is read`() {
        #expect(
            mentions("From Port Sudan to Papua New Guinea, and from New South Wales to Washington, D.C., nothing moved.") == [
                "Port Sudan place SD", "Papua New Guinea place PG", "New South Wales place AU",
                "Washington, D.C. = Washington place US",
            ])
    }

    @Test(
        "a name that is a word or a person as well is a place only where its neighbours say so",
        arguments: [
            ("It was a nice day in Nice.", ["Nice place FR"]), ("Reading is a joy.", []),
            ("They moved to Reading, Berkshire.", ["Reading place GB"]), ("Turkey is served cold.", []),
            ("Turkey’s lira fell.", ["Turkey place TR"]),
            ("Ankara signed. Turkey has not replied.", ["Ankara place TR", "Turkey place TR"]),
            ("The Paris Agreement and the Berlin Wall are known.", []), ("He wrote in Russian.", []),
            ("In Paris, Texas, it rained.", ["Paris place US", "Texas place US"]),
        ])
    func ambiguous(text: String, wanted: [String]) {
        #expect(mentions(text) == wanted)
    }

    @Test func `a name that lies in two countries has the one that the text speaks of otherwise`() {
        #expect(mentions("Tbilisi is calm. In Georgia, people voted.").last == "Georgia place GE")
        #expect(mentions("Ohio is calm. In Georgia, people voted.").last == "Georgia place US")
        #expect(mentions("In Georgia, people voted.") == ["Georgia place"])
    }

    @Test(
        "a firm's form belongs to its name, a title's point parts no name",
        arguments: [
            ("Northgate Bank plc cut jobs.", ["Northgate Bank plc organisation"]),
            ("Harbour Light plc cut jobs.", ["Harbour Light plc organisation"]),
            ("He saw Dr. Anna Berg there.", ["Anna Berg person"]), ("He saw Gov. Anna Berg there.", ["Anna Berg person"]),
        ])
    func forms(text: String, wanted: [String]) {
        #expect(mentions(text) == wanted)
    }

    @Test func `bodies of a state are organisations, with the country inside`() {
        #expect(
            mentions("The Kenyan fisheries ministry and Peru’s central bank wrote to the Harding administration.") == [
                "Kenyan fisheries ministry organisation", "Kenyan = Kenya place KE",
                "Peru’s central bank = Peruvian central bank organisation", "Peru place PE",
                "Harding administration organisation",
            ])
    }

    @Test func `organisations are known by form`() {
        #expect(
            mentions(
                "The Ministry of Health and Social Care, the University of Tarrin, Acme Dynamics Inc., Smith & Sons Ltd and the "
                    + "Institute for the Study of Tides answered; Brinmoor Holdings did not.") == [
                    "Ministry of Health and Social Care organisation", "University of Tarrin organisation",
                    "Acme Dynamics Inc organisation", "Smith & Sons Ltd organisation",
                    "Institute for the Study of Tides organisation", "Brinmoor Holdings organisation",
                ])
    }

    @Test func `a short name in brackets stands for the long one from then on`() {
        #expect(
            mentions("The Coastal Relief Council (CRC) met. The CRC has no ships.") == [
                "Coastal Relief Council organisation", "CRC = Coastal Relief Council organisation",
                "CRC = Coastal Relief Council organisation",
            ])
    }

    @Test(
        "people are known by title, calling, given name or what follows",
        arguments: [
            ("President Tolland met Chancellor Berta Kroll.", ["Tolland person", "Berta Kroll person"]),
            ("President Min-jun Pak spoke.", ["Min-jun Pak person"]), ("They asked spokesman Ivo Brandt.", ["Ivo Brandt person"]),
            ("Mrs. O’Hara left.", ["O’Hara person"]),
            ("Ursula von der Heide, 61, spoke.", ["Ursula von der Heide person"]),
            ("Later Qorvan Tesh, a professor of law, objected.", ["Qorvan Tesh person"]),
            ("The prime minister of Malta, Qorvan Tesh, objected.", ["Malta place MT", "Qorvan Tesh person"]),
            ("Crown Prince Hassan bin Tarek hosted King Albert II.", ["Hassan bin Tarek person", "Albert II person"]),
            ("Qorvan Tesh is a beach.", []), ("The Attorney General met the Chief Executive.", []),
        ])
    func people(text: String, wanted: [String]) {
        #expect(mentions(text) == wanted)
    }

    @Test func `a surname alone is the person who was named in full`() {
        #expect(
            mentions("Elena Marsh came. Marsh spoke. Marsh grass grows.") == [
                "Elena Marsh person", "Marsh = Elena Marsh person",
            ])
        #expect(mentions("Anna Berg and Tom Berg came. Berg spoke.").last == "Berg person", "which of them is not said")
    }

    @Test func `names of several meanings are organisations in their company only`() {
        #expect(mentions("Wagner wrote operas; Wagner-linked groups did not.") == ["Wagner organisation", "Wagner organisation"])
        #expect(mentions("Wagner wrote operas.") == [])
        #expect(mentions("The workers at Apple said so. Apple trees bloom.").count == 2)
        #expect(mentions("An apple a day; Apple pie.") == [])
    }

    @Test func `a noun for organisations names the stranger behind it`() {
        #expect(mentions("the consultancy Redfern said so") == ["Redfern organisation"])
        #expect(mentions("the airline Anna Berg founded") != ["Anna Berg organisation"])
    }

    @Test func `where every word is a capital's, capitals say nothing`() {
        #expect(mentions("Coastal Relief Group Opens Office In Lisbon") == ["Lisbon place PT"])
    }

    @Test func `words of English are read in English texts only`() {
        #expect(mentions("La capitale Paris et Lyon", language: "fr") == [])
        #expect(mentions("Paris", language: nil) == [])
    }
}
