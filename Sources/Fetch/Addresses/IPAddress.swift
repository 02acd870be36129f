import Glibc

/// An IPv4 or IPv6 address: four or sixteen bytes, in the order of the network.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// `nil` unless there are four or sixteen bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Reads a `sockaddr_in` or `sockaddr_in6`; `nil` for any other family.
    init?(socketAddress address: UnsafeRawPointer, length: Int) {
        guard length >= MemoryLayout<sa_family_t>.size else { return nil }
        let all = UnsafeRawBufferPointer(start: address, count: length)
        switch Int32(address.loadUnaligned(as: sa_family_t.self)) {
        case AF_INET where length >= MemoryLayout<sockaddr_in>.size: self.init(bytes: all[4..<8])
        case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size: self.init(bytes: all[8..<24])
        default: return nil
        }
    }

    /// Reads an address as the system's resolver does without asking anybody: dotted, hexadecimal, octal and shortened
    /// IPv4 (`0x7f.1`, `2130706433`), IPv6 with or without brackets. `nil` for names.
    public init?(literal: String) {
        let plain = literal.hasPrefix("[") && literal.hasSuffix("]") ? String(literal.dropFirst().dropLast()) : literal
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(plain, nil, &hints, &list) == 0, let found = list else { return nil }
        defer { freeaddrinfo(found) }
        guard let address = found.pointee.ai_addr else { return nil }
        self.init(socketAddress: address, length: Int(found.pointee.ai_addrlen))
    }

    public var isIPv4: Bool { bytes.count == 4 }

    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(isIPv4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether the first `length` bits are those of `prefix`.
    func starts(with prefix: [UInt8], bits length: Int) -> Bool {
        let whole = length / 8
        guard bytes.prefix(whole).elementsEqual(prefix.prefix(whole)) else { return false }
        let rest = length % 8
        return rest == 0 || (bytes[whole] ^ prefix[whole]) >> UInt8(8 - rest) == 0
    }
}
