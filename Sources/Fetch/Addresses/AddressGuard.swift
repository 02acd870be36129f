/// Says which addresses a stranger's page must not make us talk to.
///
/// It judges the address that is really connected to, never the text of a URL: names resolve to anything, and loopback has
/// hundreds of spellings. From the registries of special-purpose addresses (RFC 6890 and IANA's lists). The documentation
/// ranges (TEST-NET, 2001:db8::/32) lead nowhere and are let through.
public enum AddressGuard {
    /// What is wrong with an address, as the end of "which is …"; `nil` where it is a public one.
    ///
    /// - Parameter allowingPrivate: lets everything through but a cloud's metadata service, which holds credentials and
    ///   never an article.
    public static func refusal(of address: IPAddress, allowingPrivate: Bool = false) -> String? {
        if let embedded = embeddedV4(address, behind: mapped) { return refusal(of: embedded, allowingPrivate: allowingPrivate) }
        if let reason = refusal(of: embeddedV4(address, behind: nat64) ?? address, in: metadata) { return reason }
        if allowingPrivate { return nil }
        if address.isIPv4 { return refusal(of: address, in: v4) }
        // Everything that is routed on the Internet lies in 2000::/3 (RFC 4291, section 2.4, and IANA's registry).
        return refusal(of: address, in: v6) ?? (address.starts(with: [0x20], bits: 3) ? nil : "not a global address")
    }

    private struct Range {
        var prefix: [UInt8]
        var bits: Int
        var reason: String

        init(_ prefix: [UInt8], _ bits: Int, _ reason: String) {
            self.prefix = prefix
            self.bits = bits
            self.reason = reason
        }
    }

    private static func refusal(of address: IPAddress, in ranges: [Range]) -> String? {
        ranges.first { address.starts(with: $0.prefix, bits: $0.bits) }?.reason
    }

    /// The IPv4 address in the last four bytes of an IPv6 address with a prefix of 96 bits.
    private static func embeddedV4(_ address: IPAddress, behind prefix: [UInt8]) -> IPAddress? {
        address.isIPv4 || !address.starts(with: prefix, bits: 96) ? nil : IPAddress(bytes: address.bytes.suffix(4))
    }

    /// `::ffff:0:0/96`: the IPv4 address in it is what is connected to (RFC 4291, section 2.5.5.2).
    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    /// `64:ff9b::/96`: a translator connects to the IPv4 address in it (RFC 6052, section 2.1).
    private static let nat64: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]

    private static let metadata: [Range] = [
        [169, 254, 169, 254], [168, 63, 129, 16], [100, 100, 100, 200], [192, 0, 0, 192],
        [0xFD, 0, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54],
    ].map { Range($0, $0.count * 8, "a cloud's metadata service") }

    private static let v4: [Range] = [
        Range([0], 8, "an unspecified address"),
        Range([10], 8, "a private address (RFC 1918)"),
        Range([100, 64], 10, "a carrier's shared address (RFC 6598)"),
        Range([127], 8, "a loopback address"),
        Range([169, 254], 16, "a link-local address"),
        Range([172, 16], 12, "a private address (RFC 1918)"),
        Range([192, 0, 0], 24, "a protocol's own address (RFC 6890)"),
        Range([192, 168], 16, "a private address (RFC 1918)"),
        Range([224], 4, "a multicast address"),
        Range([255, 255, 255, 255], 32, "the broadcast address"),
        Range([240], 4, "a reserved address"),
    ]

    private static let v6: [Range] = [
        Range([UInt8](repeating: 0, count: 16), 128, "an unspecified address"),
        Range([UInt8](repeating: 0, count: 15) + [1], 128, "a loopback address"),
        Range([UInt8](repeating: 0, count: 12), 96, "an embedded IPv4 address"),
        Range([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0], 96, "a translated IPv4 address"),
        Range(nat64, 96, "a translated IPv4 address (NAT64, RFC 6052)"),
        Range([0, 0x64, 0xFF, 0x9B, 0, 1], 48, "a translated IPv4 address (NAT64, RFC 8215)"),
        Range([0x20, 0x01, 0, 0], 32, "a tunnelled IPv4 address (Teredo)"),
        Range([0x20, 0x02], 16, "a tunnelled IPv4 address (6to4)"),
        Range([0xFC], 7, "a private address (RFC 4193)"),
        Range([0xFE, 0x80], 10, "a link-local address"),
        Range([0xFE, 0xC0], 10, "a site-local address"),
        Range([0xFF], 8, "a multicast address"),
    ]
}
