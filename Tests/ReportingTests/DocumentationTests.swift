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
    func `describes every column, in the order of the table`(table: CSVTable) throws {
        let section = try #require(
            DocumentationTests.guide.components(separatedBy: "### `\(table.rawValue).csv`").dropFirst().first)
        let text = section.components(separatedBy: "\n#")[0]
        let columns = table.columns.filter { !isOfDimension($0) }
        var named: [String] = []
        for match in text.matches(of: /`([a-z0-9_]+)`/) {
            let name = String(match.output.1)
            if columns.contains(name), !named.contains(name) { named.append(name) }
        }
        #expect(named == columns)
    }

    /// Columns that come thrice, once a dimension, are described once.
    private func isOfDimension(_ column: String) -> Bool {
        ["timeliness_", "format_richness_", "online_availability_", "links_checked_share"].contains {
            column.hasPrefix($0)
        }
    }
}
