import Documents
import Testing

@Suite("The version")
struct VersionTests {
    @Test("the changelogs and the manual carry the program's version")
    func versionsAgree() throws {
        let changelog = try Repository.text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## [") }
        #expect(changelog?.hasPrefix("## [\(Program.version)]") == true)
        #expect(try Repository.text("debian/changelog").hasPrefix("\(Program.name) (\(Program.version)) "))
        for page in ["man/ingest.1", "man/ingest.toml.5"] {
            #expect(try Repository.text(page).contains("\"\(Program.name) \(Program.version)\""), "\(page)")
        }
    }
}
