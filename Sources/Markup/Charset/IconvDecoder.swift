import Glibc

/// Decodes through glibc's iconv; what cannot be decoded becomes U+FFFD, one unit at a time, and the rest still comes out.
enum IconvDecoder {
    /// UTF-8, and how many units were replaced; `nil` where iconv does not know the encoding.
    static func decode(_ bytes: [UInt8], from iconvName: String) -> (utf8: [UInt8], replacements: Int)? {
        guard let converter = iconv_open("UTF-8", iconvName), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        // Skipping half a unit would shift all that follows.
        let unit = iconvName.hasPrefix("UTF-16") ? 2 : iconvName.hasPrefix("UTF-32") ? 4 : 1
        var replacements = 0
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        var input = bytes
        input.withUnsafeMutableBytes { source in
            var pointer = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            /// One call; `nil` source flushes what the decoder holds back. Zero, or what was wrong.
            func convert(flushing: Bool) -> Int32 {
                chunk.withUnsafeMutableBytes { target in
                    var out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = target.count
                    let result =
                        flushing ? iconv(converter, nil, nil, &out, &room) : iconv(converter, &pointer, &left, &out, &room)
                    let failure = result == -1 ? errno : 0
                    output.append(contentsOf: target[..<(target.count - room)])
                    return failure
                }
            }
            while left > 0 {
                switch convert(flushing: false) {
                case 0, E2BIG: continue
                case EINVAL:
                    // The text ends inside a character.
                    left = 0
                default:
                    let skipped = min(unit, left)
                    pointer = pointer.map { $0 + skipped }
                    left -= skipped
                }
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                replacements += 1
            }
            // Some encodings compose accents and keep the last letter back until the next one is seen (windows-1258).
            _ = convert(flushing: true)
        }
        return (output, replacements)
    }
}
