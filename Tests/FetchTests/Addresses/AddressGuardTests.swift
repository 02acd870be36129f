import Documents
import Foundation
import TestSupport
import Testing

@testable import Fetch

@Suite("AddressGuard")
struct AddressGuardTests {
    @Test(
        "Addresses that are not on the Internet are refused",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
            "169.254.0.1", "169.254.169.254", "168.63.129.16", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.0.1",
            "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3",
            "::ffff:169.254.169.254", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1",
            "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001:0:53aa::1", "fe80::1", "febf::1", "fec0::1", "fc00::1",
            "fd00:ec2::254", "fdff::1", "ff02::1", "ff0e::1", "100::1", "5f00::1",
        ])
    func refuses(_ text: String) throws {
        let address = try #require(IPAddress(literal: text))
        #expect(AddressGuard.refusal(of: address) != nil)
    }

    @Test(
        "Public addresses and the documentation ranges are let through",
        arguments: [
            "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1",
            "169.253.255.255", "169.255.0.1", "172.15.255.255", "172.32.0.1", "192.0.2.1", "192.167.255.255", "192.169.0.1",
            "198.51.100.7", "203.0.113.9", "223.255.255.255", "::ffff:1.1.1.1", "2001:db8::1", "2606:4700:4700::1111",
            "2a00:1450:4001::200e",
        ])
    func letsThrough(_ text: String) throws {
        let address = try #require(IPAddress(literal: text))
        #expect(AddressGuard.refusal(of: address) == nil)
    }

    @Test(
        "Loopback is recognized in every spelling a resolver takes",
        arguments: [
            "127.1", "127.0.1", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "0177.0.0.1", "0177.0.0.01",
            "0x7f.0x0.0x0.0x1", "0X7F.1", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
            "0000:0000:0000:0000:0000:ffff:7f00:0001",
        ])
    func spellings(_ text: String) throws {
        let address = try #require(IPAddress(literal: text))
        #expect(AddressGuard.refusal(of: address) == "a loopback address")
    }

    @Test(
        "A cloud's metadata service is refused even where private addresses are allowed",
        arguments: [
            "169.254.169.254", "0xa9fea9fe", "2852039166", "::ffff:169.254.169.254", "fd00:ec2::254", "168.63.129.16",
            "100.100.100.200",
        ])
    func metadata(_ text: String) throws {
        let address = try #require(IPAddress(literal: text))
        #expect(AddressGuard.refusal(of: address, allowingPrivate: true) == "a cloud's metadata service")
    }

    @Test("Where private addresses are allowed, they are", arguments: ["127.0.0.1", "10.0.0.1", "::1", "fd00::1", "169.254.0.1"])
    func allowingPrivate(_ text: String) throws {
        let address = try #require(IPAddress(literal: text))
        #expect(AddressGuard.refusal(of: address, allowingPrivate: true) == nil)
    }

    @Test("Names are no literals", arguments: ["localhost", "example.org", "1.2.3.4.5", "0x7g", ""])
    func names(_ text: String) {
        #expect(IPAddress(literal: text) == nil)
    }

    /// The hosts of `Benchmarks/fetch/forbidden-addresses.txt` that need no hosts file.
    private static func forbiddenHosts() throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let list = root.appendingPathComponent("Benchmarks/fetch/forbidden-addresses.txt")
        return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ") }.filter { $0.count == 1 }.map { String($0[0]) }
    }

    @Test("No spelling of a forbidden address is connected to, asked for or redirected to")
    func connectsToNone() async throws {
        let server = try RawServer { _ in }
        defer { server.stop() }
        let wire = CurlTransport(.test(allowPrivateAddresses: false))
        defer { wire.shutdown() }
        let hosts = try Self.forbiddenHosts()
        #expect(hosts.count >= 60)
        for host in hosts {
            guard let url = WebAddress("http://\(host):\(server.port)/") else { continue }
            let failure = try #require(await wire.fetch(FetchRequest(url)).failure)
            // Not every resolver knows `localhost.` with its dot, or a zone.
            #expect([.addressRefused, .nameNotResolved].contains(failure.code), "\(host): \(failure.message)")
            let start = try #require(WebAddress("http://192.0.2.1/"))
            let redirecting = StubTransport { request in
                if request.url == start { return .success(.stub(request, 302, headers: [("Location", url.text)])) }
                return await wire.fetch(request)
            }
            let result = await RedirectTransport(redirecting, elapsed: { .zero }).fetch(FetchRequest(start))
            #expect(result.failure != nil, "\(host) behind a redirect")
        }
        #expect(server.accepted == 0)
    }

    @Test("A redirect to the metadata service is not followed, not even by who may go to private addresses")
    func redirectToMetadata() async throws {
        let server = try RawServer(answering: { _, connection in
            connection.send(head: "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/\nContent-Length: 0", body: [])
        })
        defer { server.stop() }
        let wire = CurlTransport(.test())
        defer { wire.shutdown() }
        let transport = RedirectTransport(wire, elapsed: { .zero })
        let result = await transport.fetch(FetchRequest(try #require(WebAddress(server.origin))))
        #expect(result.failure?.code == .addressRefused)
    }

    @Test("The refusal says where the name led and what is wrong with it")
    func sentence() async throws {
        let transport = CurlTransport(.test(allowPrivateAddresses: false))
        defer { transport.shutdown() }
        let url = try #require(WebAddress("http://2130706433/x"))
        let failure = try #require(await transport.fetch(FetchRequest(url)).failure)
        #expect(
            failure.message.hasSuffix(
                "leads to 127.0.0.1, which is a loopback address: not connected "
                    + "(fetch.allow_private_addresses = true lets it through)"))
        let metadata = try #require(WebAddress("http://169.254.169.254/x"))
        let refused = try #require(await transport.fetch(FetchRequest(metadata)).failure)
        #expect(refused.message.hasSuffix("which is a cloud's metadata service: not connected"))
        #expect(!failure.isTransient)
    }

    @Test("Behind a proxy, addresses that are written out are judged all the same")
    func behindProxy() async throws {
        let server = try RawServer { _ in }
        defer { server.stop() }
        var configuration = CurlTransport.Configuration.test(allowPrivateAddresses: false)
        configuration.proxy = server.origin
        let transport = CurlTransport(configuration)
        defer { transport.shutdown() }
        for host in ["169.254.169.254", "0x7f.1", "[::1]", "[fd00:ec2::254]"] {
            let url = try #require(WebAddress("http://\(host)/latest"))
            #expect(await transport.fetch(FetchRequest(url)).failure?.code == .addressRefused)
        }
        #expect(server.accepted == 0)
    }
}
