import DataQuality
import Fetching
import Glibc
import TestSupport
import Testing

@testable import LinkChecking

/// Certificates and versions that clients refuse, and HTTP/2.
@Suite(.enabled(if: TLSZoo.isInstalled, Comment(rawValue: TLSZoo.absence)), .serialized)
struct TLSZooTests {
    private func bench(_ zoo: TLSZoo) throws -> ZooBench {
        try ZooBench(tls: TLSPolicy(authoritiesPath: zoo.authority))
    }

    @Test func `each fault of TLS has a cause of its own and leaves the verdict open`() async throws {
        let zoo = try TLSZoo()
        let bench = try bench(zoo)
        for (server, cause, words) in [
            (TLSZoo.Server.expired, "certificate-expired", ["expired"]),
            (.notYetValid, "certificate-not-yet-valid", ["not yet valid"]),
            (.selfSigned, "certificate-self-signed", ["self-signed", "self signed"]),
            (.wrongName, "certificate-name", ["192.0.2.1", "no alternative", "does not match"]),
            (.noIntermediate, "certificate-chain", ["issuer"]),
            (.unsentAuthority, "certificate-chain", ["issuer"]),
            (.ownAuthority, "certificate-untrusted", ["self-signed", "self signed"]),
            (.oldVersion, "tls-outdated", ["version", "protocol", "alert", "legacy"]),
            (.noTLS, "tls", ["wrong version number", "record layer", "unknown protocol"]),
        ] {
            let observation = try await bench.check(zoo.url(server))
            #expect(observation.verdict == .unknown && observation.cause == cause, "\(server): \(observation.cause)")
            #expect(observation.attempts.map(\.outcome) == [cause], "\(server)")
            let signal = LinkSignal(observation)
            #expect(signal == (server == .noTLS ? .failure : .distrust), "\(server)")
            let detail = observation.detail ?? ""
            #expect(words.contains { detail.contains($0) }, "\(server): \(detail)")
            #expect(detail.hasSuffix(" (at 127.0.0.1)"), "\(server): \(detail)")
        }
    }

    @Test func `what the certificates say of their issuers is told, so that a person can tell the two apart`()
        async throws
    {
        let zoo = try TLSZoo()
        let bench = try bench(zoo)
        for (server, words) in [
            (
                TLSZoo.Server.noIntermediate,
                "the server sent 1 certificate; the issuer '/CN=between' is neither among them nor known here, and its "
                    + "certificate is said to be at \(TLSZoo.issuerURL)"
            ),
            (
                .unsentAuthority,
                "the server sent 1 certificate; the issuer '/CN=own' is neither among them nor known here, and nothing "
                    + "says where its certificate is"
            ),
            (
                .ownAuthority,
                "the server sent 2 certificates, up to '/CN=own', which signed itself and is not known here"
            ),
        ] {
            let detail = try await bench.check(zoo.url(server)).detail ?? ""
            #expect(detail.contains(words), "\(server): \(detail)")
        }
        for server in [TLSZoo.Server.expired, .selfSigned, .wrongName] {
            let detail = try await bench.check(zoo.url(server)).detail ?? ""
            #expect(!detail.contains("the server sent"), "\(server): \(detail)")
        }
    }

    @Test func `a wrong certificate is told where others were good over the same handle`() async throws {
        let zoo = try TLSZoo()
        let bench = try bench(zoo)
        for (server, cause) in [
            (TLSZoo.Server.expired, "certificate-expired"), (.wrongName, "certificate-name"), (.good, "http-206"),
            (.wrongName, "certificate-name"), (.expired, "certificate-expired"),
        ] { #expect(try await bench.check(zoo.url(server)).cause == cause) }
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

    @Test func `the trusted authorities are read once for all connections`() async throws {
        let zoo = try TLSZoo()
        let bench = try bench(zoo)
        #expect(try await bench.check(zoo.url(.good)).verdict == .ok)
        #expect(unlink(zoo.authority) == 0)
        #expect(try await bench.check(zoo.url(.http2)).verdict == .ok)
        #expect(try await bench.check(zoo.url(.selfSigned)).cause == "certificate-self-signed")
    }

    @Test func `an old server answers those who allow it`() async throws {
        let zoo = try TLSZoo()
        let bench = try ZooBench(tls: TLSPolicy(authoritiesPath: zoo.authority, legacy: .hosts(["127.0.0.1"])))
        #expect(try await bench.check(zoo.url(.oldVersion)).verdict == .ok)
    }
}
