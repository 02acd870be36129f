import Documents
import Testing

@testable import Extraction

@Suite("Rights")
struct RightsFieldsTests {
    @Test("robots tags, robots metas and the reservation are quoted, not read")
    func rights() {
        var page = SamplePage(metas: [("robots", "noarchive"), ("robots", "max-snippet:-1"), ("tdm-reservation", "1")])
        page.retrieval.headers = HTTPHeaders([
            .init("X-Robots-Tag", "noai"), .init("x-robots-tag", "noindex"), .init("TDM-Reservation", "0"),
        ])
        #expect(
            RightsFields.rights(page.subject)
                == Provenance.Rights(xRobotsTag: "noai, noindex", robotsMeta: "noarchive, max-snippet:-1", tdmReservation: "1"))
        page.evidence.metas = []
        #expect(RightsFields.rights(page.subject).tdmReservation == "0")
        #expect(RightsFields.rights(SamplePage().subject) == Provenance.Rights())
    }

    @Test(
        "whether it is free is read as sites state it",
        arguments: [
            ("true", true), ("false", false), (#""True""#, true), (#""False""#, false), (#""no""#, nil), ("1", nil),
            ("null", nil),
        ] as [(String, Bool?)])
    func free(stated: String, isFree: Bool?) {
        #expect(
            RightsFields.isAccessibleForFree(
                SamplePage(jsonLD: [#"{"@type":"NewsArticle","isAccessibleForFree":\#(stated)}"#]).subject)?.value == isFree)
    }

    @Test(
        "a content tier says the same",
        arguments: [("free", true), ("locked", false), ("metered", false), ("gold", nil)] as [(String, Bool?)])
    func tier(tier: String, isFree: Bool?) {
        #expect(RightsFields.isAccessibleForFree(SamplePage(metas: [("article:content_tier", tier)]).subject)?.value == isFree)
    }

    @Test("a licence is its address, or what is said of it")
    func license() {
        var page = SamplePage(metas: [("dc.rights", "All rights reserved")])
        #expect(RightsFields.license(page.subject)?.value == "All rights reserved")
        page.evidence.relations = [.init(rel: "license", url: "https://licenses.example/by", text: "")]
        #expect(RightsFields.license(page.subject)?.value == "https://licenses.example/by")
        page.evidence.jsonLD = [#"{"@type":"Article","license":{"@type":"CreativeWork","name":"CC BY"}}"#]
        #expect(RightsFields.license(page.subject)?.value == "CC BY")
    }
}
