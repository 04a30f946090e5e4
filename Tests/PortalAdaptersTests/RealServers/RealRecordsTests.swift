import DCAT
import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

/// Every file of the real catalogues that is an answer of a catalogue service or a repository, or a record in XML.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `The adapters for records in XML on real catalogues` {
    static func documents(in folder: String) -> [Manifest.Entry] {
        Manifest.entries(in: folder).filter { $0.path.contains(".xml") }
    }

    private func reading(_ document: Manifest.Entry, kind: String) throws -> AdapterReading {
        var portal = PortalDeclaration(id: "xx-real", kind: kind, endpoint: "http://data.example.org/" + document.path)
        if kind != "waf" { portal.options = ["method": .string("document")] }
        let adapter = try AdapterRegistry.adapter(for: portal)
        let request = kind == "waf" ? HarvestRequest(.init(.get, portal.endpoint), role: "file") : nil
        return try AdapterReading(adapter, path: document.absolutePath, request: request)
    }

    /// Datasets with a title, in issues that are explained.
    private func found(_ reading: AdapterReading) -> Int { reading.datasets.count + reading.failures.count }

    // MARK: Catalogue services

    /// Where the table of contents counts otherwise: what is found and why; or the error that is due.
    static let services: [String: (records: Int, why: String)] = [
        "csw/magda-env.xml.gz": (10, "white space before the declaration stops a strict reader"),
        "csw/pycsw-fgdc-post_GetRecords-filter-bbox.xml": (2, "two records in FGDC"),
        "csw/udata-geonetwork-geodcatap-page-5.xml": (2, "datasets typed by a property, not by their element"),
    ]

    @Test(arguments: documents(in: "csw"))
    func `finds what a service gives`(document: Manifest.Entry) throws {
        let reading = try reading(document, kind: "csw")
        let counted = ["ISO records", "csw:Record", "SummaryRecord", "BriefRecord", "Dataset"]
            .reduce(0) { $0 + (document.counts[$1] ?? 0) }
        let expected = Self.services[document.path]?.records ?? counted
        #expect(found(reading) == expected, "\(reading.error?.message ?? "") \(reading.summary.issues)")
        let isHits = document.path.contains("resulttype-hits")
        #expect((reading.error != nil) == (expected == 0 && !isHits), "\(reading.error?.message ?? "")")
        // GeoNetwork states the format of datasets, and says of a record that it is its own topic.
        #expect(
            Set(reading.issues("field-unmapped").compactMap(\.field)).subtracting(["format", "foaf:primaryTopic"]) == []
        )
    }

    // MARK: Records by themselves

    /// Records that the table of contents does not count.
    static let fgdc = [
        "iso19139/gsa-waf__USGSImageryTopo.xml": 1,
        "iso19139/owslib-9250AA67-F3AC-6C12-0CB9-0662231AA181_fgdc.xml": 1,
    ]

    @Test(arguments: documents(in: "iso19139"))
    func `reads a record by itself`(document: Manifest.Entry) throws {
        let reading = try reading(document, kind: "waf")
        let counted = document.counts["ISO records"] ?? document.counts["Dataset"] ?? Self.fgdc[document.path]
        if let counted {
            #expect(found(reading) == counted, "\(reading.failures)")
            #expect(reading.failures.allSatisfy { $0.code == "record-skipped" }, "\(reading.failures)")
        } else {
            #expect(reading.datasets.isEmpty)
            #expect(reading.failures.map(\.code) == ["record-unreadable"])
        }
        #expect(reading.datasets.allSatisfy { !$0.title.isEmpty } || document.path.contains("invalid"))
        let unmapped = Set(reading.issues("field-unmapped").compactMap(\.field))
        #expect(unmapped.isSubset(of: ["nosuchelement", "identificationInfo.nosuchelement"]), "\(unmapped)")
    }

    // MARK: Repositories

    /// Answers with headers alone.
    static let headers: Set<String> = [
        "oai-pmh/pycsw-get_ListIdentifiers_datacite.xml", "oai-pmh/pycsw-get_ListIdentifiers_oai_dc.xml",
        "oai-pmh/pyoai-fake1-00003.xml", "oai-pmh/sickle-ListIdentifiers2.xml",
    ]

    @Test(arguments: documents(in: "oai-pmh"))
    func `finds what a repository gives`(document: Manifest.Entry) throws {
        let reading = try reading(document, kind: "oai-pmh")
        guard !Self.headers.contains(document.path) else {
            // Each is asked for by itself, or known to be deleted.
            #expect(
                reading.summary.nextRequests.filter { $0.role == "record" }.count + reading.deleted.count
                    == document.counts["OAI headers"])
            return
        }
        let expected = document.counts["OAI records"] ?? 0
        #expect(found(reading) + reading.deleted.count == expected, "\(reading.error?.message ?? "")")
        #expect((reading.error != nil) == (expected == 0), "\(reading.error?.message ?? "")")
    }

    @Test func `covers the whole of three folders`() {
        #expect(Self.documents(in: "csw").count >= 80)
        #expect(Self.documents(in: "iso19139").count >= 80)
        #expect(Self.documents(in: "oai-pmh").count >= 29)
    }
}
