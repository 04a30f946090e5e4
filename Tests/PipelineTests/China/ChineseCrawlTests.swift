import DCAT
import Foundation
import Harvesting
import TestSupport
import Testing
import Vocabularies

/// The 33 crawled catalogues of Chinese platforms, each read through its portal file.
///
/// One pass over 45,539 records serves all that is asked of them; it takes some seconds.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct ChineseCrawlTests {
    /// Records that come twice under one identifier, with all their values the same.
    private static let repeated = ["sichuan_meishan": 1, "zhejiang_jinhua": 2, "zhejiang_wenzhou": 2]

    @Test func `every crawl is read whole, and the pages of documentation say what came of it`() async throws {
        let readings = try await readAll()
        #expect(readings.count == 33)
        let counted = try Self.manifest()
        #expect(Set(readings.map(\.name)) == Set(counted.keys))
        for reading in readings {
            #expect(reading.outcome.state == .complete)
            #expect(reading.outcome.received == counted[reading.name], "\(reading.name)")
            let lost = Self.repeated[reading.name] ?? 0
            #expect(reading.outcome.failures == lost, "\(reading.name)")
            #expect(reading.issues["record-repeated"] ?? 0 == lost)
            #expect(reading.datasets.count == reading.outcome.received - lost)
            #expect(Set(reading.datasets.map(\.identifier)).count == reading.datasets.count, "\(reading.name)")
            #expect(reading.issues["field-unmapped"] == nil, "\(reading.name)")
            #expect(reading.issues["date-unreadable"] == nil, "\(reading.name)")
        }
        #expect(readings.reduce(0) { $0 + $1.outcome.received } == 45_539)
        #expect(readings.reduce(0) { $0 + $1.datasets.count } == 45_534)

        let frequencies = VocabularyCoverage(ofFrequencies: Self.words(readings, \.frequencies))
        let named = readings.reduce(into: Set<String>()) { $0.formUnion($1.namedFormats) }
        let formats = VocabularyCoverage(of: Self.words(readings, \.formats)) { word in
            if named.contains(word) { return .mapped }
            return FormatVocabulary.read(word) == .unknown ? .unknown : .unspecified
        }
        #expect(frequencies.mappedShareOfStated >= 0.98)
        #expect(formats.mappedShareOfStated >= 0.98)
        try Self.hold(
            "Docs/portals/crawl-json.md", "<!-- crawls -->\n", text: CrawlTable.markdown(readings))
        try Self.hold(
            "Docs/vocabularies.md", "<!-- chinese figures -->\n",
            text: CoverageReport.markdown("Formats of Chinese platforms", formats, longestRest: 100) + "\n"
                + CoverageReport.markdown("Frequencies of Chinese platforms", frequencies, longestRest: 100))
    }

    private func readAll() async throws -> [CrawlReading] {
        try await withThrowingTaskGroup(of: CrawlReading.self) { group in
            for portal in try CrawlReading.portals { group.addTask { try await CrawlReading(portal) } }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.unit < $1.unit }
        }
    }

    /// Datasets by crawl, as the table of contents of the collection counts them.
    private static func manifest() throws -> [String: Int] {
        let text = try String(contentsOfFile: (SharedData.directory ?? "") + "/MANIFEST.md", encoding: .utf8)
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| cn/") && line.contains("crawled dataset") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let file = cells[0].split(separator: "/").last?.split(separator: ".").first,
                let number = cells[5].split(separator: " ").first.flatMap({ Int($0) })
            else { continue }
            counts[String(file)] = number
        }
        return counts
    }

    private static func words(
        _ readings: [CrawlReading], _ tally: (CrawlReading) -> [String: Int]
    ) -> [VocabularyCoverage.Word] {
        var all: [String: Int] = [:]
        for reading in readings { all.merge(tally(reading)) { $0 + $1 } }
        return all.map { VocabularyCoverage.Word($0.key, count: $0.value) }
    }

    /// Compares `text` with what stands between two marks of a page.
    private static func hold(_ path: String, _ mark: String, text: String) throws {
        let page = CrawlReading.repository.appendingPathComponent(path)
        let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: mark)
        try #require(parts.count == 3, "\(path) needs two marks around its figures")
        if ProcessInfo.processInfo.environment["OPENGAUGE_RECORD"] != nil, parts[1] != text {
            try [parts[0], text, parts[2]].joined(separator: mark).write(to: page, atomically: true, encoding: .utf8)
            Issue.record("recorded anew; look at the change and run again")
            return
        }
        #expect(parts[1] == text, "run with OPENGAUGE_RECORD=1 to record the figures of \(path) anew")
    }
}

/// The table of crawls in the documentation.
enum CrawlTable {
    static func markdown(_ readings: [CrawlReading]) -> String {
        var text = "| unit | crawl | records | datasets | issues |\n|---|---|---:|---:|---|\n"
        var all: [String: Int] = [:]
        for reading in readings {
            text += "| \(reading.unit) | `\(reading.name)` | \(reading.outcome.received) | \(reading.datasets.count) | "
            text += list(reading.issues) + " |\n"
            all.merge(reading.issues) { $0 + $1 }
        }
        let received = readings.reduce(0) { $0 + $1.outcome.received }
        let datasets = readings.reduce(0) { $0 + $1.datasets.count }
        return text + "| | all | \(received) | \(datasets) | \(list(all)) |\n"
    }

    private static func list(_ issues: [String: Int]) -> String {
        issues.sorted { $0.key < $1.key }.map { "`\($0.key)` \($0.value)" }.joined(separator: ", ")
    }
}
