import ByteStreams
import Testing

@testable import PortalAdapters

@Suite struct CSVRowReaderTests {
    /// Rows as their cells, faults as their line number with a minus sign.
    private func read(
        _ text: String, columns: Int? = nil, limits: CSVRowReader.Limits = CSVRowReader.Limits()
    ) throws -> [[String]] {
        let source = PeekingByteSource(MemoryByteSource(text), capacity: 16)
        let reader = try CSVRowReader(source, delimiter: UInt8(ascii: ","), limits: limits)
        reader.expectedCount = columns
        var rows: [[String]] = []
        while let item = try reader.next() {
            switch item {
            case .row(let row): rows.append((0..<row.count).map { row.text($0) ?? "" })
            case .fault(_, let line, _): rows.append(["-\(line)"])
            }
        }
        return rows
    }

    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("\n\na,b\n\n", [["a", "b"]]), ("\"a,1\",\"b \"\"x\"\"\"\n", [["a,1", "b \"x\""]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("5\" pipe,b\n", [["5\" pipe", "b"]]), (" a , b \n", [["a", "b"]]), (",\n", [["", ""]]), ("", []),
        ("\u{3000}a\u{a0},b\n", [["a", "b"]]),
    ])
    func `reads rows`(text: String, rows: [[String]]) throws {
        #expect(try read(text) == rows)
    }

    @Test(arguments: [
        ("h,i\n\"a,b\nc,d\n", [["h", "i"], ["-2"], ["c", "d"]]),
        ("h,i\n\"a,b\n\"c\",d\ne,f\n", [["h", "i"], ["-2"], ["c", "d"], ["e", "f"]]),
        ("h,i\na,\"b\n\"c\nd\",e\n", [["h", "i"], ["-2"], ["c\nd", "e"]]),
        ("h,i\n\"a\nb\",c\n", [["h", "i"], ["a\nb", "c"]]), ("h,i\n\"a\nb,c\",d\n", [["h", "i"], ["a\nb,c", "d"]]),
        ("h,i\n\"a", [["h", "i"], ["-2"]]),
    ])
    func `an open quotation mark costs one line`(text: String, rows: [[String]]) throws {
        #expect(try read(text, columns: 2) == rows)
    }

    @Test func `a line or a row beyond the bound costs itself`() throws {
        let limits = CSVRowReader.Limits(longestRow: 32)
        let long = String(repeating: "x", count: 40)
        #expect(try read("a,b\n\(long),c\nd,e\n", columns: 2, limits: limits) == [["a", "b"], ["-2"], ["d", "e"]])
        let open = "\"" + String(repeating: "x\n", count: 20)
        #expect(try read(open + "d,e\n", columns: 2, limits: limits).first == ["-1"])
        #expect(try read(open + "d,e\n", columns: 2, limits: limits).last == ["d", "e"])
    }

    @Test func `a table of open quotation marks comes to an end`() throws {
        let lines = String(repeating: "1,\"One \"\"x,\n", count: 100)
        let rows = try read(lines, columns: 2, limits: CSVRowReader.Limits(longestRow: 200, mostRestarts: 10))
        #expect(rows == (1...10).map { ["-\($0)"] })
    }

    @Test func `NUL bytes are left out and counted`() throws {
        let reader = try CSVRowReader(PeekingByteSource(MemoryByteSource("a\u{0},\u{0}b\n")), delimiter: 0x2c)
        guard case .row(let row)? = try reader.next() else {
            Issue.record("no row")
            return
        }
        #expect([row.text(0), row.text(1)] == ["a", "b"])
        #expect(reader.removedNULs == 2)
    }
}
