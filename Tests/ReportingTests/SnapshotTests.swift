import Foundation
import Testing

@testable import Reporting

/// Compares pages with what lies in `Snapshots/`. `OPENGAUGE_RECORD_SNAPSHOTS=1` writes them anew and fails.
@Suite struct SnapshotTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Snapshots"

    /// One page of each kind. The methodology is left out, as it prints every rule, format and code of other modules.
    private static func pages() throws -> [any Page] {
        let source = FixedEdition()
        let portals = try source.portals()
        let reference = PortalReference(portals[0])
        let rows = try source.datasetRows(of: "cn-beijing", publisher: nil, after: nil, limit: 10).elements
        let list = ListPage(2, lines: 401)
        return [
            try HomeModel(portals, rules: source.rules, showsSeedComparison: true),
            PortalModel(
                portals[0], publishers: FixedPortals.publishers, medians: FixedPortals.medians,
                hasPage: { $0 == "river/levels #1" }),
            PublisherListModel(reference, list, rows: FixedPortals.publishers),
            PublisherModel(reference, FixedPortals.publishers[0], ListPage(1, lines: 2), rows: rows),
            DatasetListModel(reference, list, rows: rows), DatasetModel(reference, FixedDatasets.rivers),
            IssueListModel(reference, list, rows: [IssueLine(FixedDatasets.issue, hasPage: true)]),
            ChangesModel(portals[0], rows: FixedPortals.changes), RunModel(source.edition, portals),
            FetchesModel(FixedFetches.facts),
            DownloadsModel([
                SiteFile(path: "downloads/portals.csv", bytes: 12_345, digest: String(repeating: "0a", count: 32)),
                SiteFile(path: "data/opengauge.sqlite", bytes: 123, digest: String(repeating: "1b", count: 32)),
            ]),
        ]
    }

    @Test func `has a snapshot of every kind of page`() throws {
        let shown = Set(try SnapshotTests.pages().map { type(of: $0).kind })
        let missing = PageRegistry.kinds.map { $0.kind }.filter { !shown.contains($0) }
        #expect(missing == ["methodology"])
    }

    @Test(arguments: Language.allCases)
    func `renders pages as recorded`(language: Language) throws {
        for page in try SnapshotTests.pages() {
            let html = PageRenderer(edition: FixedEdition().edition).html(page, in: language)
            try compare(html, with: "\(type(of: page).kind).\(language.rawValue).html")
        }
    }

    @Test func `renders twins as recorded`() throws {
        for page in try SnapshotTests.pages() {
            try compare(PageRenderer(edition: FixedEdition().edition).json(page), with: "\(type(of: page).kind).json")
        }
    }

    private func compare(_ bytes: [UInt8], with name: String) throws {
        let url = URL(fileURLWithPath: SnapshotTests.folder + "/" + name)
        if ProcessInfo.processInfo.environment["OPENGAUGE_RECORD_SNAPSHOTS"] == "1" {
            try Data(bytes).write(to: url)
            Issue.record("recorded \(name)")
            return
        }
        let recorded = [UInt8](try Data(contentsOf: url))
        guard bytes != recorded else { return }
        let lines = zip(split(recorded), split(bytes)).enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            """
            \(name) differs from line \((lines?.offset ?? 0) + 1):
            recorded: \(lines?.element.0 ?? "")
            rendered: \(lines?.element.1 ?? "")
            """)
    }

    private func split(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
