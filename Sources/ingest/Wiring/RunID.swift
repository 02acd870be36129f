import Documents

/// Names a run: the moment it began, and a few digits against two in one second. Later ones sort behind earlier ones, to the second.
enum RunID {
    static func make(at moment: Timestamp) -> String {
        let digits = String(UInt16.random(in: .min ... .max), radix: 16)
        return "\(moment.compact)-\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
}
