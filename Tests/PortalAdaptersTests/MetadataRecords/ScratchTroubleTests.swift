import ByteStreams
import DCAT
import Fetching
import Foundation
import Harvesting
import LibXML
import TestSupport
import Testing

@testable import PortalAdapters

/// A scratch folder that cannot be written ends the run as a failure of this machine, of which an operator is told what to
/// do; it is no fault of the portal.
@Suite struct ScratchTroubleTests {
    private static let keywords = (0..<50).map { String(repeating: "x", count: 500) + "\($0)" }
    /// Of statements kept in memory.
    private static let memoryBytes = 4_096

    /// An answer whose scratch folder is not there.
    private static func response(_ text: String) throws -> HarvestResponse {
        let path = Scratch.folder.appendingPathComponent(UUID().uuidString).path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let request = HarvestRequest(FetchRequest(.get, "https://data.example.org/d"), role: "page")
        let response = FetchResponse(
            request: request.request, status: 200, protocolVersion: "HTTP/1.1", headers: [], peerAddress: nil,
            timings: FetchTimings(), fetchedAt: Instant(year: 2026, month: 11, day: 22),
            body: ResponseBody(path: path, length: Int64(text.utf8.count), contentEncoding: nil, isTruncated: false))
        return HarvestResponse(request: request, response: response, scratchDirectory: "/nowhere/at/all")
    }

    @Test func `where a graph among records finds no room`() throws {
        final class Records: XMLRecordHandler {
            var records: MetadataRecords
            init(_ records: MetadataRecords) { self.records = records }
            func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) -> Bool { true }
            func receive(_ record: XMLElement) throws { try records.read(record, RecordFrame(position: "#1")) { _ in } }
            func passOver(_ name: XMLName, line: Int) {}
        }
        let keywords = Self.keywords.map { "<dcat:keyword>\($0)</dcat:keyword>" }.joined()
        let text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
            xmlns:dcat="http://www.w3.org/ns/dcat#"><dcat:Dataset rdf:about="urn:a">\(keywords)</dcat:Dataset></rdf:RDF>
            """
        let records = MetadataRecords(
            in: try Self.response(text), timeZoneMinutes: 0, skippedScopes: [], memoryBytes: Self.memoryBytes)
        let failure = #expect(throws: FetchFailure.self) {
            try XMLRecordReader(handler: Records(records)).read(MemoryByteSource(text))
        }
        #expect(failure?.code == .storage && failure?.detail.isEmpty == false)
    }

    @Test(arguments: [true, false])
    func `where the JSON-LD of a page finds no room`(isPage: Bool) throws {
        let json = """
            {"@context": "https://schema.org", "@type": "Dataset", "name": "a", "keywords": \(Self.keywords)}
            """
        let text = isPage ? "<html><script type=\"application/ld+json\">\(json)</script></html>" : json
        let portal = PortalDeclaration(id: "xx", kind: "schema-org", endpoint: "https://data.example.org/sitemap.xml")
        let page = SchemaOrgPage(
            settings: try SchemaOrgSettings(portal), response: try Self.response(text), memoryBytes: Self.memoryBytes)
        let failure = #expect(throws: FetchFailure.self) {
            if isPage {
                _ = try page.read(html: MemoryByteSource(text)) { _ in }
            } else {
                _ = try page.read(json: { _ in })
            }
        }
        #expect(failure?.code == .storage)
    }
}
