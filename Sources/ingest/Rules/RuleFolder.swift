import Cleaning
import Documents

/// A folder of site-rule files.
struct RuleFolder {
    let path: String

    /// The paths of its rule files, sorted; none where the folder is not there.
    func files() throws(SavedFileError) -> [String] {
        let names: [String]
        do throws(SavedFileError) { names = try LocalFiles().names(in: path) } catch {
            if error.code == .missing { return [] }
            throw error
        }
        return names.filter(SiteRuleName.isRule).map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }

    static func text(of file: String) throws(SavedFileError) -> String {
        String(decoding: try LocalFiles().bytes(of: file, limit: SiteRuleParser.longestFile + 4), as: UTF8.self)
    }

    /// The rules of several folders; later ones win.
    static func rules(in folders: [String]) throws(SavedFileError) -> SiteRules {
        var paths: [String] = []
        for folder in folders { paths += try RuleFolder(path: folder).files() }
        return paths.isEmpty ? .none : SiteRules(paths: paths) { try? text(of: $0) }
    }
}
