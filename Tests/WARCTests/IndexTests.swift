import Foundation
import TestSupport
import Testing

@testable import WARC

struct `The index` {
    @Test(arguments: [
        ("http://example.org", "org,example)/"), ("https://www2.Example.org:8080/?", "org,example:8080)/"),
        ("https://a.b:443/x?b=1&a=2&a=", "b,a)/x?a=&a=2&b=1"),
        ("http://a.b/%7Efoo%20bar/数据?q=数", "b,a)/~foo%20bar/%e6%95%b0%e6%8d%ae?q=%e6%95%b0"),
        ("http://1.2.3.4/x", "4,3,2,1)/x"), ("http://user:p@a.b/", "b,a)/"), ("http://[::1]:80/x", "::1)/x"),
        ("http://a.b/a//b/../c#f", "b,a)/a/c"), ("http://a.b/x%2Fy%3Fz%23", "b,a)/x/y?z%23"),
        ("http://a.b/?x=%26y&x%3D1", "b,a)/?x=&x=1&y"), ("http://a.b/c/", "b,a)/c"),
        ("ftp://ftp.A.b/X/", "b,a,ftp)/x"), ("file:///tmp/a", "file:/tmp/a"), ("urn:uuid:1", "urn:uuid:1"),
        ("http://", "http:"), ("", ""), ("nonsense", "nonsense"),
        ("http://a.b/%25252541", "b,a)/a"),
    ])
    func `sorts URLs as web archives do`(url: String, key: String) {
        #expect(String(decoding: SURT.key(url), as: UTF8.self) == key)
    }

