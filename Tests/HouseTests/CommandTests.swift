import Foundation
import Testing

@Suite("Commands that the documents name")
struct CommandTests {
    private static let documents = ["README.md", "CONTRIBUTING.md", "DESIGN.md", ".ci/run", "debian/ingest.README.Debian"]

    /// Words after `make` in commands: lines of code blocks, scripts and `code`.
    private static func targets(in text: String) -> [String] {
        var found: [String] = []
        var inBlock = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { inBlock.toggle() }
            let pieces =
                inBlock || text.hasPrefix("#!")
                ? [line]
                : line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map(\.element)
            for piece in pieces {
                let words = piece.split(separator: "#")[safely: 0]?.split(separator: " ") ?? []
                guard let make = words.firstIndex(of: "make"), make == 0 || words[make - 1] == "exec" else { continue }
                found += words[(make + 1)...].map(String.init).filter {
                    !$0.hasPrefix("-") && !$0.contains("=") && $0.allSatisfy { $0.isLowercase || $0 == "-" }
                }
            }
        }
        return found
    }

    @Test("every target of make that a document names exists, has a help line and is phony")
    func targetsExist() throws {
        let makefile = try Repository.text("Makefile").split(separator: "\n").map(String.init)
        let phony = Set(
            makefile.first { $0.hasPrefix(".PHONY:") }?.split(separator: " ").dropFirst().map(String.init) ?? [])
        var named: Set<String> = ["setup", "build", "demo", "test", "deb", "bench", "lint", "install", "clean", "help"]
        for document in Self.documents where Repository.exists(document) {
            named.formUnion(Self.targets(in: try Repository.text(document)))
        }
        for target in named.sorted() {
            #expect(makefile.contains { $0.hasPrefix("\(target):") && $0.contains("## ") }, "make \(target)")
            #expect(phony.contains(target), "make \(target)")
        }
    }

    @Test("commands are found in code and not in prose")
    func commandsAreFound() {
        let text = "We make things.\n`make one` and `do make two`\n```sh\nmake three X=1 # make four\n```\n"
        #expect(Self.targets(in: text) == ["one", "three"])
        #expect(Self.targets(in: "#!/bin/bash\nexec make --quiet five\n") == ["five"])
    }
}

extension Array {
    fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
