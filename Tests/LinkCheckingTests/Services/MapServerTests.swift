import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// A real MapServer behind nginx, asked over libcurl as any service of a catalogue.
@Suite(.enabled(if: RealServers.value("mapserver") != nil, Comment(rawValue: RealServers.absence("mapserver"))))
struct MapServerTests {
    private func check(_ query: String, declared: String? = nil) async throws -> LinkObservation {
        let address = try #require(RealServers.value("mapserver"))
        // A map takes a second where the machine is busy.
        let bench = try ZooBench()
        return try await bench.check(address + query, declared: declared)
    }

    @Test(
        arguments: [
            ("?service=WMS", nil, "WMS_SRVC", nil, nil), ("?service=WMS&layers=roads", nil, "WMS_SRVC", "roads", true),
            ("?service=WMS&layers=rails", nil, "WMS_SRVC", "rails", false),
            ("?service=WFS&typenames=ms:roads", nil, "WFS_SRVC", "ms:roads", true),
            ("?service=WFS&typenames=heights", nil, "WFS_SRVC", "heights", false),
            ("?service=WCS&coverageid=heights", nil, "WCS_SRVC", "heights", true),
            ("", "WMS_SRVC", "WMS_SRVC", nil, nil), ("?service=WFS&request=GetCapabilities", nil, "WFS_SRVC", nil, nil),
        ] as [(String, String?, String, String?, Bool?)])
    func `each service describes itself and says whether it offers what is named`(
        query: String, declared: String?, kind: String, wanted: String?, isOffered: Bool?
    ) async throws {
        let observation = try await check(query, declared: declared)
        #expect(observation.verdict == .ok)
        let service = try #require(observation.content?.service)
        #expect(service.isConfirmed && service.kind.code == kind && service.version != nil)
        #expect((service.offers ?? 0) > 0)
        #expect(service.wanted == wanted && service.isOffered == isOffered)
        #expect(observation.content?.findings.contains { $0.code == .layerMissing } == (isOffered == false))
    }

    @Test func `data asked of a type that is not there is an exception, not data`() async throws {
        let query = "?service=WFS&version=2.0.0&request=GetFeature&typenames=nothing"
        let observation = try await check(query, declared: "GML")
        #expect(observation.verdict == .unknown && observation.cause == "http-400")
        let features = try await check("?service=WFS&version=2.0.0&request=GetFeature&typenames=roads", declared: "GML")
        #expect(features.verdict == .ok && features.sniffedFormat?.code == "GML")
    }
}
