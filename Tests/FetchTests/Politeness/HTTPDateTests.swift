import Documents
import Testing

@testable import Fetch

@Suite("HTTPDate and RetryAfter")
struct HTTPDateTests {
    @Test(
        "All three forms of a date are read",
        arguments: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"])
    func forms(_ text: String) {
        #expect(HTTPDate.timestamp(text) == Timestamp(rfc3339: "1994-11-06T08:49:37Z"))
    }

    @Test(
        "Days come out right",
        arguments: [
            ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"), ("Tue, 29 Feb 2000 23:59:59 GMT", "2000-02-29T23:59:59Z"),
            ("Fri, 31 Dec 2099 23:59:59 GMT", "2099-12-31T23:59:59Z"), ("Wed, 01 Mar 2028 00:00:00 GMT", "2028-03-01T00:00:00Z"),
        ])
    func days(text: String, expected: String) {
        #expect(HTTPDate.timestamp(text) == Timestamp(rfc3339: expected))
    }

    @Test(
        "What is no date is none",
        arguments: [
            "", "yesterday-ish", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 31 Feb 1994 08:49:37 GMT",
            "Tue, 29 Feb 2100 00:00:00 GMT",
            "Sun, 06 Nov 1994 25:00:00 GMT", "Sun, 06 Nov 99999999999 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT", "-1",
        ])
    func noDate(_ text: String) {
        #expect(HTTPDate.timestamp(text) == nil)
    }

    @Test(
        "Retry-After is seconds or a date, clamped; what cannot be acted upon is nothing",
        arguments: [
            ("120", 120), (" 5 ", 5), ("3601", 3600), ("99999999999999999999", 3600), ("Sun, 23 Nov 2025 12:01:00 GMT", 60),
            ("Fri, 31 Dec 2099 23:59:59 GMT", 3600), ("0", nil), ("-5", nil), ("soon", nil), ("", nil), ("1.5", nil),
            ("Thu, 01 Jan 1970 00:00:00 GMT", nil),
        ] as [(String, Int64?)])
    func retryAfter(value: String, expected: Int64?) throws {
        let now = try #require(Timestamp(rfc3339: "2025-11-23T12:00:00Z"))
        #expect(RetryAfter.seconds(value, now: now, longest: 3600) == expected)
    }
}
