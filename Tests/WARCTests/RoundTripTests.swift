import ByteStreams
import Foundation
import Testing
import WARC

struct `A written capture` {
    @Test func `gives back an answer as it was`() throws {
        let capture = try Capture()
        let exchange = Sample.head(3)
        let writer = try capture.writer()
        try writer.write(exchange)
        try writer.close()
        #expect(try capture.response(exchange.request.key) == exchange.response)
    }

    @Test func `holds the records of a check to the letter`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        try writer.write(Sample.head(3))
        try writer.write(
            WARCFailure(
                request: WARCRequestKey("GET", "https://gone.example/", range: "bytes=0-9"), code: "timeout",
                detail: "after\n30 s", date: Capture.date))
        try writer.close()
        let file = try FileByteSource(path: capture.path("run-00000.warc.gz"))
        let bytes = try DecompressingByteSource(file, coding: .gzip).readAll(limit: 1 << 20)
        let text = String(decoding: bytes, as: UTF8.self)
            .replacing(/sha256:[0-9a-f]{64}/, with: "sha256:-")
            .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/, with: "-")
            .replacing("\r\n", with: "\n")
        let information = try #require(text.range(of: "OpenGauge\n\n\n"))
        #expect(text[information.upperBound...] == Self.recordsOfACheck)
    }

    private static let recordsOfACheck = """
        WARC/1.1
        WARC-Type: request
        WARC-Record-ID: <urn:uuid:->
        WARC-Concurrent-To: <urn:uuid:->
        WARC-Date: 2026-11-22T06:21:00.128Z
        WARC-Target-URI: https://data.example.org/dataset/3?format=csv
        WARC-Block-Digest: sha256:-
        Content-Type: application/http;msgtype=request
        Content-Length: 101

        HEAD /dataset/3?format=csv HTTP/1.1
        Host: data.example.org
        User-Agent: OpenGauge/1
        Accept: */*



        WARC/1.1
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:->
        WARC-Date: 2026-11-22T06:21:00.128Z
        WARC-Target-URI: https://data.example.org/dataset/3?format=csv
        WARC-IP-Address: 192.0.2.7
        X-OpenGauge-Request: HEAD
        X-OpenGauge-Timings: name=512; connect=1300; tls=2800; first-byte=9000; total=9100
        WARC-Payload-Digest: sha256:-
        WARC-Block-Digest: sha256:-
        Content-Type: application/http;msgtype=response
        Content-Length: 174

        HTTP/1.1 200\u{20}
        Server: nginx
        Date: Sun, 22 Nov 2026 06:21:00 GMT
        Content-Type: text/csv; charset=utf-8
        Content-Length: 21
        Last-Modified: Sat, 21 Nov 2026 00:00:03 GMT



        WARC/1.1
        WARC-Type: metadata
        WARC-Record-ID: <urn:uuid:->
        WARC-Date: 2026-11-22T06:21:00.125Z
        WARC-Target-URI: https://gone.example/
        X-OpenGauge-Request: GET bytes=0-9
        WARC-Block-Digest: sha256:-
        Content-Type: application/warc-fields
        Content-Length: 38

        failure: timeout
        detail: after 30 s



        """

    @Test(arguments: [0, 1, 5_000, 32_000, 32_300, 32_768, 40_000, 300_000, 1_500_000])
    func `gives back a body from a file`(count: Int) throws {
        let capture = try Capture()
        let bytes = Sample.noise(count)
        let writer = try capture.writer()
        try writer.write(Sample.get("https://a.example/data.bin", body: try capture.file(bytes)))
        try writer.close()
        let body = try #require(try capture.response(WARCRequestKey("GET", "https://a.example/data.bin"))).body
        #expect(body.length == Int64(count))
        #expect(try body.content() == bytes)
    }

    @Test func `reads a span of a file as body`() throws {
        let capture = try Capture()
        guard case .file(let path, _, _) = try capture.file(Array("0123456789".utf8)) else { return }
        let writer = try capture.writer()
        try writer.write(Sample.get("https://a.example/", body: .file(path: path, offset: 3, length: 4)))
        try writer.close()
        #expect(try capture.response(WARCRequestKey("GET", "https://a.example/"))?.body.content() == Array("3456".utf8))
    }

    static let heads: [[WARCField]] = [
        [WARCField("Transfer-Encoding", "chunked"), WARCField("Content-Type", "text/plain")],
        [WARCField("transfer-encoding", "chunked"), WARCField("content-length", "99")],
        [WARCField("Content-Length", "99"), WARCField("X", "1")],
        [WARCField("Content-Length", "4"), WARCField("Content-Encoding", "gzip")],
        [WARCField("Set-Cookie", "a=1"), WARCField("Set-Cookie", "b=2"), WARCField("X-Empty", "")],
        [WARCField("X-Title", "企业登记信息")],
        [],
    ]

    @Test(arguments: heads)
    func `gives back header fields as they came`(headers: [WARCField]) throws {
        let capture = try Capture()
        let writer = try capture.writer()
        try writer.write(Sample.get("https://a.example/", body: .bytes(Array("body".utf8)), headers: headers))
        try writer.close()
        #expect(try capture.response(WARCRequestKey("GET", "https://a.example/"))?.headers == headers)
    }

    @Test(arguments: ["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"])
    func `keeps the version of the protocol`(version: String) throws {
        let capture = try Capture()
        var exchange = Sample.head(1)
        exchange.response.protocolVersion = version
        let writer = try capture.writer()
        try writer.write(exchange)
        try writer.close()
        #expect(try capture.response(exchange.request.key) == exchange.response)
    }

    @Test(arguments: [("ftp://ftp.example.org/pub/a.csv", "FTP", 226), ("file:///srv/a.json", "FILE", 200)])
    func `keeps answers of other protocols as resources`(url: String, version: String, status: Int) throws {
        let capture = try Capture()
        let exchange = WARCExchange(
            request: WARCRequest("GET", url),
            response: WARCResponse(
                status: status, protocolVersion: version,
                headers: [WARCField("Last-Modified", "Sat, 21 Nov 2026 00:00:00 GMT"), WARCField("Empty", "")],
                body: .bytes(Array("id,name\n".utf8)), date: Capture.date, address: "192.0.2.9", isTruncated: true))
        let writer = try capture.writer()
        try writer.write(exchange)
        try writer.close()
        var found = try #require(try capture.response(exchange.request.key))
        #expect(try found.body.content() == Array("id,name\n".utf8))
        found.body = exchange.response.body
        #expect(found == exchange.response)
    }

    @Test func `gives back that there was no answer`() throws {
        let capture = try Capture()
        let failure = WARCFailure(
            request: WARCRequestKey("HEAD", "https://gone.example/a b\n"), code: "name-not-found",
            detail: "no address for gone.example", date: Capture.date)
        let writer = try capture.writer()
        try writer.write(failure)
        try writer.close()
        let key = WARCRequestKey("HEAD", "https://gone.example/a b\n")
        #expect(try capture.archive().latest(key, spoolingTo: capture.scratch) == .failure(failure))
        #expect(try capture.archive().latest(WARCRequestKey("GET", key.url), spoolingTo: capture.scratch) == nil)
    }

    @Test func `tells requests apart by method, body and range`() throws {
        let capture = try Capture()
        let url = "https://csw.example/csw?service=CSW"
        let requests = [
            WARCRequest("GET", url), WARCRequest("HEAD", url),
            WARCRequest("GET", url, headers: [WARCField("range", "bytes=0-1023")]),
            WARCRequest("POST", url, body: Array("<GetRecords startPosition='1'/>".utf8)),
            WARCRequest("POST", url, body: Array("<GetRecords startPosition='11'/>".utf8)),
        ]
        let writer = try capture.writer()
        for (index, request) in requests.enumerated() {
            let response = WARCResponse(status: 200 + index, date: Capture.date)
            try writer.write(WARCExchange(request: request, response: response))
        }
        try writer.close()
        for hasIndex in [true, false] {
            if !hasIndex { try capture.remove("run.cdxj") }
            for (index, request) in requests.enumerated() {
                #expect(try capture.response(request.key)?.status == 200 + index)
            }
            let other = WARCRequest("POST", url, body: [1])
            #expect(try capture.response(other.key) == nil)
        }
    }

    @Test func `finds the first and the last of several answers`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        for status in [503, 429, 200] {
            try writer.write(Sample.get("https://a.example/", body: .empty, status: status))
        }
        try writer.close()
        let archive = try capture.archive()
        let key = WARCRequestKey("GET", "https://a.example/")
        #expect(try archive.locations(of: key).count == 3)
        guard case .response(let first)? = try archive.first(key, spoolingTo: capture.scratch),
            case .response(let last)? = try archive.latest(key, spoolingTo: capture.scratch)
        else {
            Issue.record("no answer")
            return
        }
        #expect(first.status == 503 && last.status == 200)
    }

    @Test func `keeps the same body once`() throws {
        let capture = try Capture()
        let page = Sample.noise(50_000)
        let writer = try capture.writer()
        for number in 0..<10 {
            let headers = [WARCField("X-Number", "\(number)")]
            try writer.write(Sample.get(Sample.url(number), body: try capture.file(page), headers: headers))
        }
        try writer.close()
        #expect(try capture.bytes("run-00000.warc.gz").count < 2 * page.count)
        for number in 0..<10 {
            let response = try #require(try capture.response(WARCRequestKey("GET", Sample.url(number))))
            #expect(response.headers == [WARCField("X-Number", "\(number)")])
            #expect(try response.body.content() == page)
        }
    }

    @Test func `goes on in a new segment when one is full`() throws {
        let capture = try Capture()
        let writer = try capture.writer(WARCWriterOptions(segmentSize: 20_000))
        for number in 0..<100 { try writer.write(Sample.head(number)) }
        try writer.close()
        #expect(try capture.segments.count > 2)
        #expect(try capture.segments.allSatisfy { try capture.bytes($0).count <= 20_000 })
        for number in 0..<100 {
            #expect(try capture.response(Sample.head(number).request.key) == Sample.head(number).response)
        }
    }

    @Test func `is the same bytes when the same is written again`() throws {
        let captures = [try Capture(), try Capture()]
        for capture in captures {
            let writer = try capture.writer(WARCWriterOptions(segmentSize: 100_000))
            for number in 0..<200 { try writer.write(Sample.head(number)) }
            try writer.write(Sample.get("https://a.example/", body: try capture.file(Sample.noise(400_000))))
            try writer.write(
                WARCFailure(request: WARCRequestKey("GET", "ftp://b.example/"), code: "timeout", detail: "", date: 1))
            try writer.close()
        }
        let names = try captures[0].segments + ["run.cdxj"]
        #expect(try names == captures[1].segments + ["run.cdxj"])
        for name in names { #expect(try captures[0].bytes(name) == captures[1].bytes(name)) }
    }

    @Test func `names every record differently though exchanges are alike`() throws {
        let capture = try Capture()
        for _ in 0..<2 {
            let writer = try capture.writer()
            for _ in 0..<50 { try writer.write(Sample.head(1)) }
            try writer.close()
        }
        let reader = try WARCReader(path: capture.path("run-00000.warc.gz"))
        var names: [String] = []
        while let record = try reader.next() { names.append(try #require(record.id)) }
        #expect(names.count == 201)
        #expect(Set(names).count == names.count)
    }

    @Test func `takes exchanges from many tasks`() async throws {
        let capture = try Capture()
        let writer = try capture.writer(WARCWriterOptions(segmentSize: 200_000))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask { for number in 0..<250 { try writer.write(Sample.head(task * 250 + number)) } }
            }
            try await group.waitForAll()
        }
        try writer.close()
        let archive = try capture.archive()
        #expect(archive.count == 2_000 && archive.problems.isEmpty)
        for number in stride(from: 0, to: 2_000, by: 97) {
            let exchange = Sample.head(number)
            #expect(
                try archive.latest(exchange.request.key, spoolingTo: capture.scratch) == .response(exchange.response))
        }
    }

    @Test func `holds 20,000 exchanges and finds each`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        for number in 0..<20_000 { try writer.write(Sample.head(number)) }
        try writer.close()
        let archive = try capture.archive()
        #expect(archive.count == 20_000)
        for number in stride(from: 0, to: 20_000, by: 101) {
            let exchange = Sample.head(number)
            #expect(
                try archive.latest(exchange.request.key, spoolingTo: capture.scratch) == .response(exchange.response))
        }
        let reader = try WARCReader(path: capture.path("run-00000.warc.gz"))
        var counts: [WARCRecordType: Int] = [:]
        while let record = try reader.next() { counts[try #require(record.type), default: 0] += 1 }
        #expect(counts == [.warcinfo: 1, .request: 20_000, .response: 20_000])
    }
}
