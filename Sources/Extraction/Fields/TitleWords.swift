import Documents

/// Compares headlines by their letters and digits only.
enum TitleWords {
    static func fold(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: out.append(byte)
            case 0x41...0x5A: out.append(byte | 0x20)
            case 0x80...: return foldBeyondASCII(text)
            default: break
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Of ASCII.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    private static func foldBeyondASCII(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: out.append(UInt8(scalar.value))
            // Typographers' marks need no look into Unicode's tables.
            case ..<0x80, 0x2010...0x2027: break
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { out.append(contentsOf: scalar.utf8) }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// How much two headlines have in common, 0…1: the shared words of the one that has fewer; short words count little.
    static func likeness(_ a: String, _ b: String) -> Double {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().wordRuns.map(String.init))
        }
        func weight(_ words: Set<String>) -> Int { words.reduce(0) { $0 + min($1.count, 6) } }
        let (x, y) = (words(a), words(b))
        // A word or two have nothing to compare.
        guard x.count >= 2, y.count >= 2 else { return fold(a) == fold(b) ? 1 : 0 }
        return Double(weight(x.intersection(y))) / Double(max(1, min(weight(x), weight(y))))
    }
}
