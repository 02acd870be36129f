import Documents

@testable import Fetch

extension CurlTransport.Configuration {
    /// For servers on loopback.
    static func test(
        allowPrivateAddresses: Bool = true, timeout: Duration = .seconds(60), maxBody: Int = 1 << 20
    ) -> CurlTransport.Configuration {
        CurlTransport.Configuration(
            userAgent: "ingest/1.0 (+https://example.org/contact)", timeout: timeout, maxBody: maxBody, maxHeaderBytes: 65_536,
            allowPrivateAddresses: allowPrivateAddresses, now: { Timestamp(seconds: 1_763_899_200) })
    }
}
