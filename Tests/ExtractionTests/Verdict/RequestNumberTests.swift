import Testing

@testable import Extraction

@Suite("Numbers of refused requests")
struct RequestNumberTests {
    @Test(
        "stand behind a colon or a number sign",
        arguments: [
            "Ray ID: 7f3a91c2d0e4b8aa", "Reference #18.2d3e1502.1772", "Support ID is: 1188733551", "사건 번호: 0.a1b2c3.177",
        ])
    func stands(text: String) { #expect(RequestNumber.stands(in: text)) }

    @Test(
        "and are long, with digits, and nothing beside them",
        arguments: [
            "Call us: 112", "Founded: Hafenbote", "Order no 1188733551", "Updated: 2 March 2026", "", "Tide: 4.5 m at 10:30",
        ])
    func doesNotStand(text: String) { #expect(!RequestNumber.stands(in: text)) }
}
