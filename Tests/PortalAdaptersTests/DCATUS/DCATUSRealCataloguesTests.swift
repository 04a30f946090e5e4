import ByteStreams
import Foundation
import Harvesting
import JSON
import PortalAdapters
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `The DCAT-US adapter on real catalogues` {
    /// Where the table of contents counts otherwise: what is found and why.
    private static let explained: [String: (datasets: Int, distributions: Int, why: String)] = [
        "data-json/argentina/invalid_dataset_type.json": (
            1, 1, "one object where a list was due is read as a list of one"
        ),
        "data-json/gsa-samples/missing-catalog.data.json": (1, 0, "an empty object is a failure"),
        "dcat-us-3.0/dcatus3_0_nested_catalog.json": (3, 0, "the catalogues inside hold two more"),
        "dcat-us-3.0/dcatus3_0_service_serves_dataset.json": (1, 1, "the dataset inside a service, had through it"),
    ]

    /// Documents without datasets.
    private static let refused: Set<String> = [
        "data-json/argentina/missing_catalog_dataset.json", "data-json/argentina/missing_dataset.json",
    ]

    private static let documents = ["data-json", "socrata/data-json-1.0", "dcat-us-3.0"]
        .flatMap { Manifest.entries(in: $0) }.filter { $0.path.contains(".json") }

    private func reading(_ entry: Manifest.Entry) throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-real", kind: "dcat-us", endpoint: "file://" + entry.absolutePath)
        return try AdapterReading(AdapterRegistry.adapter(for: portal), path: entry.absolutePath)
    }

    @Test func `covers the whole of three folders`() { #expect(Self.documents.count >= 155) }

    @Test(arguments: documents)
    func `finds what the table of contents counts, and knows every field`(entry: Manifest.Entry) throws {
        let reading = try reading(entry)
        #expect(reading.issues("field-unmapped") == [])
        if Self.refused.contains(entry.path) {
            #expect(reading.error?.code == .unexpectedContent)
            return
        }
        #expect(reading.error == nil)
        if let expected = Self.explained[entry.path] {
            #expect(reading.datasets.count == expected.datasets, "\(expected.why)")
            #expect(reading.distributionCount == expected.distributions)
        } else {
            #expect(reading.datasets.count == entry.counts["datasets"])
            let counted = try #require(entry.counts["distributions"])
            #expect(try reading.distributionCount == counted + topLevelLinks(entry))
            #expect(reading.failures.filter { $0.severity != .information } == [])
        }
    }

    /// Links that stand beside the distributions, and not among them: the table of contents does not count them.
    private func topLevelLinks(_ entry: Manifest.Entry) throws -> Int {
        let document = try JSONTree(parsing: ByteStreams.open(path: entry.absolutePath).readAll(limit: 64 << 20))
        return (document["dataset"] ?? document).array?.reduce(0) { sum, dataset in
            let listed = Set(
                (dataset["distribution"]?.array ?? []).flatMap { [$0["accessURL"]?.string, $0["downloadURL"]?.string] })
            let beside = [dataset["accessURL"]?.string, dataset["webService"]?.string].compactMap { $0 }
            return sum + Set(beside.filter { !$0.isEmpty && !listed.contains($0) }).count
        } ?? 0
    }
}
