import Documents

/// A value that something in or around the page gives for a field, before it is believed.
struct Claim<Value> {
    var value: Value
    var origin: FieldOrigin

    init(_ value: Value, _ origin: FieldOrigin) {
        self.value = value
        self.origin = origin
    }
}
