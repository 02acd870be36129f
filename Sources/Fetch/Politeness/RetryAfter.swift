import Documents

/// How long a server wants to be left alone (RFC 9110, section 10.2.3): seconds, or a date.
enum RetryAfter {
    /// Seconds from now, at most `longest`; `nil` where the field says nothing that can be acted upon: words, negative numbers,
    /// moments that have passed.
    static func seconds(_ value: String, now: Timestamp, longest: Int64) -> Int64? {
        let value = value.trimmingBlanks
        if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return positive(Int64(value) ?? .max, longest)
        }
        return HTTPDate.timestamp(String(value)).flatMap { positive($0.seconds - now.seconds, longest) }
    }

    private static func positive(_ seconds: Int64, _ longest: Int64) -> Int64? {
        seconds > 0 ? min(seconds, longest) : nil
    }
}
