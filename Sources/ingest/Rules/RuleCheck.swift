import Cleaning
import Documents
import Markup

/// What there is to say about one rule file: its lines, and whether its examples hold.
struct RuleCheck {
    struct Finding {
        enum Kind { case fault, unknown, failedExample, note }

        var kind: Kind
        var line: Int
        var message: String
    }

    let path: String
    private(set) var findings: [Finding] = []
    private(set) var understood = 0
    private(set) var examplesHeld = 0

    /// - Parameter model: for rules that say nothing of the body, and leave it to the general way.
    init(_ path: String, model: BodyModel) {
        self.path = path
        let text: String
        do throws(SavedFileError) { text = try RuleFolder.text(of: path) } catch {
            findings = [Finding(kind: .fault, line: 1, message: error.message)]
            return
        }
        let reading = SiteRuleParser.parse(text, file: name)
        understood = reading.understood
        findings = reading.remarks.map(Self.finding)
        let cleaner = Cleaner(model: model, rules: SiteRules(paths: [path]) { _ in text })
        for example in reading.rule.examples { check(example, cleaner) }
        findings.sort { $0.line < $1.line }
    }

    private var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }
    private var folder: String { FilePath.folder(of: path) }

    var hasFaults: Bool { findings.contains { $0.kind == .fault } }
    var isInOrder: Bool { findings.allSatisfy { $0.kind == .note } }

    private static func finding(_ remark: SiteRuleRemark) -> Finding {
        switch remark.kind {
        case .unknown(let directive):
            let known = SiteRuleDirective.allCases.map(\.rawValue)
            let hint = EditDistance.nearest(to: directive, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            return Finding(kind: .unknown, line: remark.line, message: remark.message + hint)
        case .fault: return Finding(kind: .fault, line: remark.line, message: remark.message)
        case .withoutEffect: return Finding(kind: .note, line: remark.line, message: "note: \(remark.message)")
        }
    }

    /// Runs the rule on the page that was saved for an example, the way `extract` would.
    private mutating func check(_ example: SiteRuleExample, _ cleaner: Cleaner) {
        let page = SiteRuleName.page(of: name, example: example.number)
        guard let url = WebAddress(example.url) else {
            return findings.append(Finding(kind: .fault, line: example.line, message: "test_url is no web address"))
        }
        let bytes: [UInt8]
        do throws(SavedFileError) { bytes = try LocalFiles().bytes(of: "\(folder)/\(page)", limit: 16 << 20) } catch {
            guard error.code == .missing else {
                return findings.append(Finding(kind: .fault, line: example.line, message: error.message))
            }
            return findings.append(
                Finding(kind: .note, line: example.line, message: "note: not tried: there is no saved page \(page)"))
        }
        let failures = failures(of: example, Page(bytes: bytes, mediaType: .html, url: url), page, cleaner)
        findings += failures
        if failures.isEmpty { examplesHeld += 1 }
    }

    private func failures(of example: SiteRuleExample, _ page: Page, _ name: String, _ cleaner: Cleaner) -> [Finding] {
        func failure(_ line: Int, _ message: String) -> Finding {
            Finding(kind: .failedExample, line: line, message: "\(name): \(message)")
        }
        let article: Article
        do throws(MarkupError) { article = try cleaner.clean(page) } catch { return [failure(example.line, error.description)] }
        guard article.evidence.rule?.file == self.name else {
            return [failure(example.line, "\(example.url) is no page of this file's site")]
        }
        if article.warnings.contains("site_rule_failed") { return [failure(example.line, "the rule matches nothing there")] }
        let text = Self.collapsed(article.text)
        return example.contains.filter { !text.contains(Self.collapsed($0.text)) }.map {
            failure($0.line, "the text does not contain \"\($0.text)\"")
        }
    }

    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
