import Glibc

/// Hosts as addresses name them: in lower case, in ASCII.
enum HostName {
    /// `nil` for what is no host (WHATWG URL, section 3.5).
    static func normalized(_ written: ArraySlice<UInt8>) -> String? {
        if (2...254).contains(written.count), written.allSatisfy(isPlain) { return String(decoding: written, as: UTF8.self) }
        if written.first == UInt8(ascii: "[") {
            guard written.last == UInt8(ascii: "]"), written.count > 2 else { return nil }
            return ipv6(String(decoding: written.dropFirst().dropLast(), as: UTF8.self)).map { "[\($0)]" }
        }
        guard let text = String(validating: percentDecoded(written), as: UTF8.self) else { return nil }
        let labels = mapped(text).split(separator: ".", omittingEmptySubsequences: false)
        let encoded = labels.map { label in
            label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : Punycode.encode(label.unicodeScalars).map { "xn--" + $0 }
        }
        var host = ""
        for (index, label) in encoded.enumerated() {
            guard let label else { return nil }
            host += (index > 0 ? "." : "") + label
        }
        guard !host.isEmpty, host != ".", host.utf8.count <= 254, !host.utf8.contains(where: isForbidden) else { return nil }
        return host
    }

    /// Nothing about it has to be changed or checked.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7F || "#/:<>?@[\\]^|%".utf8.contains(byte)
    }

    /// Lower case, with the full stops and full-width letters of East Asian keyboards as ASCII has them, and without what is
    /// not seen (UTS 46, section 4, as far as hosts in links need it).
    private static func mapped(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3002, 0xFF0E, 0xFF61: out.append(".")
            case 0xFF01...0xFF5E: out.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xAD, 0x200B, 0x2060, 0xFEFF: continue
            default: out.append(scalar)
            }
        }
        return String(out).lowercased()
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        func digit(_ byte: UInt8) -> UInt8? {
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
            default: nil
            }
        }
        var out: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return out
    }

    /// In the one spelling of RFC 5952.
    private static func ipv6(_ text: String) -> String? {
        var address = in6_addr()
        guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
        var out = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &address, &out, socklen_t(out.count)) != nil else { return nil }
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
