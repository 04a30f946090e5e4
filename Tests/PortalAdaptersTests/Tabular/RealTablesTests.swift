import DCAT
import Harvesting
import TestSupport
import Testing

@testable import PortalAdapters

/// Whole tables of the collection, with the counts of its manifest; `Docs/portals/tabular.md` explains the differences.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct RealTablesTests {
    private func read(_ path: String, _ options: [String: OptionValue]) throws -> AdapterReading {
        var portal = PortalDeclaration(id: "xx-real", kind: "tabular", endpoint: "https://data.example.org/\(path)")
        portal.options = options
        let file = try SharedData.directory.map { "\($0)/\(path)" }.unwrapped
        return try AdapterReading(AdapterRegistry.adapter(for: portal), path: file)
    }

    /// 7,071 rows; a title names dataset and resource. Four rows stand away from their dataset;
    /// rows that offer several formats are several distributions.
    @Test func `reads a table of Queensland's resources as datasets`() throws {
        let reading = try read(
            "ckan/qld-resources-2016.csv.gz",
            [
                "columns": .table(["id": .string("distribution-identifier"), "data": .string("link")]),
                "title_separator": .string(" / "),
            ])
        #expect(reading.error == nil)
        #expect(reading.datasets.count == 1_981)
        #expect(reading.failures.map(\.code) == Array(repeating: "record-repeated", count: 4))
        #expect(reading.distributionCount == 8_271)
    }

    /// 7,071 rows, each by itself.
    @Test func `reads the same table as one dataset a row`() throws {
        let reading = try read(
            "ckan/qld-resources-2016.csv.gz", ["columns": .table(["data": .string("link")])])
        #expect(reading.datasets.count == 7_071)
        #expect(reading.failures.isEmpty)
    }

    private static let flattened: [String: OptionValue] = [
        "columns": .table(["Alternative Title": .string("title"), "Information": .string("landing-page")]),
        "ignored": .list(
            [
                "HTML", "Provenance", "Provider", "Code", "Accrual Method", "Date Accessioned", "Suppressed", "Child",
                "Child Record", "Solr Year", "Geometry Type", "Resource Type", "ID",
            ].map(OptionValue.string)),
    ]

    /// The manifest counts 108 rows, one of which is blank.
    @Test(arguments: [("ckan/btaa-allNewItems_20200821.csv", 107), ("ckan/btaa-allNewItems_20211206.csv", 32)])
    func `reads flattened metadata of the Midwest's portals`(path: String, count: Int) throws {
        let reading = try read(path, Self.flattened)
        #expect(reading.error == nil)
        #expect(reading.datasets.count == count)
        #expect(reading.failures.isEmpty)
        #expect(reading.issues("column-unmapped") == [])
        #expect(reading.datasets.allSatisfy { !$0.title.isEmpty && $0.issued?.value != nil && $0.landingPage != nil })
        #expect(reading.datasets.allSatisfy { !$0.distributions.isEmpty })
    }

    /// The tables have no headings; the manifest takes the first row for one.
    @Test(arguments: [("tw/kaohsiung-2018.csv", 1_495), ("tw/yilan-2018.csv", 357)])
    func `reads lists of Taiwan's cities`(path: String, rows: Int) throws {
        let reading = try read(
            path,
            [
                "columns": .list(["title", "description", "landing-page"].map(OptionValue.string)),
                "base_url": .string("https://data.example.tw"),
            ])
        #expect(reading.error == nil)
        #expect(reading.datasets.count + reading.failures.count == rows)
        #expect(reading.datasets.count > rows * 9 / 10)
        #expect(reading.datasets.allSatisfy { $0.landingPage?.hasPrefix("https://data.example.tw/dataset/") == true })
    }

    @Test func `reads the sample of Project Open Data`() throws {
        let reading = try read("data-json/pod-catalog-sample-extended.csv", [:])
        #expect(reading.error == nil)
        #expect(reading.datasets.count == 3)
        #expect(reading.distributionCount == 2)
        #expect(reading.codes == ["document-fault"], "the last line has no line feed")
        let first = try #require(reading.datasets.first)
        #expect(first.frequency?.value == .term(.annual))
        #expect(first.accessRights?.value == .public)
        #expect(first.licence?.value?.code == "CC0")
        #expect(first.temporal.first?.end?.value?.iso8601 == "2010-05-31T12:00:00Z")
        #expect(first.contactPoint == ContactPoint(name: "Jane Doe", email: "jane.doe@agency.gov"))
    }
}
