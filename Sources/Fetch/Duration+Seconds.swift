extension Duration {
    /// Whole milliseconds, rounded up, and at least one: zero means "for ever" to libcurl.
    var positiveMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 1_000_000_000 else { return 1_000_000_000_000 }
        let thousandths = Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
        return Swift.max(1, Int(seconds) * 1000 + thousandths)
    }

    /// `30 s`, `1.5 s`, `0.2 s`: for sentences.
    var inSeconds: String {
        let tenths = Int((Double(positiveMilliseconds) / 100).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }
}
