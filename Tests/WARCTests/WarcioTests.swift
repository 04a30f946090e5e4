import Foundation
import Testing
import WARC

/// The Python tool whose reading of the standard ours is held against.
enum Warcio {
    static let isPresent = (try? run(["-c", "import warcio"]))?.status == 0
    static let absence = "needs python3 with the warcio package"

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

@Suite(.enabled(if: Warcio.isPresent, Comment(rawValue: Warcio.absence)))
struct `Beside warcio` {
    private func capture(_ digest: WARCDigestAlgorithm) throws -> Capture {
        let capture = try Capture()
        let writer = try capture.writer(WARCWriterOptions(segmentSize: 60_000, digest: digest))
        for number in 0..<50 { try writer.write(Sample.head(number)) }
        let page = Gzip.member(Array(String(repeating: "数据 data\n", count: 2_000).utf8))
        for number in 0..<3 {
            try writer.write(
                Sample.get(
                    "https://b.example/\(number)", body: try capture.file(page),
                    headers: [
                        WARCField("Content-Encoding", "gzip"), WARCField("Transfer-Encoding", "chunked"),
                        WARCField("Content-Type", "text/plain; charset=utf-8"),
                    ]))
            try writer.write(
                Sample.get("https://large.example/\(number)", body: try capture.file(Sample.noise(400_000))))
        }
        try writer.write(
            WARCExchange(
                request: WARCRequest("POST", "https://c.example/csw", body: Array("<a/>".utf8)),
                response: WARCResponse(status: 200, body: .bytes(Array("<b/>".utf8)), date: Capture.date)))
        try writer.write(
            WARCExchange(
                request: WARCRequest("GET", "ftp://d.example/a.csv"),
                response: WARCResponse(
                    status: 226, protocolVersion: "FTP", body: .bytes(Array("a,b\n".utf8)), date: Capture.date)))
        try writer.write(
            WARCFailure(
                request: WARCRequestKey("GET", "https://e.example/"), code: "timeout", detail: "after 30 s",
                date: Capture.date))
        try writer.close()
        return capture
    }

    @Test(arguments: [WARCDigestAlgorithm.sha1, .sha256])
    func `every segment passes its check of digests`(digest: WARCDigestAlgorithm) throws {
        let capture = try capture(digest)
        for segment in try capture.segments {
            let (status, output) = try Warcio.run(["-m", "warcio.cli", "check", "-v", capture.path(segment)])
            #expect(status == 0, Comment(rawValue: output))
            #expect(output.contains("digest pass"))
            #expect(!output.contains("fail") && !output.contains("unknown"))
        }
    }

    @Test func `the places of records are the same`() throws {
        let capture = try capture(.sha256)
        var places: Set<String> = []
        for segment in try capture.segments {
            let (_, output) = try Warcio.run([
                "-m", "warcio.cli", "index", "-f", "warc-type,offset,length", capture.path(segment),
            ])
            for line in output.split(separator: "\n") {
                let object = try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
                guard let type = object["warc-type"], let offset = object["offset"], let length = object["length"],
                    ["response", "revisit", "resource", "metadata"].contains(type)
                else { continue }
                places.insert("\(segment) \(offset) \(length)")
            }
        }
        var indexed: Set<String> = []
        for line in try capture.bytes("run.cdxj").split(separator: 0x0A) {
            let json = line.drop { $0 != 0x7B }
            let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: String])
            indexed.insert("\(object["filename"] ?? "") \(object["offset"] ?? "") \(object["length"] ?? "")")
        }
        #expect(places.count == 50 + 6 + 3)
        #expect(try capture.bytes("run.cdxj").split(separator: 0x0A).count == places.count)
        #expect(indexed == places)
    }

    @Test func `payloads come out with their content coding undone`() throws {
        let capture = try capture(.sha256)
        let program = """
            import sys
            from warcio.archiveiterator import ArchiveIterator
            for path in sys.argv[1:]:
                for record in ArchiveIterator(open(path, 'rb')):
                    if record.rec_type == 'response' and record.rec_headers['WARC-Target-URI'].startswith('https://b'):
                        sys.stdout.write(record.content_stream().read().decode('utf-8'))
            """
        let (status, output) = try Warcio.run(["-c", program] + (try capture.segments).map { capture.path($0) })
        #expect(status == 0)
        #expect(output == String(repeating: "数据 data\n", count: 6_000))
    }
}
