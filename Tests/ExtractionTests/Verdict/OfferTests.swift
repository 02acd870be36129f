import Testing

@testable import Extraction

@Suite("Offers behind a text")
struct OfferTests {
    private static let body = "the old quay reopens in april, the harbour master said on monday."

    private func follows(_ after: String) -> Bool { Offer.follows(Self.body, in: "harbour post \(Self.body) \(after)") }

    @Test(
        "ask for a subscription and name its price or the account one may have",
        arguments: [
            "abonner for 1 krone i måneden", "denne saken er for abonnenter. logg inn", "оформите подписку за 99 рублей",
            "subscribe from $1 a week", "abbonati a 1 € al mese",
        ])
    func offers(after: String) { #expect(follows(after)) }

    @Test(
        "and are none without that, or far behind the text",
        arguments: [
            "subscribe to our newsletter", "log in to comment", "berths cost $12 a night",
            String(repeating: "more from the harbour ", count: 20) + "subscribe from $1 a week",
        ])
    func none(after: String) { #expect(!follows(after)) }

    @Test("a text that the page does not show has none") func hidden() {
        #expect(!Offer.follows(Self.body, in: "subscribe from $1 a week"))
        #expect(!Offer.follows("", in: "subscribe from $1 a week"))
    }
}
