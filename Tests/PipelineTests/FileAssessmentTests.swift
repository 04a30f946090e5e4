import DCAT
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// A catalogue on its owner's machine.
@Suite struct FileAssessmentTests {
    private static let clock = RunClock(now: { Instant(year: 2026, month: 11, day: 22) }, seconds: { 0 })

    private static let heading = "identifier,title,publisher,frequency,modified,issued,format,url\n"

    private func assess(
        _ rows: [String], change: (inout FileAssessment.Request) -> Void = { _ in }
    ) async throws -> RunResult {
        let path = Scratch.folder.appendingPathComponent("assessed-\(UUID().uuidString).csv").path
        try Data((Self.heading + rows.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        var request = FileAssessment.Request(path: path)
        change(&request)
        return try await FileAssessment(clock: Self.clock).assess(request)
    }

    private static let rows = [
        "d1,Budget,Finance,monthly,2026-11-10,2020-01-01,CSV,https://x.example/1.csv",
        "d2,Roads,Transport,yearly,2022-01-01,2019-01-01,PDF,https://x.example/2.pdf",
        "d3,Births,Statistics,quarterly,2027-05-01,2019-01-01,XLSX,https://x.example/3.xlsx",
    ]

    @Test func `tells results, what to mend by falling gain, and leaves with what is asked for`() async throws {
        let result = try await assess(Self.rows)
        #expect(result.exit == .success)
        #expect(result.text.contains("Timeliness: 33.3% (33.3–66.7%), 3 of 3 datasets judged\n"), "\(result.text)")
        #expect(result.text.contains("Online availability: not measured"))
        let gains = result.text.matches(of: /: \+([0-9.]+) points/).compactMap { Double($0.output.1) }
        #expect(gains.count > 2 && gains == gains.sorted(by: >), "\(gains)")
        #expect(result.text.contains("Correct dates that cannot be true"))
        #expect(try await assess(Self.rows) { $0.minimumScore = 0.3 }.exit == .success)
        #expect(try await assess(Self.rows) { $0.minimumScore = 0.34 }.exit == .belowMinimum)
    }

    @Test func `the gain that is promised comes true`() async throws {
        let before = try await assess(Self.rows).text
        #expect(before.contains("timeliness: +66.7 points, 2 datasets"), "\(before)")
        let mended = [
            Self.rows[0], Self.rows[1].replacing("2022-01-01", with: "2026-10-01"),
            Self.rows[2].replacing("2027-05-01", with: "2026-10-01"),
        ]
        #expect(try await assess(mended).text.contains("Timeliness: 100%, 3 of 3 datasets judged\n"))
    }

    @Test func `tells what was lost where no record of a file could be read`() async throws {
        let path = Scratch.folder.appendingPathComponent("lost-\(UUID().uuidString).json").path
        try Data(#"{"data": {"rows": [{"colour": "red"}, {"colour": "blue"}]}}"#.utf8).write(
            to: URL(fileURLWithPath: path))
        let error = await #expect(throws: PipelineError.self) {
            try await FileAssessment(clock: Self.clock).assess(FileAssessment.Request(path: path))
        }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("2 records could not be read") || text.contains("not one dataset"), "\(text)")
        #expect(text.contains("neither a title nor an identifier"), "\(text)")
    }

    @Test func `one dataset is told down to the point`() async throws {
        let text = try await assess(Self.rows) { $0.dataset = "d2" }.text
        for words in [
            "Roads", "Timeliness [timeliness 1]: 0%", "max(0.2) = 0.2", "format-richness.best-format: +48.0 points",
        ] {
            #expect(text.contains(words), "\(words) in \(text)")
        }
        await #expect(throws: PipelineError.self) { try await assess(Self.rows) { $0.dataset = "d9" } }
    }

    @Test func `an empty file is told as such`() async throws {
        let path = Scratch.folder.appendingPathComponent("empty-\(UUID().uuidString).csv").path
        try Data().write(to: URL(fileURLWithPath: path))
        do {
            _ = try await FileAssessment(clock: Self.clock).assess(FileAssessment.Request(path: path))
            Issue.record("an empty file was assessed")
        } catch let error as PipelineError {
            #expect(error.message.contains("it has not one byte"), "\(error)")
        }
    }

    @Test func `speaks either language and no other`() async throws {
        #expect(try await assess(Self.rows) { $0.language = "zh" }.text.contains("及时性"))
        await #expect(throws: PipelineError.self) { try await assess(Self.rows) { $0.language = "fr" } }
    }

    @Test(arguments: [
        ("Z", true), ("+08:00", true), ("-03:30", true), ("480", false), ("+8", false), ("+15:00", false),
        ("+08:60", false), ("+0８:00", false), ("++:00", false),
    ])
    func `a zone is an offset from UTC`(zone: String, isOne: Bool) async throws {
        #expect((UTCOffset.minutes(zone) != nil) == isOne)
        let assessed = try? await assess(Self.rows) { $0.timeZone = zone }
        #expect((assessed != nil) == isOne)
    }

    @Test(arguments: [("2026-11-22", true), ("2026-11", false), ("2026", false), ("2026-13-45", false), ("now", false)])
    func `ages are taken against a day`(day: String, isOne: Bool) async throws {
        let assessed = try? await assess(Self.rows) { $0.asOf = day }
        #expect((assessed != nil) == isOne)
    }

    @Test(arguments: [-0.1, 1.1, .nan])
    func `a score to reach lies in 0 to 1`(score: Double) async throws {
        await #expect(throws: PipelineError.self) { try await assess(Self.rows) { $0.minimumScore = score } }
    }
}
