import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct AddressPolicyTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
        "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1",
        "::ffff:127.0.0.1", "::ffff:10.1.1.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::",
        "2002:c0a8:101::1", "2001::1", "2001:db8::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1",
        "ff02::1", "100::1", "5f00::1", "4000::1",
    ])
    func `refuses what is not public`(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy.publicOnly.permits(address))
        #expect(AddressPolicy.allowPrivate.permits(address))
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
        "192.0.1.1", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:4860:4860::8888",
        "2606:4700::1", "2a00::1", "240e::1", "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::1",
    ])
    func `permits what is public`(_ text: String) throws {
        #expect(AddressPolicy.publicOnly.permits(try #require(IPAddress(text))))
    }

    @Test func `an allowed range is an exception for itself alone`() throws {
        let range = try #require(AddressRange("127.0.0.0/30"))
        let policy = AddressPolicy(allowedRanges: [range])
        #expect(policy.permits(try #require(IPAddress("127.0.0.3"))))
        #expect(policy.permits(try #require(IPAddress("::ffff:127.0.0.1"))))
        #expect(!policy.permits(try #require(IPAddress("127.0.0.4"))))
        #expect(!policy.permits(try #require(IPAddress("10.0.0.1"))))
    }

    @Test(arguments: ["10.0.0.0/8", "::1/128", "2001:db8::/32", "0.0.0.0/0", "::/0", "192.0.2.7/32"])
    func `reads and writes ranges`(_ text: String) { #expect(AddressRange(text)?.description == text) }

    @Test(arguments: [
        "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10/8", "x", "", "::/129", "1.2.3.4/8/8",
    ])
    func `refuses what is no range`(_ text: String) { #expect(AddressRange(text) == nil) }
}

@Suite struct CurlAddressTests {
    @Test(arguments: ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "0x7f.1", "2130706433"])
    func `does not connect to the loopback interface`(_ host: String) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let bench = try CurlBench { $0.addresses = .publicOnly }
        let failure = await bench.failure("http://\(host):\(server.port)/")
        #expect(failure?.code == .addressRefused)
        #expect(server.requests.isEmpty)
    }

    @Test func `names the address that was refused`() async throws {
        let bench = try CurlBench { configuration in
            configuration.addresses = .publicOnly
            configuration.pinnedHosts = [IPAddress("10.9.8.7")].compactMap { $0 }.map {
                PinnedHost(host: "inside.example", port: 80, address: $0)
            }
        }
        let failure = await bench.failure("http://inside.example/")
        #expect(failure?.code == .addressRefused)
        #expect(failure?.detail.contains("10.9.8.7") == true)
        #expect(failure?.detail.contains("inside.example") == true)
    }

    @Test func `a pinned host leads to its address`() async throws {
        let server = try LoopbackServer { LoopbackResponse(text: $0.header("Host") ?? "") }
        let address = try #require(IPAddress("127.0.0.1"))
        let range = try #require(AddressRange("127.0.0.1"))
        let bench = try CurlBench { configuration in
            configuration.addresses = AddressPolicy(allowedRanges: [range])
            configuration.pinnedHosts = [PinnedHost(host: "data.example", port: server.port, address: address)]
        }
        let response = try await bench.get("http://data.example:\(server.port)/")
        #expect(try response.body.text() == "data.example:\(server.port)")
    }

    @Test func `takes no proxy from the environment`() async throws {
        let server = try LoopbackServer { LoopbackResponse(text: $0.target) }
        setenv("http_proxy", "http://127.0.0.1:9", 1)
        defer { unsetenv("http_proxy") }
        let bench = try CurlBench()
        #expect(try await bench.get(server.url("/direct")).body.text() == "/direct")
    }

    @Test func `uses the proxy that is configured`() async throws {
        let proxy = try LoopbackServer { LoopbackResponse(text: $0.target) }
        let bench = try CurlBench { $0.proxy = proxy.url("") }
        #expect(try await bench.get("http://far.example/x").body.text() == "http://far.example/x")
    }
}
