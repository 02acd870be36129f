import Foundation
import Testing

@Suite("The arrows between the rooms")
struct ArrowTests {
    @Test("a room imports nothing but what the table allows it")
    func importsFollowTheTable() throws {
        var seen = 0
        for file in try Repository.swiftFiles(under: "Sources") {
            let room = String(file.split(separator: "/")[1])
            for (line, module) in try Arrows.imports(in: Repository.text(file)) {
                seen += 1
                #expect(Arrows.mayImport(module, into: room), "\(file):\(line): \(room) may not import \(module)")
            }
        }
        #expect(seen >= 10)
    }

    @Test("every room is in the table, and what is no room has no Swift in it")
    func roomsAreKnown() throws {
        for folder in try Repository.entries(of: "Sources") where Arrows.allowed[folder] == nil {
            #expect(try Repository.swiftFiles(under: "Sources/\(folder)").isEmpty, "\(folder) is not in the table")
        }
    }

    @Test("Package.swift declares exactly the arrows of the table")
    func packageAgrees() throws {
        let package = try Repository.text("Package.swift")
        let folders = try Set(Repository.entries(of: "Sources"))
        for (room, allowed) in Arrows.allowed.sorted(by: { $0.key < $1.key }) where folders.contains(room) {
            let declared = try #require(Self.declared(room, in: package), "\(room) is not declared")
            #expect(declared == allowed.filter { folders.contains($0) || declared.contains($0) }, "\(room)")
        }
    }

    @Test("an arrow that is not allowed is seen through attributes, access levels and kinds of import")
    func importsAreRead() {
        let source = """
            @testable import One
            @preconcurrency public import struct Two.Thing
            // import Three
            let text = "import Four"
                internal import Five; let x = 1
            importSix()
            """
        #expect(Arrows.imports(in: source).map(\.module) == ["One", "Two", "Five"])
        #expect(Arrows.imports(in: source).map(\.line) == [1, 2, 5])
        #expect(!Arrows.mayImport("Store", into: "Extraction"))
        #expect(!Arrows.mayImport("Foundation", into: "ingest"))
        #expect(!Arrows.mayImport("Glibc", into: "Extraction"))
        #expect(Arrows.mayImport("Glibc", into: "Fetch"))
    }

    @Test("the arrows make no circle")
    func noCircles() {
        var settled: Set<String> = []
        var open = Set(Arrows.allowed.keys)
        while let next = open.first(where: { Arrows.allowed[$0]!.isDisjoint(with: open.subtracting(settled)) }) {
            settled.insert(next)
            open.remove(next)
        }
        #expect(open.isEmpty)
    }

    /// The names in a target's list of dependencies: `room("X", ["A", "B"])`, or the executable's longer form.
    private static func declared(_ room: String, in package: String) -> Set<String>? {
        let openings = ["room(\"\(room)\"", "name: \"\(room)\",\n            dependencies:"]
        guard let start = openings.lazy.compactMap({ package.range(of: $0)?.upperBound }).first else { return nil }
        var list = ""
        var depth = 0
        for character in package[start...] {
            if character == ")" && depth == 0 { break }
            if character == "[" || character == "(" { depth += 1 }
            if character == "]" || character == ")" { depth -= 1 }
            list.append(character)
            if character == "]" && depth == 0 { break }
        }
        // Of `.product(name: "A", package: "a")` only the product counts.
        let names = list.split(separator: "package:").enumerated().flatMap { index, part in
            part.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 && !(index > 0 && $0.offset == 1) }.map { String($0.element) }
        }
        return Set(names)
    }
}
