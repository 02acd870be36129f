import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct AtomicFileTests {
    let place: TemporaryDirectory

    init() throws { place = try TemporaryDirectory() }

    @Test("A file appears with its folders, its bytes and the modes of the contract, and nothing else stays")
    func create() throws {
        let old = umask(0o077)
        defer { umask(old) }
        #expect(try AtomicFile.create(Array("abc".utf8), at: place.path("a/b/c.json")) == .written)
        #expect(place.files() == ["a/b/c.json"])
        #expect(try place.read("a/b/c.json") == Array("abc".utf8))
        #expect(try place.mode("a/b/c.json") == 0o640)
        #expect(try place.mode("a/b") == 0o750)
    }

    @Test("A file that is there is never replaced")
    func noReplace() throws {
        #expect(try AtomicFile.create(Array("first".utf8), at: place.path("x")) == .written)
        #expect(try AtomicFile.create(Array("second".utf8), at: place.path("x")) == .taken)
        #expect(try AtomicFile.create(Array("first".utf8), at: place.path("x")) == .sameBytes)
        #expect(try place.read("x") == Array("first".utf8))
        #expect(place.files() == ["x"])
    }

    @Test("Of many that want one name at once exactly one gets it, and the file is whole")
    func race() async throws {
        let path = place.path("one")
        let written = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<24 {
                group.addTask {
                    try AtomicFile.create([UInt8](repeating: UInt8(index), count: 50_000), at: path) == .written
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(written == 1)
        let bytes = try place.read("one")
        #expect(bytes.count == 50_000 && Set(bytes).count == 1)
        #expect(place.files() == ["one"])
    }

    @Test("The aside file of a killed run is not taken for the file, and does not stand in the way")
    func leftover() throws {
        for number in 0..<200 { try place.write(Array("torn".utf8), to: ".aside-\(getpid())-\(number)") }
        #expect(try AtomicFile.create(Array("whole".utf8), at: place.path("x")) == .written)
        #expect(try place.read("x") == Array("whole".utf8))
    }

    @Test("An empty file can be written")
    func empty() throws {
        #expect(try AtomicFile.create([], at: place.path("empty")) == .written)
        #expect(try AtomicFile.create([], at: place.path("empty")) == .sameBytes)
    }

    @Test("A file where a folder should be is said to be one")
    func fileInTheWay() throws {
        try place.write(Array("x".utf8), to: "records")
        let error = #expect(throws: StoreError.self) { try AtomicFile.create([1], at: place.path("records/a/b")) }
        #expect(error?.path == place.path("records") || error?.path == place.path("records/a/b"))
    }
}
