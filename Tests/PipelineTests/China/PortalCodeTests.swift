import Foundation
import Harvesting
import TestSupport
import Testing

@testable import Pipeline

/// The codes of update cycles in the files of families, against the table of what crawlers found.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct PortalCodeTests {
    /// By the table's name for a platform, the file that holds its codes.
    private static let families = [
        "guizhou": "guizhou", "guangdong": "guangdong", "guangzhou": "guangzhou", "shenzhen": "shenzhen",
        "chongqing": "chongqing", "generic-gxzq (several city portals)": "exchange-gateway",
        "generic-updateFreq (city portals)": "athena",
    ]

    @Test(arguments: families.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    func `mean what the table says`(portal: String, family: String) throws {
        let path = CrawlReading.repository.appendingPathComponent("Pipelines/families/\(family).yml").path
        let codes = try PortalFamily.read(path).options["codes"]?.table?["frequency"]?.table ?? [:]
        let rows = try Self.rows.filter { $0.portal == portal }
        #expect(!rows.isEmpty)
        for row in rows { #expect(codes[row.code]?.string == row.term, "\(row.code)") }
        // A code nobody has explained stays unknown.
        #expect(Set(codes.keys) == Set(rows.map(\.code)))
    }

    private struct Row {
        var portal: String
        var code: String
        var term: String
    }

    /// Without the readings of one crawler that the table itself calls doubtful, null as real-time among them.
    private static var rows: [Row] {
        get throws {
            let path = "\(SharedData.directory ?? "")/../reference/portal-frequency-codes.csv"
            return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().compactMap {
                line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard cells.count >= 6, !line.contains("conflicts on") else { return nil }
                return Row(portal: cells[0], code: cells[2], term: cells[4])
            }
        }
    }
}
