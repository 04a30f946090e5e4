import DCAT
import DataQuality
import Foundation
import Harvesting
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Datasets of several portals are scored once.
@Suite struct CopyScoringTests {
    private typealias Record = NightlyPipeline.Record

    private func text(_ edition: [String: Data], _ path: String) throws -> String {
        String(decoding: try #require(edition[path], "\(path)"), as: UTF8.self)
    }

    @Test func `a nation's catalogue is scored by what it alone lists`() async throws {
        let nightly = try NightlyPipeline(portals: ["agency", "nation"])
        try nightly.declare("nation", level: "national")
        let shared = (0..<4).map { Record("agency-\($0)-data", title: "Measurements of river \($0)") }
        var own = Record("own", title: "What the nation alone lists")
        own.modified = "2026-10-31"
        try nightly.offer(shared, by: "agency")
        try nightly.offer([own] + shared, by: "nation")
        let result = try await nightly.run(night: 0)
        #expect(result.text.contains("9 datasets, 4 of them copies"))
        let edition = try nightly.edition(nightly.name(ofNight: 0))
        let portal = try text(edition, "/portals/nation/index.html")
        #expect(portal.contains("4 of the 5 datasets are copies"))
        let portals = try text(edition, "/downloads/portals.csv").split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let judged = try #require(portals[0].firstIndex(of: "timeliness_assessable"))
        #expect(portals[1...].map { String($0[judged]) } == ["4", "1"])
        #expect(try text(edition, "/index.html").contains("<dt>Datasets</dt><dd>5</dd>"))
        let duplicates = try text(edition, "/downloads/duplicates.csv").split(separator: "\r\n")
        #expect(duplicates.count == 5)
        #expect(duplicates[1].hasPrefix("nation,agency-0-data,Measurements of river 0,agency,agency-0-data,1.7,"))
        let pages = edition.filter {
            $0.key.hasPrefix("/portals/") && $0.key.contains("agency-1-data") && $0.key.hasSuffix(".html")
        }
        #expect(pages.count == 2)
        for page in pages.values { #expect(String(decoding: page, as: UTF8.self).contains("Also listed at:")) }
        #expect(try text(edition, "/downloads/issues.csv").contains("dataset-copy"))
    }

    @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
    func `datasets of data gov that their agencies list, too, are found among real catalogues`() async throws {
        let data = URL(fileURLWithPath: try #require(SharedData.directory)).standardizedFileURL.path
        let nightly = try NightlyPipeline(portals: ["one"])
        let portals = [
            ("nation", "ckan", "national", "ckan/catalog.data.gov-package_search-10rows.json"),
            ("cdc", "dcat-us", "agency", "data-json/us-cdc-2021-09-12.data.json.gz"),
            ("cfpb", "dcat-us", "agency", "data-json/us-consumerfinance-2025-02.data.json"),
            ("opm", "dcat-us", "agency", "data-json/us-opm-2025-02.data.json"),
        ]
        for (id, kind, level, path) in portals {
            let options = kind == "ckan" ? "options: {method: dump}\n" : ""
            try nightly.write(
                "title: \(id)\nkind: \(kind)\nendpoint: file://\(data)/\(path)\nlevel: \(level)\n\(options)",
                to: "portals/\(id).yml")
        }
        try nightly.declarePipeline(portals.map(\.0))
        try await nightly.run(night: 0, [.harvest, .assess])
        let copies = try nightly.warehouse().copies(portal: "nation", after: "", limit: 100)
        #expect(
            copies.map { "\($0.title) → \($0.original.portal)" }.sorted() == [
                "Consumer Complaint Database → cfpb", "NCHS - Leading Causes of Death: United States → cdc",
            ])
    }
}
