import Testing

@testable import Annotation

@Suite struct UnknownNameTests {
    private func mentions(_ text: String) -> [String] {
        annotations("mention", text).map { "\($0.exact) \($0.detail("kind") ?? "")" }
    }

    @Test(
        "what stands around a name that no table has tells what it is",
        arguments: [
            ("The rain fell in Quellmar for days.", ["Quellmar place"]),
            ("Quellmar, a fishing village, was cut off.", ["Quellmar place"]),
            ("The town of Quellmar was cut off.", ["Quellmar place"]),
            ("They ran estates such as Quellmar and Tindabee.", ["Quellmar place"]),
            ("Vostrikel’s shares fell.", ["Vostrikel organisation"]),
            ("Vostrikel, a drugmaker, closed.", ["Vostrikel organisation"]),
            ("An analyst at Vostrikel was surprised.", ["Vostrikel organisation"]),
            ("They beat Vostrikel 2-1.", ["Vostrikel organisation"]),
            ("Tadwin Moslagh, 47, came by bus.", ["Tadwin Moslagh person"]),
            ("The driver, Tadwin Moslagh, was unhurt.", ["Tadwin Moslagh person"]),
            ("The cellist Tadwin Moslagh bowed.", ["Tadwin Moslagh person"]),
            ("“No,” said Tadwin Moslagh.", ["Tadwin Moslagh person"]),
            ("Boats crossed Lake Quellmar.", ["Lake Quellmar place"]),
            // Nothing speaks for them.
            ("Quellmar opened early.", []), ("A box of Quellmar stood there.", []), ("The Quellmar is blue.", []),
            ("Deliveries are late. Roasters have stock. Rents were low.", []),
        ])
    func cues(text: String, wanted: [String]) {
        #expect(mentions(text) == wanted)
    }

    @Test func `what is known once is known everywhere`() {
        #expect(
            mentions("Vostrikel opened early. Customers of Vostrikel queued for Vostrikel.") == [
                "Vostrikel organisation", "Vostrikel organisation", "Vostrikel organisation",
            ])
        #expect(
            mentions("Tadwin Moslagh, 47, spoke. Moslagh sat down.") == ["Tadwin Moslagh person", "Moslagh person"])
    }

    @Test func `cues that contradict each other leave a name alone`() {
        #expect(mentions("It rained in Quellmar. Quellmar’s shares fell.") == [])
    }

    @Test(
        "names of several parts are whole",
        arguments: [
            ("The Kenya Medical Practitioners’ Union met.", "Kenya Medical Practitioners’ Union organisation"),
            ("The 79th Brigade left.", "79th Brigade organisation"), ("Brixley & Lowe closed.", "Brixley & Lowe organisation"),
            ("He read at Trinity College Dublin.", "Trinity College Dublin organisation"),
            ("She went to West Yorkshire.", "West Yorkshire place"),
        ])
    func whole(text: String, wanted: String) {
        #expect(mentions(text).first == wanted)
    }
}
