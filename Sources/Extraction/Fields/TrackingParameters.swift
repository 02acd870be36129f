import Documents

/// Query parameters that say where a reader came from, not what is read.
public struct TrackingParameters: Sendable, Equatable {
    private let names: Set<String>
    private let prefixes: [String]

    public static let none = TrackingParameters(names: [])

    /// - Parameter names: in lower case; one that ends in `*` stands for everything that begins so.
    public init(names: [String]) {
        self.names = Set(names.filter { !$0.hasSuffix("*") })
        prefixes = names.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    }

    public func removed(from url: WebAddress) -> WebAddress {
        guard let query = url.query else { return url }
        let kept = query.split(separator: "&", omittingEmptySubsequences: true).filter { pair in
            let name = pair.prefix { $0 != "=" }.lowercased()
            return !names.contains(name) && !prefixes.contains { name.hasPrefix($0) }
        }
        return url.replacing(query: kept.isEmpty ? nil : kept.joined(separator: "&"))
    }
}
