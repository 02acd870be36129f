import Testing

@testable import Annotation

@Suite struct AttributionTests {
    /// Each attribution as `source | cue | kind`.
    private func attributions(_ text: String, language: String? = "en") -> [String] {
        annotations("attribution", text, language: language).map { found in
            let source = found.details.first { $0.name == "source" }!.value
            return "\(source["exact"]!.string!) | \(found.detail("cue")!) | \(found.detail("kind")!)"
        }
    }

    @Test(
        "where a statement comes from",
        arguments: [
            (
                "The quay is lost, according to the Peruvian fisheries ministry.",
                "the Peruvian fisheries ministry | according to | official"
            ),
            ("The loss, first reported by Reuters, is total.", "Reuters | reported by | media"),
            ("Described by the Kremlin as sound, the quay fell.", "the Kremlin | Described by | official"),
            ("The Peruvian fisheries ministry’s statement was short.", "Peruvian fisheries ministry | statement | official"),
            ("The port would open in May, Reuters reported.", "Reuters | reported | media"),
            ("Anna Berg said the port would open.", "Anna Berg | said | person"),
            ("Anna Berg told Reuters the port would open.", "Anna Berg | told Reuters | person"),
            ("“It is over,” Anna Berg said in a statement.", "Anna Berg | said in a statement | person"),
            ("The port is shut, two senior officials said.", "two senior officials | said | official"),
            ("Sources familiar with the matter said the port was sold.", "Sources familiar with the matter | said | anonymous"),
            ("An official said on condition of anonymity that it was sold.", "An official | said | anonymous"),
            ("A spokesperson for the Kremlin said it was sold.", "A spokesperson for the Kremlin | said | official"),
            ("The price fell, citing the World Bank.", "the World Bank | citing | official"),
            ("A report published by Greenpeace shows it.", "Greenpeace | published by | organisation"),
            ("Data from the World Bank show it.", "the World Bank | Data from | official"),
            ("“It is late,” union leader Tom Orr told the BBC.", "Tom Orr | told the BBC | person"),
            ("The price would fall, two delegates said.", "two delegates | said | anonymous"),
            ("The shop will close in May, the bakery said.", "the bakery | said | organisation"),
            ("The supermarket chain said its shops would open.", "The supermarket chain | said | organisation"),
            ("A museum spokeswoman said the coins were lost.", "A museum spokeswoman | said | person"),
            ("Colonel Tom Orr said the road was shut.", "Colonel Tom Orr | said | person"),
            ("The road is shut, the news agency Interfax reported.", "Interfax | reported | media"),
            ("Anna Berg, for the port, said it was shut.", "Anna Berg | said | person"),
            ("The union that represents pilots says it is late.", "The union | says | organisation"),
            ("Anna Berg insisted the road would open.", "Anna Berg | insisted | person"),
            ("The road is shut, Anna Berg warned on Monday.", "Anna Berg | warned | person"),
            ("Court papers seen in May show it was sold.", "Court papers | show | organisation"),
            ("It fell, according to ship-tracking data.", "ship-tracking data | according to | organisation"),
            ("The quay fell, per the World Bank.", "the World Bank | per | official"),
            ("Russia’s embassy in Berlin said it was late.", "Russia’s embassy in Berlin | said | official"),
            ("“It is late,” Anna Berg wrote on Telegram.", "Anna Berg | wrote on Telegram | person"),
            ("Dr. Anna Berg said the ward was full.", "Dr. Anna Berg | said | person"),
            ("The ward is full, Dr. Berg warned.", "Dr. Berg | warned | person"),
            ("The bank’s governor cautioned that prices may rise.", "The bank’s governor | cautioned | official"),
            ("Exports fell, the statistics office in Lima said on Monday.", "the statistics office in Lima | said | official"),
            ("The dam may break, engineers have warned.", "engineers | warned | person"),
            ("The plant is safe, its owner insists.", "its owner | insists | person"),
            ("Police in Lima said nobody was hurt.", "Police in Lima | said | official"),
            ("The firm would be sold, the Financial Times reported.", "the Financial Times | reported | media"),
            ("It is for sale, according to people briefed on the plan.", "people briefed on the plan | according to | anonymous"),
            ("Cases rise, the World Food Programme (WFP) said.", "the World Food Programme | said | official"),
            (
                "The Peruvian fisheries ministry warned last week that cod is rare.",
                "The Peruvian fisheries ministry | warned | official"
            ),
            ("Shares fell after Reuters reported that it was sold.", "Reuters | reported | media"),
            ("Samuel Okoye of the University of Ibadan said it was safe.", "Samuel Okoye | said | person"),
            ("The toll is higher, local media reported.", "local media | reported | media"),
            ("The harbour’s life guard said it was safe.", "The harbour’s life guard | said | official"),
            ("Norway’s Joint Chiefs of Staff said it was safe.", "Norway’s Joint Chiefs of Staff | said | official"),
            ("It was a step that lawyers say is rare.", "lawyers | say | person"),
            ("Observers from the African Union have warned of floods.", "Observers from the African Union | warned | person"),
            ("The company has denied the charges.", "The company | denied | organisation"),
        ])
    func sources(text: String, wanted: String) {
        #expect(attributions(text) == [wanted])
    }

    @Test(
        "verbs that tell of deeds are no statements",
        arguments: [
            "The company announced a plan.", "The firm added 200 jobs.", "Weapons carried by police were old.",
            "The port is said to be closed.", "She asked for bread.", "It is said that the port is old.",
            "Work goes according to plan.", "The law states that ports are free.", "He liked old sayings.",
            "The estimate is high.", "The bakery suggested dish was soup.", "The town notes were lost.",
        ])
    func deeds(text: String) {
        #expect(attributions(text) == [])
    }

    @Test func `speech between marks has its speaker there, and no attribution besides`() {
        #expect(attributions("“It is over,” said Anna Berg.") == [])
    }

    @Test func `a statement that borrows a phrase is attributed besides`() {
        #expect(attributions("Anna Berg said the flood was “a warning”.") == ["Anna Berg | said | person"])
    }

    @Test func `sources are read in English only`() {
        #expect(attributions("Reuters reported it, according to Reuters.", language: "de") == [])
    }
}
