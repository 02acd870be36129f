import ArgumentParser
import Cleaning
import Documents
import Glibc

/// `ingest rules check`
struct RulesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say of each site-rule file what is understood, what is not, and whether its examples hold.",
        discussion: """
            Reads every HOST.txt and .HOST.txt of the folders (those of the configuration, unless some are named). The nth test_url \
            of a file is tried, without network, on the page that is saved beside it as HOST.n.html: every test_contains under it \
            must be in the text.

              ingest rules check
              ingest rules check ~/ftr-site-config

            Exit status: 0 all is well, 3 directives that nobody knows or examples that do not hold, 65 lines that cannot be \
            used, 66 a folder is not there, 78 the configuration is wrong.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("Folders of rule files.", valueName: "dir"))
    var folders: [String] = []

    func run() throws {
        let session = Session(global)
        for folder in folders where access(folder, R_OK | X_OK) != 0 {
            throw session.quit(.inputMissing, "cannot read the folder \(folder): \(String(cString: strerror(errno)))")
        }
        let folders = folders.isEmpty ? try session.configurationIfAny().extract.siteRules : folders
        let model = try global.bodyModel()
        var checks: [RuleCheck] = []
        do throws(SavedFileError) {
            for folder in folders {
                for file in try RuleFolder(path: folder).files() { checks.append(check(file, model)) }
            }
        } catch {
            throw session.quit(.badInput, error.message)
        }
        conclude(checks)
        if checks.contains(where: \.hasFaults) { throw Exit.badInput.code }
        if !checks.allSatisfy(\.isInOrder) { throw Exit.someFailed.code }
    }

    /// Says what there is to say of a file at once: folders may hold thousands.
    private func check(_ file: String, _ model: BodyModel) -> RuleCheck {
        let check = RuleCheck(file, model: model)
        for finding in check.findings {
            StandardStream.output.writeLine(VisibleText.escaped("\(file):\(finding.line): \(finding.message)"))
        }
        return check
    }

    private func conclude(_ checks: [RuleCheck]) {
        func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
        let findings = checks.flatMap(\.findings)
        let words = [
            count(checks.count, "rule file", "rule files"),
            count(checks.reduce(0) { $0 + $1.understood }, "line understood", "lines understood"),
            count(findings.count { $0.kind == .unknown }, "unknown directive", "unknown directives"),
            count(findings.count { $0.kind == .fault }, "fault", "faults"),
            count(checks.reduce(0) { $0 + $1.examplesHeld }, "example holds", "examples hold"),
            count(findings.count { $0.kind == .failedExample }, "expectation fails", "expectations fail"),
        ]
        StandardStream.output.writeLine(words.joined(separator: ", "))
    }
}
