import Foundation
import Testing

@testable import Reporting

@Suite struct DocumentationTests {
    private static let guide: String = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../Docs/site.md"
        return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }()

    @Test(arguments: PageRegistry.kinds.map { $0.kind })
    func `describes every kind of page`(kind: String) {
        #expect(DocumentationTests.guide.contains("| `\(kind)` |"))
    }

    @Test(arguments: CSVTable.allCases)
    func `describes every column`(table: CSVTable) throws {
        let section = try #require(
            DocumentationTests.guide.components(separatedBy: "### `\(table.rawValue).csv`").dropFirst().first)
        let text = section.components(separatedBy: "\n#")[0]
        for column in table.columns where !isOfDimension(column) { #expect(text.contains("`\(column)`"), "\(column)") }
    }

    /// Columns that come thrice, once a dimension, are described once.
    private func isOfDimension(_ column: String) -> Bool {
        ["timeliness_", "format_richness_", "online_availability_"].contains { column.hasPrefix($0) }
    }
}
