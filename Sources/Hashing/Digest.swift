import CCrypto

/// A message digest, computed by the system's OpenSSL (which libcurl brings along already).
public struct Digest: Sendable, Hashable {
    public enum Algorithm: Sendable {
        /// FIPS 180-4, 32 bytes.
        case sha256
        /// FIPS 180-4, 20 bytes: only where WARC tools expect it, never for identity.
        case sha1
    }

    public let bytes: [UInt8]

    public init(_ algorithm: Algorithm, of data: some Sequence<UInt8>) {
        var hasher = Hasher(algorithm)
        hasher.update(data)
        self = hasher.finish()
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Lower-case hexadecimal.
    public var hex: String { Hexadecimal.string(of: bytes) }

    /// RFC 4648 base 32, as `WARC-Payload-Digest: sha1:…` is written everywhere.
    public var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var out: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
            }
            buffer &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { out.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
        while out.count % 8 != 0 { out.append(UInt8(ascii: "=")) }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Digest {
    /// Digests what comes in pieces. Owns an OpenSSL context and frees it.
    public struct Hasher: ~Copyable {
        private let context: OpaquePointer

        public init(_ algorithm: Algorithm) {
            guard let context = EVP_MD_CTX_new(),
                EVP_DigestInit_ex(context, algorithm == .sha256 ? EVP_sha256() : EVP_sha1(), nil) == 1
            else { fatalError("OpenSSL has no SHA: out of memory, or a provider configuration that forbids it") }
            self.context = context
        }

        deinit { EVP_MD_CTX_free(context) }

        public mutating func update(_ data: some Sequence<UInt8>) {
            let done: Void? = data.withContiguousStorageIfAvailable { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }.map {
                _ in
            }
            if done == nil { Array(data).withUnsafeBufferPointer { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) } }
        }

        public consuming func finish() -> Digest {
            var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
            var count: UInt32 = 0
            EVP_DigestFinal_ex(context, &bytes, &count)
            return Digest(bytes: Array(bytes.prefix(Int(count))))
        }
    }
}
