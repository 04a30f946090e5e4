import Foundation
import TestSupport
import Testing
import Vocabularies

@Suite struct CoverageTests {
    @Test func `counts by occurrence and lists the rest, most frequent first`() {
        let words = [("a", 5), ("b", 3), ("c", 1), ("d", 3), ("", 8)].map { VocabularyCoverage.Word($0, count: $1) }
        let coverage = VocabularyCoverage(of: words) { $0 == "a" ? .mapped : $0.isEmpty ? .unspecified : .unknown }
        #expect(coverage.total == 20)
        #expect(coverage.mappedShare == 0.25)
        #expect(coverage.understoodShare == 0.65)
        #expect(coverage.mappedShareOfStated == 5.0 / 12)
        #expect(coverage.rest.map(\.text) == ["b", "d", "c"])
    }

    @Test func `no words are all understood`() {
        #expect(VocabularyCoverage(of: []) { _ in .unknown }.mappedShare == 1)
    }
}

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct RealWordsTests {
    private static func words(_ path: String, wordColumn: Int = 0) throws -> [VocabularyCoverage.Word] {
        try WordCounts.read(SharedData.directory.map { "\($0)/\(path)" } ?? "", wordColumn: wordColumn)
    }

    @Test func `at least 95 % of format words name a real format`() throws {
        let coverage = VocabularyCoverage(ofFormats: try Self.words("formats/wild-formats.csv"))
        #expect(coverage.total == 247_947)
        #expect(coverage.mappedShare >= 0.95)
        #expect(coverage.understoodShare >= 0.98)
    }

    @Test func `at least 95 % of frequency words are a promise or its absence`() throws {
        let coverage = VocabularyCoverage(ofFrequencies: try Self.words("frequency/wild-frequencies.csv"))
        #expect(coverage.total == 46_148)
        #expect(coverage.mappedShare >= 0.94)
        #expect(coverage.understoodShare >= 0.999)
    }

    @Test func `nine of ten licence cells are understood`() throws {
        let coverage = VocabularyCoverage(ofLicences: try Self.words("licences/wild-licences.csv"))
        #expect(coverage.understoodShare >= 0.90)
    }

    @Test func `every date shape is read but the intervals that stand in date fields`() throws {
        let coverage = VocabularyCoverage(ofDates: try Self.words("dates/wild-date-shapes.csv", wordColumn: 3))
        #expect(coverage.rest.map(\.text) == ["R/P1W", "R/P1M"])
    }

    @Test func `the figures in the documentation are the present ones`() throws {
        var text = ""
        text += CoverageReport.markdown(
            "Formats", VocabularyCoverage(ofFormats: try Self.words("formats/wild-formats.csv")))
        text += "\n"
        text += CoverageReport.markdown(
            "Frequencies", VocabularyCoverage(ofFrequencies: try Self.words("frequency/wild-frequencies.csv")))
        text += "\n"
        text += CoverageReport.markdown(
            "Licences", VocabularyCoverage(ofLicences: try Self.words("licences/wild-licences.csv")))
        text += "\n"
        text += CoverageReport.markdown(
            "Dates", VocabularyCoverage(ofDates: try Self.words("dates/wild-date-shapes.csv", wordColumn: 3)))

        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let page = URL(fileURLWithPath: "/\(root)/Docs/vocabularies.md")
        let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "<!-- figures -->\n")
        try #require(parts.count == 3, "the page needs two marks around its figures")
        if ProcessInfo.processInfo.environment["OPENGAUGE_RECORD"] != nil, parts[1] != text {
            try [parts[0], text, parts[2]].joined(separator: "<!-- figures -->\n")
                .write(to: page, atomically: true, encoding: .utf8)
            Issue.record("recorded anew; look at the change and run again")
            return
        }
        #expect(parts[1] == text, "run with OPENGAUGE_RECORD=1 to record the figures anew")
    }
}
