/// Collects one segment's features; remembers their names only when it is asked to.
struct FeatureRow {
    private(set) var values: [Float] = []
    private(set) var names: [String] = []
    private let keepsNames: Bool

    init(keepsNames: Bool = false, capacity: Int = 320) {
        self.keepsNames = keepsNames
        values.reserveCapacity(capacity)
    }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Double) {
        values.append(Float(value))
        if keepsNames { names.append(name()) }
    }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Int) { put(name(), Double(value)) }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Bool) { put(name(), value ? 1.0 : 0.0) }

    mutating func removeAll() { values.removeAll(keepingCapacity: true) }
}
