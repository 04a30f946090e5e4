import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// Addresses that must not be reached, and names that lead to several.
@Suite struct AddressZooTests {
    private static func policy(_ ranges: String...) -> AddressPolicy {
        AddressPolicy(allowedRanges: ranges.compactMap { AddressRange($0) })
    }

    private static func addresses(_ texts: String...) -> [IPAddress] { texts.compactMap { IPAddress($0) } }

    @Test(arguments: ["127.0.0.1", "127.0.0.2", "127.255.255.254"])
    func `a private address is refused, whatever name leads to it`(address: String) async throws {
        let server = try LoopbackServer(address: address, ZooServer.answer)
        let pinned = PinnedHost(host: "data.example", port: server.port, addresses: Self.addresses(address))
        let bench = try ZooBench(addresses: .publicOnly, pinned: [pinned])
        for url in [server.url("/good.csv"), "http://data.example:\(server.port)/good.csv"] {
            let observation = try await bench.check(url)
            #expect(observation.verdict == .unsupported && observation.cause == "address-refused")
            #expect(observation.detail?.contains(address) == true)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func `a redirect to a private address is not followed`() async throws {
        let inside = try LoopbackServer(address: "127.0.0.2", ZooServer.answer)
        let target = inside.url("/good.csv")
        let outside = try LoopbackServer { _ in .redirect(to: target) }
        let observation = try await ZooBench(addresses: Self.policy("127.0.0.1/32")).check(outside.url("/a.csv"))
        #expect(observation.verdict == .unsupported && observation.cause == "address-refused")
        #expect(observation.redirects == [target] && inside.requests.isEmpty)
    }

    @Test func `of many addresses a dead one is passed over`() async throws {
        let server = try LoopbackServer(ZooServer.answer)
        let addresses = Self.addresses("127.0.0.9", "127.0.0.1")
        let pinned = PinnedHost(host: "data.example", port: server.port, addresses: addresses)
        let observation = try await ZooBench(pinned: [pinned]).check("http://data.example:\(server.port)/good.csv")
        #expect(observation.verdict == .ok)
        #expect(observation.attempts.map(\.peerAddress) == ["127.0.0.1", "127.0.0.1"])
    }

    @Test func `of many addresses a private one is never reached`() async throws {
        let server = try LoopbackServer(ZooServer.answer)
        let addresses = Self.addresses("127.0.0.2", "127.0.0.1")
        let pinned = PinnedHost(host: "data.example", port: server.port, addresses: addresses)
        let url = "http://data.example:\(server.port)/good.csv"
        let bench = try ZooBench(addresses: Self.policy("127.0.0.1/32"), pinned: [pinned])
        #expect(try await bench.check(url).peerAddress == "127.0.0.1")
        let closed = try ZooBench(addresses: .publicOnly, pinned: [pinned])
        #expect(try await closed.check(url).cause == "address-refused")
    }

    private static let hasIPv6 = (try? LoopbackServer(address: "::1", ZooServer.answer)) != nil

    @Test(.enabled(if: hasIPv6, "needs IPv6 on the loopback interface"))
    func `IPv6 is spoken, and its loopback address is private too`() async throws {
        let server = try LoopbackServer(address: "::1", ZooServer.answer)
        let observation = try await ZooBench().check(server.url("/good.csv"))
        #expect(observation.verdict == .ok && observation.peerAddress == "::1")
        let refused = try await ZooBench(addresses: .publicOnly).check(server.url("/good.csv"))
        #expect(refused.cause == "address-refused")
    }

    @Test func `FTP files are found, missing or refused`() async throws {
        let files = ["data/a.csv": LoopbackFTPServer.File(ZooServer.table, modified: "20250607080910")]
        let server = try LoopbackFTPServer(files: files)
        let bench = try ZooBench()
        let found = try await bench.check(server.url("data/a.csv"))
        #expect(found.verdict == .ok && found.cause == "ftp-226" && found.contentLength == 25)
        #expect(found.sniffedFormat?.code == "CSV" && found.bytesRead == 25)
        #expect(found.attempts.map(\.protocolVersion) == ["FTP", "FTP"])
        let missing = try await bench.check(server.url("data/b.csv"))
        #expect(missing.verdict == .broken && missing.cause == "ftp-550")
        #expect(missing.attempts.map(\.outcome) == ["ftp-550", "ftp-550"])
        // A folder, with and without the slash that says so.
        for path in ["data/", "data"] {
            let folder = try await bench.check(server.url(path))
            #expect(folder.verdict == .ok && folder.cause.hasPrefix("ftp-2"), "\(path): \(folder.cause)")
        }
        let full = try LoopbackFTPServer(files: files, greeting: "421 too many")
        #expect(try await bench.check(full.url("data/a.csv")).verdict == .unknown)
        let closed = try await ZooBench(addresses: .publicOnly).check(server.url("data/a.csv"))
        #expect(closed.cause == "address-refused")
    }

    @Test(arguments: ["data:text/csv,a", "file:///etc/passwd", "gopher://127.0.0.1/", "dict://127.0.0.1/"])
    func `other schemes are never asked`(url: String) async throws {
        let observation = try await ZooBench().check(url)
        #expect(observation.cause == "unsupported-scheme" && observation.attempts.isEmpty)
    }
}
