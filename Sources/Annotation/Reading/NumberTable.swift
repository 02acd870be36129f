/// Numbers of things by keys that are spread already, or nearly so: one look in a flat table, mostly.
///
/// Open addressing with linear probing; half of the places stay free.
struct NumberTable: Sendable {
    private struct Place: Sendable {
        var key: UInt64
        /// 0 where the place is free.
        var number: Int32
    }

    private var places: [Place] = []
    private(set) var count = 0

    /// `nil` for keys that nothing was set for. No number may be 0.
    subscript(_ key: UInt64) -> Int32? {
        get {
            guard !places.isEmpty else { return nil }
            let place = places[Self.place(of: key, in: places)]
            return place.number == 0 ? nil : place.number
        }
        set {
            guard let newValue, newValue != 0 else { return }
            if 2 * (count + 1) > places.count { grow() }
            let place = Self.place(of: key, in: places)
            if places[place].number == 0 { count += 1 }
            places[place] = Place(key: key, number: newValue)
        }
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: Place(key: 0, number: 0), count: max(16, 2 * old.count))
        for place in old where place.number != 0 { places[Self.place(of: place.key, in: places)] = place }
    }

    /// Where the key is, or the free place where it belongs.
    private static func place(of key: UInt64, in places: [Place]) -> Int {
        let mask = places.count - 1
        // The golden ratio's multiplier spreads neighbours; the upper half of a product is the well mixed one.
        var index = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while places[index].number != 0, places[index].key != key { index = (index + 1) & mask }
        return index
    }
}
