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
        ])
    func sources(text: String, wanted: String) {
        #expect(attributions(text) == [wanted])
    }

    @Test(
        "verbs that tell of deeds are no statements",
        arguments: [
            "The company announced a plan.", "The firm added 200 jobs.", "Weapons carried by police were old.",
            "The port is said to be closed.", "She asked for bread.",
        ])
    func deeds(text: String) {
        #expect(attributions(text) == [])
    }

    @Test func `speech between marks has its speaker there, and no attribution besides`() {
        #expect(attributions("“It is over,” said Anna Berg.") == [])
    }

    @Test func `sources are read in English only`() {
        #expect(attributions("Reuters reported it, according to Reuters.", language: "de") == [])
    }
}
