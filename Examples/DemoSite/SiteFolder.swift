import Foundation

/// A folder of pages as static hosts lay it out: `_redirects` and `_headers` beside the files they speak of.
struct SiteFolder: Sendable {
    let root: URL
    let redirects: [String: RedirectRule]
    let headers: [String: [HeaderRule]]

    init(root: String) throws {
        self.root = URL(fileURLWithPath: root, isDirectory: true)
        redirects = try RedirectRule.parse(Self.text("_redirects", in: self.root))
        headers = try HeaderRule.parse(Self.text("_headers", in: self.root))
    }

    /// The file that answers a path: itself, with `.html` added, or the `index.html` of a folder. Nothing that starts
    /// with a dot or an underscore, so that `..` leads nowhere.
    func file(for path: String) -> URL? {
        let parts = path.split(separator: "/")
        guard path.hasPrefix("/"), !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) else { return nil }
        let place = parts.reduce(root) { $0.appendingPathComponent(String($1)) }
        return [place, place.appendingPathExtension("html"), place.appendingPathComponent("index.html")]
            .first { Self.isFile($0) }
    }

    private static func isFile(_ place: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private static func text(_ name: String, in root: URL) throws -> String {
        let place = root.appendingPathComponent(name)
        do {
            return try String(contentsOf: place, encoding: .utf8)
        } catch {
            throw SiteFault("\(place.path) cannot be read: is this the folder of the site? (\(error))")
        }
    }
}
