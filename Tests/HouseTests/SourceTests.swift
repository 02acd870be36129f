import Foundation
import Testing

@Suite("The source files")
struct SourceTests {
    @Test("no file is longer than 700 lines")
    func filesAreShort() throws {
        for folder in ["Sources", "Tests", "Examples"] {
            for file in try Repository.swiftFiles(under: folder) {
                let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 700, "\(file) has \(lines) lines")
            }
        }
    }

    @Test("what drags the whole of Foundation in is not spoken of under Sources")
    func onlyEssentials() throws {
        let words = ["String(format:", "DateFormatter", "ProcessInfo", "NSRegularExpression", "NSString"]
        for file in try Repository.swiftFiles(under: "Sources") {
            let code = try Repository.text(file).split(separator: "\n").filter {
                !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
            }
            for word in words { #expect(!code.contains { $0.contains(word) }, "\(file) uses \(word)") }
        }
    }

    @Test("libxml2's contexts are made where it is initialized first: two threads that came first together waited for ever")
    func oneWayIntoLibXML2() throws {
        let makers = [
            "NewParserCtxt(", "ParserCtxt(base", "xmlXPathNewContext(", "ReadMemory(base", "xmlReadDoc", "xmlParseMemory(",
        ]
        let door = "Sources/Markup/LibXML2.swift"
        for file in try Repository.swiftFiles(under: "Sources") where file != door {
            let code = try Repository.text(file)
            for maker in makers { #expect(!code.contains(maker), "\(file) calls \(maker)…) itself") }
        }
        let code = try Repository.text(door)
        #expect(makers.prefix(3).allSatisfy { code.contains($0) })
    }

    @Test("every folder of tests mirrors a room")
    func testsMirrorRooms() throws {
        let rooms = Set(try Repository.entries(of: "Sources").map { $0.lowercased() })
        for folder in try Repository.entries(of: "Tests") where folder.hasSuffix("Tests") && folder != "HouseTests" {
            #expect(rooms.contains(folder.dropLast("Tests".count).lowercased()), "\(folder)")
        }
    }
}
