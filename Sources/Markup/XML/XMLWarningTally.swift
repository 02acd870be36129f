/// Counts warnings by kind, in the order in which each kind was first met.
struct XMLWarningTally {
    private var counts: [(code: XMLWarning.Code, count: Int)] = []

    mutating func note(_ code: XMLWarning.Code, times: Int = 1) {
        guard times > 0 else { return }
        if let index = counts.firstIndex(where: { $0.code == code }) {
            counts[index].count += times
        } else {
            counts.append((code, times))
        }
    }

    func has(_ code: XMLWarning.Code) -> Bool { counts.contains { $0.code == code } }

    var warnings: [XMLWarning] { counts.map { XMLWarning($0.code, count: $0.count) } }
}
