/// Why the site cannot be served.
public struct SiteFault: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
