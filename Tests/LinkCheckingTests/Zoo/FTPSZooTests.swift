import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// FTP over TLS, as a real server speaks it.
@Suite(.enabled(if: RealServers.value("ftp-authority") != nil, Comment(rawValue: RealServers.absence("ftp-authority"))))
struct FTPSZooTests {
    private func check(_ server: String, _ path: String, trusting authority: String?) async throws -> LinkObservation {
        let url = try #require(RealServers.value(server)) + path
        return try await ZooBench(tls: TLSPolicy(authoritiesPath: authority)).check(url)
    }

    private let authority = RealServers.value("ftp-authority")

    @Test(arguments: ["ftp-implicit", "ftp-explicit", "ftp-plain"])
    func `a file is read, with TLS from the start, with TLS that the server asks for, and without`(
        server: String
    ) async throws {
        let observation = try await check(server, "wells.csv", trusting: authority)
        #expect(observation.verdict == .ok && observation.cause == "ftp-226", "\(observation)")
        #expect(observation.contentLength == 29 && observation.bytesRead == 29)
        #expect(observation.sniffedFormat?.code == "CSV" && observation.content?.table?.rows == 2)
        let handshake = observation.decisive?.timings?.tlsHandshake ?? 0
        #expect(server == "ftp-plain" ? handshake == 0 : handshake > 0)
    }

    @Test(arguments: ["ftp-implicit", "ftp-explicit", "ftp-plain"])
    func `a file that is not there is gone`(server: String) async throws {
        let observation = try await check(server, "none.csv", trusting: authority)
        #expect(observation.verdict == .broken && observation.cause == "ftp-550", "\(observation)")
    }

    @Test(arguments: ["ftp-implicit", "ftp-explicit"])
    func `a certificate of nobody is told as such`(server: String) async throws {
        let observation = try await check(server, "wells.csv", trusting: nil)
        #expect(observation.verdict == .unknown && observation.cause == "certificate-self-signed", "\(observation)")
        #expect(LinkSignal(observation) == .distrust)
    }

    @Test func `a server that greets before the handshake speaks no TLS`() async throws {
        let url = try #require(RealServers.value("ftp-explicit")).replacing("ftp:", with: "ftps:")
        let observation = try await ZooBench(tls: TLSPolicy(authoritiesPath: authority)).check(url + "wells.csv")
        #expect(observation.verdict == .unknown && observation.cause == "tls", "\(observation)")
    }
}