    @Test func `has the same keys for plain URLs, written as they are read`() {
        let parts = [
            "http://", "https://", "www.", "www2.", "a", "B", "data-1", ".", "..", ":80", ":443", ":8080", ":", "/",
            "//",
            "/x", "/X.csv", "/./", "/.x", "/a..b", "~", "@", "%41", "?b=1&a", "#f", "[::1]", "_", "数", "\"", ";v=1",
            "&", "%20", "%E6%95", "%2f", "%", "%2", "%25", "%23", "?", "&b", "&B=2", "&a=0&a", "=", "?&", "/", "/x",
            "/y",
        ]
        var generator = SeededGenerator(seed: 1)
        let hosts = HostKeys()
        var plain = 0
        for _ in 0..<12_000 {
            let start =
                parts[Int.random(in: 0..<2, using: &generator)]
                + (["a.example", "a.example/b", ""].randomElement(using: &generator) ?? "")
            let rest = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
                parts.randomElement(using: &generator) ?? ""
            }
            let url = start + rest.joined()
            var hasQuery: Bool?
            let key = built {
                $0.append(0x20)
                hasQuery = PlainURL.writeKey(of: url, hosts, to: &$0)
            }
            if let hasQuery {
                plain += 1
                #expect(hasQuery == key.contains(0x3F))
                #expect(key.dropFirst().elementsEqual(SURT.key(url)), Comment(rawValue: url))
            } else {
                #expect(key == [0x20])
            }
        }
        #expect(plain > 1_000)
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func `sorts the arguments of plain queries as those of others`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let hosts = HostKeys()
        for count in 0..<40 {
            let arguments = (0..<count).map { _ in
                ["a", "A", "ab", "b-", "b", "", "c%20"].randomElement(using: &generator).map { name in
                    name + (["", "=", "=1", "=2", "==", "=%E6"].randomElement(using: &generator) ?? "")
                } ?? ""
            }
            let url = "http://a.example/ows?" + arguments.joined(separator: "&")
            var hasQuery: Bool?
            let key = built { hasQuery = PlainURL.writeKey(of: url, hosts, to: &$0) }
            #expect((hasQuery != nil) == (count <= 32))
            #expect(key == (hasQuery == nil ? [] : SURT.key(url)), Comment(rawValue: url))
        }
    }

    @Test func `has the same keys for hosts that were met before, however many there are`() {
        let hosts = HostKeys()
        for round in 0..<2 {
            for number in 0..<700 {
                let long = String(repeating: "a", count: number % 90)
                let url = "https://\(long)\(number).example.org:\(8_000 + number % 2)/\(round)"
                #expect(built { _ = PlainURL.writeKey(of: url, hosts, to: &$0) } == SURT.key(url))
            }
        }
    }

    @Test func `tells the second of each line, whichever was told before`() {
        var memory = CDXJMemory()
        for date: Int64 in [0, 999, 1_000, -1, -1_000, -1_001, 0, 1_795_328_460_125, 1_795_328_460_999, .min, .max] {
            let text = String(decoding: built { memory.appendTime(date, to: &$0) }, as: UTF8.self)
            #expect(text == " \(builtText { WARCDate.write(timestamp14: date, to: &$0) }) {\"url\": \"")
        }
    }

    @Test func `has a line for an answer in the form of CDXJ`() throws {
        let capture = try Capture()
        let writer = try capture.writer()
        try writer.write(Sample.head(3))
        try writer.close()
        let line = String(decoding: try capture.bytes("run.cdxj"), as: UTF8.self)
        let parts = line.split(separator: " ", maxSplits: 2)
        #expect(parts[0] == "org,example,data)/dataset/3?format=csv&__wb_method=head")
        #expect(parts[1] == "20261122062100")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(parts[2].utf8)) as? [String: String])
        #expect(object["url"] == Sample.url(3))
        #expect(object["mime"] == "text/csv")
        #expect(object["status"] == "200")
        #expect(object["method"] == "HEAD")
        #expect(object["digest"] == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(object["filename"] == "run-00000.warc.gz")
    }

    @Test func `is the same when it is made anew from the segments`() throws {
        let capture = try Capture()
        let writer = try capture.writer(WARCWriterOptions(segmentSize: 30_000))
        for number in 0..<60 {
            try writer.write(Sample.head(number))
            let page = Sample.noise(5_000, seed: UInt64(number % 3))
            try writer.write(
                Sample.get(
                    "https://b.example/\"\\\(number)", body: .bytes(page),
                    headers: [WARCField("content-type", "text/html;charset=gbk")]))
            let post = WARCRequest("POST", "https://c.example/csw", body: Array("<a>\(number)</a>".utf8))
            try writer.write(WARCExchange(request: post, response: WARCResponse(status: 500, date: Capture.date)))
            try writer.write(
                WARCFailure(
                    request: WARCRequestKey("GET", "https://d.example/\(number)", range: "bytes=0-99"),
                    code: "timeout", detail: "after 30 s", date: Capture.date))
            try writer.write(
                WARCExchange(
                    request: WARCRequest("GET", "ftp://e.example/\(number)"),
                    response: WARCResponse(
                        status: 226, protocolVersion: "FTP", body: .bytes([1, 2, 3]), date: Capture.date)))
        }
        try writer.close()
        let index = try capture.bytes("run.cdxj")
        try capture.remove("run.cdxj")
        #expect(try capture.archive().count == 300)
        #expect(try capture.bytes("run.cdxj") == index)
    }

    @Test func `reads what it wrote, whatever is in the URL`() throws {
        let entry = CDXJEntry(
            request: WARCRequestKey("POST", "https://a.b/\"\\\u{1}数", bodyDigest: "sha256:00", range: "bytes=0-1"),
            date: 0, length: 12, offset: 34, fileName: "a\"b.warc.gz")
        var memory = CDXJMemory()
        let bytes = built { entry.write(&memory, to: &$0) }
        let line = try #require(bytes.dropLast().withUnsafeBytes { CDXJLine($0).map { ($0.request, $0.offset) } })
        #expect(line.0 == entry.request)
        #expect(line.1 == 34)
    }
}

struct `Small parts of a record` {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00.000Z"), (1_795_328_460_125, "2026-11-22T06:21:00.125Z"),
        (951_782_399_999, "2000-02-28T23:59:59.999Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `write and read a date`(milliseconds: Int64, text: String) {
        #expect(builtText { WARCDate.write(iso8601: milliseconds, to: &$0) } == text)
        let digits = builtText { WARCDate.write(timestamp14: milliseconds, to: &$0) }
        #expect(digits == text.prefix(19).filter(\.isNumber))
        #expect(WARCDate.milliseconds(text) == milliseconds)
    }

    @Test(arguments: [
        ("2026-11-22T06:21:00Z", Int64(1_795_328_460_000)), ("2026-11-22T06:21:00.125999999Z", 1_795_328_460_125),
        ("2026", 1_767_225_600_000), ("", nil), ("2026-13-01T00:00:00Z", nil), ("yesterday", nil),
        ("99999999999999999999", nil),
    ])
    func `read the dates of others`(text: String, milliseconds: Int64?) {
        #expect(WARCDate.milliseconds(text) == milliseconds)
    }

