/// What can be sent between the program and its workers.
///
/// Both ends are the same program, so the bytes carry no names and no version: values follow each other in the order in which
/// `write` puts and `init` takes them. `WireTests` sees to it that no field is left out.
protocol WireCodable {
    func write(to wire: inout WireWriter)
    init(from wire: inout WireReader) throws(WireFault)
}

/// Bytes that no `write` of ours can have put there.
struct WireFault: Error {}
