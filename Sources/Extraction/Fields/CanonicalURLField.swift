import Documents

/// The document's one address: what the page calls canonical, if that is on the same site; without tracking parameters.
struct CanonicalURLField {
    let trackingParameters: TrackingParameters

    func claim(_ subject: Subject) -> Claim<String>? {
        guard let url = subject.url else { return nil }
        for relation in subject.evidence.relations where relation.rel.split(separator: " ").contains("canonical") {
            if let stated = WebAddress(relation.url), Self.isSameSite(stated, url), Self.isPlausible(stated, for: url) {
                return Claim(trackingParameters.removed(from: stated.withoutFragment).text, .markup)
            }
        }
        return Claim(trackingParameters.removed(from: url.withoutFragment).text, .url)
    }

    /// The same host, or hosts that differ in `www`, `m`, `mobile`, `amp` and the like only.
    static func isSameSite(_ a: WebAddress, _ b: WebAddress) -> Bool { site(a.host) == site(b.host) && a.port == b.port }

    private static func site(_ host: String) -> Substring {
        var host = Substring(host)
        for prefix in ["www.", "m.", "mobile.", "amp.", "beta."] where host.hasPrefix(prefix) {
            host = host.dropFirst(prefix.count)
        }
        return host
    }

    /// A deep page whose canonical address is the home page has it wrong.
    private static func isPlausible(_ stated: WebAddress, for url: WebAddress) -> Bool {
        !(stated.path == "/" && stated.query == nil && url.path.count > 1)
    }
}
