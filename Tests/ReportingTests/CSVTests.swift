import Testing

@testable import Reporting

@Suite struct CSVTests {
    private func cell(_ text: String?) -> String {
        var buffer = CSVBuffer(isSample: false)
        buffer.text(text)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("line\nbreak", "\"line\nbreak\""),
        ("数据", "数据"), ("", ""), ("a\u{0}b", "a\u{FFFD}b"),
    ])
    func `quotes what RFC 4180 says must be quoted`(text: String, written: String) {
        #expect(cell(text) == written)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("a=1", "a=1"), ("，x", "，x"),
    ])
    func `disarms what a spreadsheet could take for a formula`(text: String, written: String) {
        #expect(cell(text) == written)
    }

    @Test(arguments: CSVTable.allCases)
    func `gives every line as many cells as there are headings`(table: CSVTable) async throws {
        let site = try await PublishedSite(FixedEdition(isSample: false))
        let lines = try site.text(table.path).split(separator: "\r\n")
        #expect(lines.first.map(String.init) == table.columns.joined(separator: ","))
        #expect(lines.count > 1)
        for line in lines { #expect(cells(line) == table.columns.count, "\(line)") }
    }

    private func cells(_ line: Substring) -> Int {
        var isQuoted = false
        return line.reduce(1) { count, character in
            if character == "\"" { isQuoted.toggle() }
            return count + (character == "," && !isQuoted ? 1 : 0)
        }
    }
}