    @Test(arguments: [
        (nil, WARCRequestKey("GET", "http://a/")), ("", WARCRequestKey("GET", "http://a/")),
        ("HEAD", WARCRequestKey("HEAD", "http://a/")),
        ("GET bytes=0-9", WARCRequestKey("GET", "http://a/", range: "bytes=0-9")),
        ("POST sha256:00 bytes=0-9", WARCRequestKey("POST", "http://a/", bodyDigest: "sha256:00", range: "bytes=0-9")),
    ])
    func `read of a request what tells it from others`(field: String?, key: WARCRequestKey) {
        let read = WARCRequestKey(url: "http://a/", field: field)
        #expect(read == key && read.fingerprint == key.fingerprint)
        #expect(read != WARCRequestKey(key.method, "http://b/", bodyDigest: key.bodyDigest, range: key.range))
    }

    @Test func `write digests as others do`() {
        #expect(WARCDigestAlgorithm.sha1.digest(of: []) == "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
        #expect(WARCDigestAlgorithm.sha256.digest(of: Array("abc".utf8)).hasSuffix("f20015ad"))
        var digester = Digester(.sha1)
        digester.update(UnsafeRawBufferPointer(start: nil, count: 0))
        let digest = digester.finish()
        #expect(digest.matches(label: "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"))
        #expect(digest.matches(label: "SHA-1:da39a3ee5e6b4b0d3255bfef95601890afd80709"))
        #expect(!digest.matches(label: "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYK"))
    }

    @Test(arguments: [
        ("https://user@a.example:8443?q=1#top", "GET /?q=1 HTTP/1.1\r\nHost: a.example:8443\r\n\r\n"),
        ("https://a.example/b?c", "GET /b?c HTTP/1.1\r\nHost: a.example\r\n\r\n"),
        ("https://a.example", "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"),
        ("http://a@b@c.example/@d", "GET /@d HTTP/1.1\r\nHost: c.example\r\n\r\n"),
        ("nonsense", "GET nonsense HTTP/1.1\r\nHost: \r\n\r\n"),
        ("", "GET  HTTP/1.1\r\nHost: \r\n\r\n"), ("a:/", "GET a:/ HTTP/1.1\r\nHost: \r\n\r\n"),
    ])
    func `write the head of a request`(url: String, head: String) {
        #expect(builtText { HTTPHead.write(WARCRequest("GET", url), to: &$0) } == head)
    }

    @Test func `keep a field on its line`() {
        #expect(builtText { $0.append(field: "X: ", "a\r\nInjected: 1") } == "X: a  Injected: 1\r\n")
        #expect(builtText { $0.append(WARCField("X\n", "\u{7F}")) } == "X :  \r\n")
        #expect(WARCRequestKey("GET", "https://a/b c\r\nd").url == "https://a/b%20c%0D%0Ad")
    }
}

@Suite struct ListingTests {
    @Test(arguments: [true, false])
    func `lists every exchange with or without an index`(hasIndex: Bool) throws {
        let capture = try Capture()
        let writer = try capture.writer()
        try writer.write(Sample.get("https://b.example/\"a", body: .bytes([1, 2, 3]), headers: []))
        try writer.write(
            WARCExchange(
                request: WARCRequest("POST", "https://c.example/x", body: [1]),
                response: WARCResponse(status: 503, date: Capture.date)))
        try writer.write(
            WARCFailure(request: WARCRequestKey("HEAD", "https://d.example/"), code: "robots", detail: "no", date: 999))
        try writer.close()
        if !hasIndex { try capture.remove("run.cdxj") }
        var listings: [WARCListing] = []
        try WARCArchive.list(directory: capture.directory) { listings.append($0) }
        listings.sort { $0.url < $1.url }
        #expect(listings.map(\.url) == ["https://b.example/\"a", "https://c.example/x", "https://d.example/"])
        #expect(listings.map(\.method) == ["GET", "POST", "HEAD"])
        #expect(listings.map(\.status) == [200, 503, nil])
        #expect(listings.map(\.failure) == [nil, nil, "robots"])
        #expect(listings.map(\.seconds) == [Capture.date / 1_000, Capture.date / 1_000, 0])
        #expect(listings.allSatisfy { $0.length > 100 })
    }
}
