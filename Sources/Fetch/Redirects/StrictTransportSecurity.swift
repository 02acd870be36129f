import Documents

/// Hosts that said they want to be asked over TLS only (RFC 6797). Remembered for as long as the program runs.
struct StrictTransportSecurity {
    private struct Wish {
        var until: Duration
        var includesSubdomains: Bool
    }

    private static let longest: Int64 = 365 * 86_400
    private var wishes: [String: Wish] = [:]

    /// Takes note of what an answer says, if it came over TLS and from a name (RFC 6797, section 8.1).
    mutating func note(_ response: FetchResponse, at now: Duration) {
        guard response.finalURL.scheme == "https", let value = response.headers["Strict-Transport-Security"],
            IPAddress(literal: response.finalURL.host) == nil
        else { return }
        var age: Int64?
        var includesSubdomains = false
        for directive in value.split(separator: ";") {
            let parts = directive.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
            switch parts.first?.lowercased() {
            case "max-age" where parts.count == 2:
                let digits = parts[1].filter { $0 != "\"" }
                guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
                age = min(Int64(digits) ?? Self.longest, Self.longest)
            case "includesubdomains": includesSubdomains = true
            default: continue
            }
        }
        guard let age else { return }
        wishes[response.finalURL.host] =
            age == 0 ? nil : Wish(until: now + .seconds(age), includesSubdomains: includesSubdomains)
    }

    /// The address to ask instead (RFC 6797, section 8.3).
    func upgraded(_ url: WebAddress, at now: Duration) -> WebAddress {
        guard !wishes.isEmpty, url.scheme == "http", wantsTLS(url.host, at: now) else { return url }
        return WebAddress("https" + url.text.dropFirst("http".count)) ?? url
    }

    private func wantsTLS(_ host: String, at now: Duration) -> Bool {
        var name = host[...]
        while true {
            if let wish = wishes[String(name)], wish.until > now, wish.includesSubdomains || name.count == host.count {
                return true
            }
            guard let dot = name.firstIndex(of: ".") else { return false }
            name = name[name.index(after: dot)...]
        }
    }
}
