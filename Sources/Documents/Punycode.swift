/// Labels of host names outside ASCII, written in ASCII (RFC 3492).
enum Punycode {
    /// Without the `xn--`; `nil` for labels longer than any host name can hold.
    static func encode(_ label: some Sequence<Unicode.Scalar>) -> String? {
        let scalars = label.map(\.value)
        guard scalars.count <= 63 else { return nil }
        var out = scalars.filter { $0 < 0x80 }.compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
        let basic = UInt32(out.unicodeScalars.count)
        var handled = basic
        if basic > 0 { out += "-" }
        var (n, delta, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
        while handled < scalars.count {
            // A label of 63 code points cannot overflow 32 bits: 0x10FFFF × 64 does not.
            let next = scalars.filter { $0 >= n }.min() ?? n
            delta += (next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if scalar < n { delta += 1 }
                guard scalar == n else { continue }
                append(delta, bias, to: &out)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return out.utf8.count <= 59 ? out : nil
    }

    /// A generalized variable-length integer (section 3.3).
    private static func append(_ delta: UInt32, _ bias: UInt32, to out: inout String) {
        let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)
        var rest = delta
        var k: UInt32 = 36
        while true {
            let threshold = k <= bias ? 1 : min(k - bias, 26)
            if rest < threshold { break }
            out.unicodeScalars.append(digits[Int(threshold + (rest - threshold) % (36 - threshold))])
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
        out.unicodeScalars.append(digits[Int(rest)])
    }

    /// Section 6.1.
    private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
