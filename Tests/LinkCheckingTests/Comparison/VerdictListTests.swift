import ByteStreams
import DCAT
import DataQuality
import Fetching
import Foundation
import TestSupport
import Testing

@testable import LinkChecking

/// The verdict lists of others, judged again by our rules from the statuses they hold; the table stands in
/// `Docs/metrics/link-verdicts-compared.md`. `OPENGAUGE_RECORD_SNAPSHOTS=1` writes it anew and fails.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct VerdictListTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Docs/metrics/link-verdicts-compared.md")

    /// The rows of a list as cells by the names of the columns.
    private static func rows(_ name: String) throws -> [[String: String]] {
        let directory = try #require(SharedData.directory)
        let text = try ByteStreams.open(path: "\(directory)/link-check/\(name)").readAll(limit: 64 << 20)
        let table = TableRows(text, delimiter: UInt8(ascii: ","), isWhole: true)
        let cells = table.rows.map { row in
            table.fields(of: row).map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0 }
        }
        let names = try #require(cells.first)
        return cells.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
    }

    private struct Line: Hashable {
        var list: String
        var theirs: String
        var isGood: String
        var ours: String
    }

    private static func ours(_ status: String) -> String {
        let judgement: LinkJudgement
        switch (Int(status), status) {
        case (let code?, _): judgement = LinkJudgement(.judge(httpStatus: code), .http(code))
        case (nil, "Timeout"): judgement = LinkVerdict.judge(failure: .timeout)
        // The list keeps no reason; each of those it may have been gives the same verdict.
        default: judgement = LinkVerdict.judge(failure: .connectionRefused)
        }
        return judgement.verdict.rawValue
    }

    private static func table() throws -> String {
        var rows: [Line: Int] = [:]
        var links: [Line: Set<String>] = [:]
        func add(_ line: Line, _ url: String) {
            rows[line, default: 0] += 1
            links[line, default: []].insert(url)
        }
        for row in try Self.rows("hdruk-url_test.csv.gz") {
            let status = row["status"] ?? ""
            let line = Line(
                list: "HDR UK", theirs: status, isGood: status == "200" ? "good" : "bad", ours: ours(status))
            add(line, row["url"] ?? "")
        }
        for row in try Self.rows("hdx-dbresources.csv.gz") {
            let error = row["error"] ?? ""
            let wasAsked = !(row["http_last_modified"] ?? "").isEmpty || !(row["md5_hash"] ?? "").isEmpty
            let theirs = error.contains("timeout") ? "Timeout" : error.isEmpty ? wasAsked ? "200" : "not asked" : error
            add(
                Line(
                    list: "HDX", theirs: theirs, isGood: error.isEmpty ? wasAsked ? "good" : "–" : "bad",
                    ours: theirs == "not asked" ? "–" : ours(theirs)), row["url"] ?? "")
        }
        let lines = rows.keys.sorted { left, right in
            (left.list, rows[right] ?? 0, left.theirs) < (right.list, rows[left] ?? 0, right.theirs)
        }
        return lines.map { line in
            "| \(line.list) | \(line.theirs) | \(rows[line] ?? 0) | \(links[line]?.count ?? 0) | \(line.isGood) | "
                + "\(line.ours) |\n"
        }.joined()
    }

    @Test func `the table of the page is what the lists give`() throws {
        let table = try Self.table()
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let (begin, end) = ("<!-- lists: begin -->\n", "<!-- lists: end -->")
        let start = try #require(page.firstRange(of: begin)?.upperBound)
        let stop = try #require(page.firstRange(of: end)?.lowerBound)
        let heading = """
            | list | their answer | rows | links | their verdict | ours |
            | --- | --- | ---: | ---: | --- | --- |

            """
        if ProcessInfo.processInfo.environment["OPENGAUGE_RECORD_SNAPSHOTS"] != nil {
            let text = page[..<start] + heading + table + page[stop...]
            try String(text).write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("recorded")
        } else {
            #expect(page[start..<stop] == heading + table)
        }
    }

    @Test func `every link of the lists can be asked`() throws {
        let checker = LinkChecker(fetcher: try ScriptedFetcher([:]), asOf: ScriptedFetcher.now)
        for (name, column) in [
            ("hdruk-url_test.csv.gz", "url"), ("hdx-dbresources.csv.gz", "url"),
            ("matera-anagrafica.csv", "downloadURL"),
        ] {
            for row in try Self.rows(name) {
                let link = LinkToCheck(url: row[column] ?? "")
                #expect(checker.unasked(link) == nil, "\(link.url)")
            }
        }
    }

    /// The delimiters that the list of Matera found are those we look for, and its encodings those we know.
    @Test func `the encodings and delimiters of Matera have our names`() throws {
        let rows = try Self.rows("matera-anagrafica.csv")
        let names = rows.compactMap { $0["encoding"].flatMap(Charset.init(label:))?.name }
        #expect(Set(names) == ["utf-8", "windows-1252"])
        #expect(rows.count > 300)
    }
}
