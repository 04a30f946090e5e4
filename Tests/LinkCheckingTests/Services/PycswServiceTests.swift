import DataQuality
import TestSupport
import Testing

@testable import LinkChecking

/// A real catalogue service, asked as any service of a catalogue.
@Suite(.enabled(if: RealServers.value("pycsw-own") != nil, Comment(rawValue: RealServers.absence("pycsw-own"))))
struct PycswServiceTests {
    @Test func `a catalogue service describes itself`() async throws {
        let address = try #require(RealServers.value("pycsw-own"))
        let observation = try await ZooBench().check(address, declared: "CSW_SRVC")
        #expect(observation.verdict == .ok)
        let service = try #require(observation.content?.service)
        #expect(service.isConfirmed && service.kind.code == "CSW_SRVC" && service.version != nil)
    }
}
