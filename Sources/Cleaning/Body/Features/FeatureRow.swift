/// Takes one segment's features; remembers their names only when it is asked to.
struct FeatureRow {
    /// Not owned, unless the row is one of names.
    private let values: UnsafeMutableBufferPointer<Float>
    private(set) var count = 0
    private(set) var names: [String] = []
    private let keepsNames: Bool

    /// - Parameter values: where they are put.
    init(_ values: UnsafeMutableBufferPointer<Float>) {
        self.values = values
        keepsNames = false
    }

    /// A row that is asked for its names; to be deallocated.
    init(namesOf limit: Int) {
        values = .allocate(capacity: limit)
        keepsNames = true
    }

    func deallocate() { values.deallocate() }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Float) {
        precondition(count < values.count, "more features than there is room for")
        values[count] = value
        count += 1
        if keepsNames { names.append(name()) }
    }

    /// Several at once.
    @inline(__always)
    mutating func put(_ parts: @autoclosure () -> [String], _ block: ArraySlice<Float>) {
        precondition(count + block.count <= values.count, "more features than there is room for")
        _ = UnsafeMutableBufferPointer(rebasing: values[count...]).initialize(from: block)
        count += block.count
        if keepsNames { names += parts() }
    }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Double) { put(name(), Float(value)) }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Int) { put(name(), Double(value)) }

    @inline(__always)
    mutating func put(_ name: @autoclosure () -> String, _ value: Bool) { put(name(), value ? 1.0 : 0.0) }
}

/// A part of a whole; of nothing as of one.
@inline(__always)
func ratio(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
