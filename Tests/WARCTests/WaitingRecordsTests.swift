import Foundation
import Testing

@testable import WARC

struct `Records that may wait` {
    private func write(_ numbers: Range<Int>, _ writer: WARCWriter, waits: Bool = true) throws {
        for number in numbers {
            let exchange = Sample.head(number)
            try writer.write(exchange, key: exchange.request.key, waits: waits)
        }
    }

    private func failure(_ number: Int) -> WARCFailure {
        WARCFailure(
            request: WARCRequestKey("HEAD", Sample.url(number)), code: "timeout", detail: "", date: Capture.date)
    }

    private func size(_ capture: Capture, _ name: String = "run-00000.warc.gz") throws -> Int {
        try capture.bytes(name).count
    }

    @Test func `reach the file when they are flushed, or with one that does not wait`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        let start = try size(capture)
        try write(0..<3, writer)
        try writer.write(failure(3), waits: true)
        #expect(try size(capture) == start)
        try writer.flush()
        #expect(try capture.archive().count == 4)
        let flushed = try size(capture)
        try writer.flush()
        try write(4..<6, writer)
        #expect(try size(capture) == flushed)
        try write(6..<7, writer, waits: false)
        #expect(try capture.archive().count == 7)
        try write(7..<9, writer)
        try writer.close()
        #expect(try capture.archive().count == 9)
    }

    @Test(arguments: [1 << 30, 20_000] as [Int64])
    func `make the same capture as those that do not`(segmentSize: Int64) throws {
        let captures = [try Capture(), try Capture()]
        for (capture, waits) in zip(captures, [false, true]) {
            let writer = try capture.writer(WARCWriterOptions(segmentSize: segmentSize))
            for number in 0..<60 {
                try write(number * 2..<number * 2 + 2, writer, waits: waits)
                if number % 20 == 7 { try writer.write(failure(number), waits: waits) }
                if number % 30 == 9 {
                    try writer.write(Sample.get("https://b.example/\(number)", body: .bytes(Sample.noise(600))))
                }
            }
            try writer.close()
        }
        let segments = try captures[0].segments
        #expect(try captures[1].segments == segments)
        #expect((segments.count > 3) == (segmentSize == 20_000))
        for name in segments + ["run.cdxj"] { #expect(try captures[0].bytes(name) == captures[1].bytes(name)) }
    }

    @Test func `are the only ones that a kill loses, and no line of the index leads to them`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        var flushed = 0
        for number in 0..<1_200 {
            try write(number..<number + 1, writer)
            if number % 700 == 350 {
                try writer.flush()
                flushed = number + 1
            }
            guard number % 50 == 49 else { continue }
            // What a kill would leave.
            let left = try Capture()
            for name in try capture.segments + ["run.cdxj"] { try left.replace(name, try capture.bytes(name)) }
            let end = try size(left)
            for line in try left.bytes("run.cdxj").split(separator: 0x0A) {
                let place = try line.withUnsafeBytes { try #require(CDXJLine($0).map { $0.offset + $0.length }) }
                #expect(place <= end)
            }
            let archive = try left.archive()
            #expect(archive.problems.isEmpty)
            #expect((flushed...number + 1).contains(archive.count))
        }
        #expect(flushed == 1_051)
    }

    @Test func `are written when the writer goes without being closed`() throws {
        let capture = try Capture()
        do {
            let writer = try capture.writer()
            try write(0..<3, writer)
        }
        #expect(try capture.archive().count == 3)
    }

    @Test func `do not wait where each record is to be safe against a loss of power`() throws {
        let capture = try Capture()
        let writer = try capture.writer(WARCWriterOptions(durability: .record))
        try write(0..<2, writer)
        #expect(try capture.archive().count == 2)
        try writer.close()
    }
}
