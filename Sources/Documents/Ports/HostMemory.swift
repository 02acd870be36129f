/// Remembers across runs how a host wants to be treated.
public protocol HostMemory: Sendable {
    func hostState(_ host: String) throws -> HostState?
    func save(_ state: HostState) throws
}
