import Documents
import Synchronization

/// The rule files that are there, by name. Each is read when a page of its site comes, once.
public final class SiteRules: Sendable {
    public typealias Read = @Sendable (_ path: String) -> String?

    /// No rules: every page goes the general way.
    public static let none = SiteRules(paths: [], read: { _ in nil })

    /// Paths by the files' names in lower case.
    private let files: [String: String]
    private let read: Read
    private let known = Mutex<[String: SiteRule]>([:])

    /// - Parameters:
    ///   - paths: of rule files; of two with the same name the later counts. Names that are no rule's are passed over.
    ///   - read: a file's text, or `nil` where it cannot be had: then the rule fails on every page.
    public init(paths: [String], read: @escaping Read) {
        var files: [String: String] = [:]
        for path in paths where SiteRuleName.isRule(Self.name(of: path)) { files[Self.name(of: path).lowercased()] = path }
        self.files = files
        self.read = read
    }

    /// The rule for a page's address: the file whose name fits most closely.
    public func rule(for url: WebAddress?) -> SiteRule? {
        guard !files.isEmpty, let url else { return nil }
        guard let path = SiteRuleName.candidates(for: url.host).lazy.compactMap({ self.files[$0] }).first else { return nil }
        if let rule = known.withLock({ $0[path] }) { return rule }
        let name = Self.name(of: path)
        let rule = read(path).map { SiteRuleParser.parse($0, file: name).rule } ?? .unreadable(file: name)
        return known.withLock { known in
            if let rule = known[path] { return rule }
            known[path] = rule
            return rule
        }
    }

    private static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
