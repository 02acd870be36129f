/// Is told what happens, as it happens: one line per document for whoever watches.
public protocol EventLog: Sendable {
    func log(_ event: Event)
}
