import Documents

/// The claims for one field, each with how far it is believed. Claims of other origins that agree speak for a claim; the same CMS
/// saying the same in five metas speaks once.
struct Weighing<Value> {
    struct Entry {
        var claim: Claim<Value>
        /// Before agreement is counted; 1 is what a field of machine-readable data is worth.
        var weight: Double
    }

    private(set) var entries: [Entry] = []

    mutating func add(_ value: Value?, _ origin: FieldOrigin, _ weight: Double) {
        if let value { entries.append(Entry(claim: Claim(value, origin), weight: weight)) }
    }

    mutating func map(_ change: (Value) -> Value) {
        for index in entries.indices { entries[index].claim.value = change(entries[index].claim.value) }
    }

    /// Each entry's weight, with that part of the weight of what agrees: once for each origin, its weightiest.
    func scores(support: Double, agree: (Value, Value) -> Bool) -> [Double] {
        entries.indices.map { index in
            var supporters: [FieldOrigin: Double] = [:]
            for other in entries.indices where entries[other].claim.origin != entries[index].claim.origin {
                guard agree(entries[index].claim.value, entries[other].claim.value) else { continue }
                let origin = entries[other].claim.origin
                supporters[origin] = max(supporters[origin] ?? 0, entries[other].weight)
            }
            // Summed in a fixed order, so that the same page has the same winner everywhere.
            return FieldOrigin.allCases.reduce(entries[index].weight) { $0 + (supporters[$1] ?? 0) * support }
        }
    }

    /// The index of the highest score; of equal ones the first.
    static func best(_ scores: [Double]) -> Int? {
        scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 }
    }
}
