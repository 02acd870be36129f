import Documents
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct RecordTreeTests {
    let place: TemporaryDirectory
    let records: RecordTree

    init() throws {
        place = try TemporaryDirectory()
        records = RecordTree(OutputTree(root: place.path))
    }

    private func write(_ record: Record, day: Int64 = 0) throws -> String {
        try records.write(record, source: "example-news", firstFetchedAt: Samples.time.advanced(bySeconds: day * 86400))
    }

    @Test("A record lies where the contract says, byte for byte")
    func first() throws {
        let record = Samples.record()
        let path = try write(record)
        #expect(path == "records/example-news/2026/11/23/01234567-a-headline.json")
        #expect(try place.read(path) == record.fileBytes)
        #expect(try place.mode(path) == 0o640)
    }

    @Test("A later version lies beside the first one, under its name, whatever its own title is")
    func versions() throws {
        _ = try write(Samples.record())
        let path = try write(Samples.record(version: 2, title: "Another headline", text: "Other text."))
        #expect(path == "records/example-news/2026/11/23/01234567-a-headline.v2.json")
        #expect(try write(Samples.record(version: 3, text: "More.")).hasSuffix("01234567-a-headline.v3.json"))
        #expect(place.files().count == 3)
    }

    @Test("A later version whose first one is gone has a name all the same")
    func orphanedVersion() throws {
        #expect(try write(Samples.record(version: 2)).hasSuffix("/01234567-a-headline.v2.json"))
    }

    @Test("The same bytes again are no error: a run died between record and ledger")
    func again() throws {
        let path = try write(Samples.record())
        #expect(try write(Samples.record()) == path)
        #expect(place.files() == [path])
    }

    @Test("The same version fetched again after a kill keeps the record that is there")
    func refetched() throws {
        let path = try write(Samples.record())
        let hash = try records.sha256(ofRecordAt: path)
        #expect(try write(Samples.record(fetchedAt: Samples.time.advanced(bySeconds: 900))) == path)
        #expect(try place.read(path) == Samples.record().fileBytes)
        #expect(try records.sha256(ofRecordAt: path) == hash)
    }

    @Test("The same version with another text is refused, and what is there stays")
    func otherText() throws {
        let path = try write(Samples.record())
        let error = #expect(throws: StoreError.self) { try write(Samples.record(text: "Changed.")) }
        #expect(error?.code == .exists)
        #expect(try place.read(path) == Samples.record().fileBytes)
    }

    @Test("Two documents that would have the same name are both written, and so are their versions")
    func sameName() throws {
        let one = "01234567aaaaaaaaaaaaaaaaaaaaaaaa"
        let two = "01234567bbbbbbbbbbbbbbbbbbbbbbbb"
        #expect(try write(Samples.record(id: one)).hasSuffix("/01234567-a-headline.json"))
        #expect(try write(Samples.record(id: two)).hasSuffix("/01234567bbbb-a-headline.json"))
        #expect(try write(Samples.record(id: two, version: 2)).hasSuffix("/01234567bbbb-a-headline.v2.json"))
        #expect(try write(Samples.record(id: one, version: 2)).hasSuffix("/01234567-a-headline.v2.json"))
    }

    @Test("What is no record but has the name stays, and the record is written beside it")
    func strangerInTheWay() throws {
        try place.write(Array("{\"torn".utf8), to: "records/example-news/2026/11/23/01234567-a-headline.json")
        #expect(try write(Samples.record()).hasSuffix("/0123456789ab-a-headline.json"))
        #expect(place.files().count == 2)
    }

    @Test("A source whose name leads elsewhere is refused")
    func badSource() {
        let error = #expect(throws: StoreError.self) {
            try records.write(Samples.record(), source: "../../etc", firstFetchedAt: Samples.time)
        }
        #expect(error?.code == .badName)
        #expect(place.files().isEmpty)
    }
}
