/// Holds a place for an answer's body in a budget of memory, for as long as the answer, or a copy of it, is there.
///
/// It is no part of what an answer says: all of them are equal.
public final class BodyHold: Sendable, Hashable {
    private let share: any Sendable

    /// - Parameter share: let go with the hold
    public init(_ share: any Sendable) { self.share = share }

    public static func == (_: BodyHold, _: BodyHold) -> Bool { true }

    public func hash(into _: inout Hasher) {}
}
