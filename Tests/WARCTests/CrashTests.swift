import Testing
import WARC

struct `A capture whose writer was stopped` {
    /// Writes ten exchanges; the last one's record begins at the answer.
    private func written(_ capture: Capture) throws -> WARCLocation {
        let writer = try capture.writer()
        var last = WARCLocation(fileName: "", offset: 0)
        for number in 0..<10 { last = try writer.write(Sample.head(number)) }
        try writer.close()
        return last
    }

    private func expectAnswers(_ capture: Capture, _ numbers: Range<Int>) throws {
        let archive = try capture.archive()
        for number in numbers {
            let exchange = Sample.head(number)
            #expect(
                try archive.latest(exchange.request.key, spoolingTo: capture.scratch) == .response(exchange.response))
        }
    }

    @Test(arguments: [1, 9, 40, 300], [true, false])
    func `is read up to the record that was cut short`(missing: Int, hasIndex: Bool) throws {
        let capture = try Capture()
        let last = try written(capture)
        let bytes = try capture.bytes(last.fileName)
        try capture.replace(last.fileName, Array(bytes.dropLast(missing)))
        if !hasIndex { try capture.remove("run.cdxj") }
        try expectAnswers(capture, 0..<9)
        let archive = try capture.archive()
        #expect(try archive.latest(Sample.head(9).request.key, spoolingTo: capture.scratch) == nil)
        #expect(archive.problems[last.fileName]?.map(\.isTail) == [true])
    }

    @Test(arguments: [1, 9, 40, 300, 1_000])
    func `is appended to behind the last whole record`(missing: Int) throws {
        let capture = try Capture()
        let last = try written(capture)
        let bytes = try capture.bytes(last.fileName)
        try capture.replace(last.fileName, Array(bytes.dropLast(missing)))
        let writer = try capture.writer()
        for number in 9..<20 { try writer.write(Sample.head(number)) }
        try writer.close()
        try expectAnswers(capture, 9..<20)
        #expect(try capture.segments == [last.fileName])
        let archive = try capture.archive()
        #expect(archive.problems.isEmpty)
        let reader = try WARCReader(path: capture.path(last.fileName))
        while try reader.next() != nil {}
        #expect(reader.problems.isEmpty)
    }

    @Test func `is cut before zeros that a loss of power left behind`() throws {
        let capture = try Capture()
        let last = try written(capture)
        let bytes = try capture.bytes(last.fileName)
        try capture.replace(last.fileName, bytes + [UInt8](repeating: 0, count: 8_192))
        let writer = try capture.writer()
        try writer.write(Sample.head(10))
        try writer.close()
        try expectAnswers(capture, 0..<11)
        #expect(try capture.segments == [last.fileName])
    }

    @Test func `has its index completed when that is behind or cut within a line`() throws {
        let capture = try Capture()
        _ = try written(capture)
        let index = try capture.bytes("run.cdxj")
        for kept in [0, 1, 100, index.count / 2, index.count - 1] {
            try capture.replace("run.cdxj", Array(index.prefix(kept)))
            try expectAnswers(capture, 0..<10)
            #expect(try capture.bytes("run.cdxj") == index)
        }
    }

    @Test func `does not trust an index that says more than the segment has`() throws {
        let capture = try Capture()
        let last = try written(capture)
        let other = try Capture()
        let writer = try other.writer()
        for number in 5..<8 { try writer.write(Sample.head(number)) }
        try writer.close()
        try capture.replace(last.fileName, try other.bytes("run-00000.warc.gz"))
        try expectAnswers(capture, 5..<8)
        #expect(try capture.archive().count == 3)
        let next = try capture.writer()
        try next.write(Sample.head(8))
        try next.close()
        try expectAnswers(capture, 5..<9)
    }

    @Test func `keeps what lies behind damage, and goes on in a new segment`() throws {
        let capture = try Capture()
        let last = try written(capture)
        var bytes = try capture.bytes(last.fileName)
        let middle = bytes.count / 2
        for index in middle..<(middle + 20) { bytes[index] ^= 0x55 }
        try capture.replace(last.fileName, bytes)
        try capture.remove("run.cdxj")
        let writer = try capture.writer()
        try writer.write(Sample.head(20))
        try writer.close()
        #expect(try capture.segments == ["run-00000.warc.gz", "run-00001.warc.gz"])
        #expect(try capture.bytes(last.fileName) == bytes)
        let archive = try capture.archive()
        #expect(archive.count >= 9)
        try expectAnswers(capture, 8..<10)
        try expectAnswers(capture, 20..<21)
    }

    @Test func `is refused to a second writer`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        #expect { try capture.writer() } throws: { ($0 as? WARCError)?.code == .unwritable }
        try writer.close()
    }

    @Test func `takes nothing more once it is closed`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        try writer.close()
        #expect { try writer.write(Sample.head(1)) } throws: { ($0 as? WARCError)?.code == .unwritable }
    }

    @Test func `is whole after a body could not be read`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        try writer.write(Sample.head(0))
        for body: WARCBody in [
            .file(path: "/nonexistent", offset: 0, length: 5), .file(path: "/dev/null", offset: 0, length: 5),
            .file(path: "/dev/null", offset: 0, length: 500_000),
        ] {
            #expect { try writer.write(Sample.get("https://a.example/", body: body)) } throws: {
                ($0 as? WARCError)?.code == .unreadable
            }
        }
        try writer.write(Sample.head(1))
        try writer.close()
        try expectAnswers(capture, 0..<2)
        #expect(try capture.archive().count == 2)
    }
}
