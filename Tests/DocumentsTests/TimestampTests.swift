import Documents
import Foundation
import Testing

@Suite("Timestamps")
struct TimestampTests {
    @Test(
        "RFC 3339 is read with its offset and written in UTC",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"), ("2026-11-23T06:42:00Z", 1_795_416_120, "2026-11-23T06:42:00Z"),
            ("2026-11-23T08:42:00+02:00", 1_795_416_120, "2026-11-23T06:42:00Z"),
            ("2026-11-22T23:42:00-07:00", 1_795_416_120, "2026-11-23T06:42:00Z"),
            ("2026-11-23t06:42:00z", 1_795_416_120, "2026-11-23T06:42:00Z"),
            ("2026-11-23 06:42:00.999Z", 1_795_416_120, "2026-11-23T06:42:00Z"),
            ("2024-02-29T23:59:59Z", 1_709_251_199, "2024-02-29T23:59:59Z"),
            ("2016-12-31T23:59:60Z", 1_483_228_799, "2016-12-31T23:59:59Z"), ("1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800, "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59Z", 253_402_300_799, "9999-12-31T23:59:59Z"),
        ] as [(String, Int64, String)])
    func read(text: String, seconds: Int64, written: String) throws {
        let time = try #require(Timestamp(rfc3339: text))
        #expect(time.seconds == seconds)
        #expect(time.description == written)
    }

    @Test(
        "nothing else is read",
        arguments: [
            "", "now", "2026-11-23", "2026-11-23T06:42Z", "2026-11-23T06:42:00", "2026-11-23T06:42:00+0200",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:61Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Zx", " 2026-01-01T00:00:00Z", "20260101T000000Z",
            "2026-01-01T00:00:00+24:00", "2026-1-1T0:0:0Z", "٢٠٢٦-01-01T00:00:00Z", "1900-02-29T00:00:00Z",
        ])
    func refused(text: String) { #expect(Timestamp(rfc3339: text) == nil) }

    @Test("days from 1600 to 2400 are read as they are written")
    func days() throws {
        for day in stride(from: Int64(-135_140), through: 157_054, by: 11) {
            let time = Timestamp(seconds: day * 86_400 + 43_200)
            try #require(Timestamp(rfc3339: time.description) == time)
        }
    }

    @Test(
        "agrees with Foundation's calendar", arguments: [0, 951_782_400, 1_709_164_800, 4_107_542_400, -2_203_891_200] as [Int64])
    func foundation(seconds: Int64) {
        #expect(Timestamp(seconds: seconds).description == Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601))
        #expect(Timestamp(Date(timeIntervalSince1970: TimeInterval(seconds) + 0.9)).seconds == seconds)
    }

    @Test("has a compact form for file names and the day for folders")
    func forms() {
        let time = Timestamp(seconds: 1_795_416_120)
        #expect(time.compact == "20261123064200")
        #expect(time.day == ["2026", "11", "23"])
    }

    @Test("is ordered, and stays at the end of time instead of overflowing")
    func arithmetic() {
        #expect(Timestamp(seconds: 1) < Timestamp(seconds: 2))
        #expect(Timestamp(seconds: 10).advanced(bySeconds: -11).seconds == -1)
        #expect(Timestamp(seconds: .max).advanced(bySeconds: 1).seconds == .max)
        #expect(Timestamp(seconds: .min).advanced(bySeconds: -1).seconds == .min)
    }

    @Test("the ends of time can be written", arguments: [Int64.min, .max])
    func ends(seconds: Int64) { #expect(Timestamp(seconds: seconds).description.hasSuffix("Z")) }
}
