import DCAT
import DataQuality
import Fetching
import Foundation
import TestSupport
import Testing

@testable import LinkChecking

@Suite struct ServiceCheckTests {
    private static func fixture(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "Fixtures/services/\(name)"), encoding: .utf8)
    }

    /// Checks a link of a service whose bare address answers with `bare` and whose description is a fixture.
    private func check(
        _ url: String, _ declared: String?, titles: [String] = [], described: String, status: Int = 200,
        bare: ScriptedFetcher.Answer = .init(400, body: "no request")
    ) async throws -> LinkObservation {
        let body = try Self.fixture(described)
        let fetcher = try ScriptedFetcher { request in
            request.url == url ? bare : ScriptedFetcher.Answer(status, body: body)
        }
        let checker = LinkChecker(
            fetcher: fetcher, limits: LinkCheckLimits(content: .always), asOf: ScriptedFetcher.now)
        var link = LinkToCheck(url: url, declared: declared.flatMap { FileFormat(code: $0) })
        link.titles = titles
        let observation = try await checker.check(link)
        #expect(fetcher.leftovers == 0)
        return observation
    }

    @Test(
        arguments: [
            ("https://m.example/ows?service=WMS&layers=roads", nil, "wms-1.3.0.xml", "1.3.0", 2, true),
            ("https://m.example/ows?service=WMS&layers=other:roads", nil, "wms-1.3.0.xml", "1.3.0", 2, false),
            ("https://m.example/ows?service=WMS&layers=default", nil, "wms-1.3.0.xml", "1.3.0", 2, false),
            ("https://m.example/wms", "WMS_SRVC", "wms-1.3.0.xml", "1.3.0", 2, nil),
            ("https://m.example/wfs?service=WFS&typename=trees", nil, "wfs-2.0.0.xml", "2.0.0", 1, true),
            ("https://m.example/wcs?service=WCS&coverageId=HEIGHTS", nil, "wcs-2.0.1.xml", "2.0.1", 1, true),
            ("https://m.example/wmts?service=WMTS&layer=photos-2024", nil, "wmts-1.0.0.xml", "1.0.0", 1, true),
            ("https://m.example/wmts?service=WMTS&layer=grid", nil, "wmts-1.0.0.xml", "1.0.0", 1, false),
            ("https://m.example/rest/services/P/MapServer/3", nil, "esri.json", "10.91", 2, true),
            ("https://m.example/rest/services/P/MapServer/1", nil, "esri.json", "10.91", 2, false),
            ("https://m.example/ogc/collections/paths", "OGC_API_FEATURES", "collections.json", nil, 2, true),
        ] as [(String, String?, String, String?, Int, Bool?)])
    func `a service that describes itself answers, whatever its bare address says`(
        url: String, declared: String?, fixture: String, version: String?, offers: Int, isOffered: Bool?
    ) async throws {
        let observation = try await check(url, declared, described: fixture)
        #expect(observation.verdict == .ok && observation.cause == "service-answers")
        #expect(observation.attempts.map(\.outcome) == ["http-400", "http-400"])
        let service = try #require(observation.content?.service)
        #expect(service.isConfirmed && service.version == version && service.offers == offers)
        #expect(service.isOffered == isOffered)
        let isMissing = observation.content?.findings.map(\.code) == [.layerMissing]
        #expect(isMissing == (isOffered == false))
    }

    @Test(
        arguments: [
            (
                "https://m.example/wms", "WMS_SRVC", "wms-1.3.0.xml", ["ROADS", "Rivers!", "Lakes"],
                ["ROADS", "Rivers!"]
            ),
            // Titles of the service, of a group without a name and of a style are none of what it offers.
            ("https://m.example/wms", "WMS_SRVC", "wms-1.3.0.xml", ["Example maps", "All", "Plain"], []),
            ("https://m.example/wfs", "WFS_SRVC", "wfs-2.0.0.xml", ["trees"], ["trees"]),
            (
                "https://m.example/wmts", "WMTS_SRVC", "wmts-1.0.0.xml", ["Photos 2024", "Photos"],
                ["Photos", "Photos 2024"]
            ),
            ("https://m.example/rest/services/P/MapServer", nil, "esri.json", ["Paths"], ["Paths"]),
            ("https://m.example/ogc", "OGC_API_FEATURES", "collections.json", ["parks", "Woods"], ["parks"]),
            // A name in the link goes before, and nothing else is looked for.
            ("https://m.example/ows?service=WMS&layers=roads", nil, "wms-1.3.0.xml", ["Rivers"], nil),
            ("https://m.example/wms", "WMS_SRVC", "wms-1.3.0.xml", ["", "!?", "ab"], nil),
        ] as [(String, String?, String, [String], [String]?)])
    func `where the link names nothing, titles are looked for, and their absence is no fault`(
        url: String, declared: String?, fixture: String, titles: [String], matches: [String]?
    ) async throws {
        let observation = try await check(url, declared, titles: titles, described: fixture)
        #expect(observation.verdict == .ok)
        #expect(observation.content?.service?.matchedTitles == matches)
        #expect(observation.content?.findings.map(\.code) == [])
    }

    @Test(arguments: ["sparql.json", "sparql.xml"])
    func `an endpoint for queries answers a question that has no answer but yes`(fixture: String) async throws {
        let observation = try await check("https://m.example/sparql", "SPARQLQ", described: fixture)
        #expect(observation.verdict == .ok && observation.content?.service?.isConfirmed == true)
        #expect(observation.content?.service?.isOffered == nil)
    }

    @Test func `a table of a datastore is there or not`() async throws {
        let url = "https://m.example/api/3/action/datastore_search?resource_id=ab-1"
        let found = try await check(url, nil, described: "datastore.json")
        #expect(found.verdict == .ok && found.content?.service?.offers == 7)
        #expect(found.content?.service?.wanted == "ab-1" && found.content?.service?.isOffered == true)
        let missing = try await check(url, nil, described: "datastore-missing.json", status: 404)
        #expect(missing.content?.service?.isConfirmed == false)
        #expect(missing.content?.service?.exception == "Resource was not found.")
    }

    @Test func `an exception is no description`() async throws {
        let observation = try await check("https://m.example/wfs", "WFS_SRVC", described: "exception.xml")
        #expect(observation.verdict == .unknown && observation.cause == "http-400")
        #expect(observation.content?.service?.isConfirmed == false)
        #expect(observation.content?.service?.exception == "NoApplicableCode: The database is asleep.")
        #expect(observation.content?.findings.map(\.code) == [.serviceNotConfirmed, .exceptionReport])
    }

    @Test(
        arguments: [
            ("NoApplicableCode", .unknown, "error-page"), (nil, .unknown, "error-page"),
            ("MissingParameterValue", .ok, "http-200"), ("OperationNotSupported", .ok, "http-200"),
        ] as [(String?, LinkVerdict, String)])
    func `a service that answers with its own trouble is not online, one that may not like the question is`(
        code: String?, verdict: LinkVerdict, cause: String
    ) async throws {
        let attribute = code.map { " exceptionCode=\"\($0)\"" } ?? ""
        let report = """
            <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0"><ows:Exception\(attribute)>\
            <ows:ExceptionText>No</ows:ExceptionText></ows:Exception></ows:ExceptionReport>
            """
        let server = try LoopbackServer { _ in
            LoopbackResponse(200, headers: [("Content-Type", "text/xml")], text: report)
        }
        let observation = try await ZooBench().check(server.url("/wfs"), declared: "WFS_SRVC")
        #expect(observation.verdict == verdict && observation.cause == cause)
        #expect(observation.content?.findings.map(\.code).contains(.exceptionReport) == true)
    }

    @Test func `a description of another service does not confirm it`() async throws {
        let observation = try await check("https://m.example/wms", "WMS_SRVC", described: "wfs-2.0.0.xml")
        #expect(observation.content?.service?.isConfirmed == false)
    }

    @Test(arguments: [503, 429])
    func `a server in trouble says nothing against a service`(status: Int) async throws {
        let observation = try await check(
            "https://m.example/wms", "WMS_SRVC", described: "exception.xml", status: status,
            bare: .init(200, [("Content-Length", "3")], body: "ok!"))
        #expect(
            observation.verdict == .ok
                && observation.content?.findings.map(\.code).contains(.serviceNotConfirmed) == false)
    }

    @Test func `a busy host is not asked for its services`() async throws {
        let observation = try await check(
            "https://m.example/wms", "WMS_SRVC", described: "wms-1.3.0.xml", bare: .init(429))
        #expect(observation.methods == ["HEAD"] && observation.content == nil)
    }
}
