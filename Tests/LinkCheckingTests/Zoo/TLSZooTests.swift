import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// Certificates and versions that clients refuse, and HTTP/2.
@Suite(.enabled(if: TLSZoo.isInstalled, Comment(rawValue: TLSZoo.absence)), .serialized)
struct TLSZooTests {
    private func bench(_ zoo: TLSZoo) throws -> ZooBench {
        try ZooBench(tls: TLSPolicy(authoritiesPath: zoo.authority))
    }

    @Test func `each fault of TLS leaves the verdict open and says what it was`() async throws {
        let zoo = try TLSZoo()
        let bench = try bench(zoo)
        for (server, words) in [
            (TLSZoo.Server.expired, ["expired"]), (.selfSigned, ["self-signed", "self signed"]),
            (.wrongName, ["192.0.2.1", "no alternative", "does not match"]),
            (.oldVersion, ["version", "protocol", "alert", "legacy"]),
        ] {
            let observation = try await bench.check(zoo.url(server))
            #expect(observation.verdict == .unknown && observation.cause == "tls", "\(server)")
            #expect(observation.attempts.map(\.outcome) == ["tls"], "\(server)")
            let detail = observation.detail ?? ""
            #expect(words.contains { detail.contains($0) }, "\(server): \(detail)")
        }
    }

    @Test func `good certificates and HTTP 2 are spoken, also after a redirect from http`() async throws {
        let zoo = try TLSZoo()
        let bench = try bench(zoo)
        let good = try await bench.check(zoo.url(.good))
        #expect(good.verdict == .ok && good.attempts.map(\.protocolVersion) == ["HTTP/1.1", "HTTP/1.1"])
        #expect((good.attempts.first?.timings?.tlsHandshake ?? 0) > 0)
        let second = try await bench.check(zoo.url(.http2))
        #expect(second.verdict == .ok && second.attempts.map(\.protocolVersion) == ["HTTP/2", "HTTP/2"])
        let target = zoo.url(.good)
        let plain = try LoopbackServer { _ in .redirect(301, to: target) }
        let moved = try await bench.check(plain.url("/a.csv"))
        #expect(moved.verdict == .moved && moved.redirects == [target])
    }

    @Test func `an old server answers those who allow it`() async throws {
        let zoo = try TLSZoo()
        let bench = try ZooBench(tls: TLSPolicy(authoritiesPath: zoo.authority, legacy: .hosts(["127.0.0.1"])))
        #expect(try await bench.check(zoo.url(.oldVersion)).verdict == .ok)
    }
}
