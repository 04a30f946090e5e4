import Harvesting
import PortalAdapters
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `The CKAN adapter on real answers` {
    /// Where the table of contents counts otherwise: what is found and why.
    private static let explained: [String: (datasets: Int, distributions: Int, why: String)] = [
        "ckan/udata-dkan-french-w-license.json": (1, 2, "DKAN wraps the package in a list, which the count missed")
    ]

    /// Answers that are no packages: what becomes of each.
    private static let refused: Set<String> = [
        "ckan/buenos_aires_data-internal_metadata.json.gz",  // lines about resources
        "ckan/data-kitten-organization_show-ecology.json", "ckan/dcat-ext-catalog.json",
        "ckan/dcat-ext-dataset.json", "ckan/magda-dataset-data-url-result.json",
        "ckan/magda-sample-sampleDatasets_wa1-with-invalid-spatial-data.json",
        "ckan/magda-sample-sampleErrorDatasetJson_1.json", "ckan/magda-sample-sampleErrorDatasetJson_2.json",
    ]

    private static let documents = Manifest.entries(in: "ckan").filter { $0.path.contains(".json") }

    private func reading(_ entry: Manifest.Entry) throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-real", kind: "ckan", endpoint: "file://" + entry.absolutePath)
        return try AdapterReading(AdapterRegistry.adapter(for: portal), path: entry.absolutePath)
    }

    @Test func `covers the whole folder`() { #expect(Self.documents.count >= 40) }

    @Test(arguments: documents)
    func `finds what the table of contents counts, and knows every field`(entry: Manifest.Entry) throws {
        let reading = try reading(entry)
        #expect(reading.issues("field-unmapped") == [])
        if let expected = Self.explained[entry.path] {
            #expect(reading.datasets.count == expected.datasets, "\(expected.why)")
            #expect(reading.distributionCount == expected.distributions)
        } else if Self.refused.contains(entry.path) {
            #expect(reading.datasets.isEmpty)
            #expect(Set(reading.failures.map(\.code)) == ["record-unreadable"])
        } else if let packages = entry.counts["packages"] ?? entry.counts["lines"] {
            #expect(reading.error == nil)
            #expect(reading.datasets.count == packages)
            #expect(reading.distributionCount == entry.counts["resources"])
            #expect(reading.failures.isEmpty)
        } else {
            // Two recordings begin with a comment and are no JSON.
            #expect(reading.error?.code == .malformed)
        }
    }

    @Test func `reads what one portal promises and when it kept it`() throws {
        let lines = try #require(Self.documents.first { $0.path.hasSuffix("buenos_aires_data-package_show.jsonl.gz") })
        let reading = try reading(lines)
        #expect(reading.datasets.filter { $0.frequency?.value != nil }.count == 383)
        #expect(reading.datasets.filter { $0.modified?.value != nil }.count == 383)
        #expect(reading.datasets.filter { $0.recordModified?.value != nil }.count == 383)
        #expect(reading.datasets.filter { $0.licence?.value != nil }.count == 383)
        #expect(reading.datasets.filter { $0.publisher != nil }.count == 383)
        #expect(reading.datasets.flatMap(\.distributions).filter { $0.link == nil }.count == 1)
    }
}
