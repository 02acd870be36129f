import Testing

@testable import Extraction

@Suite("Legal forms")
struct LegalFormTests {
    @Test(
        "are taken off a firm's name",
        arguments: [
            ("Harbour Post Ltd", "Harbour Post"), ("Hafenbote GmbH & Co. KG", "Hafenbote"),
            ("Quay Letters, Inc.", "Quay Letters"),
            ("La Banchina S.p.A.", "La Banchina"), ("The Harbour Post", "The Harbour Post"), ("Ltd", "Ltd"), ("", ""),
        ])
    func removed(name: String, alone: String) { #expect(LegalForm.removed(from: name) == alone) }
}
