import ByteStreams
import CCompression
import Testing
import WARC

struct `A hostile archive` {
    private static func record(_ header: String, _ block: String) -> [UInt8] {
        Array((header.replacing("\n", with: "\r\n") + "\r\n\r\n" + block + "\r\n\r\n").utf8)
    }

    private static func response(length: Int, body: String = "hello", url: String = "https://a.example/") -> [UInt8] {
        record(
            "WARC/1.0\nWARC-Type: response\nWARC-Date: 2026-11-22T06:21:00Z\nWARC-Target-URI: \(url)\nContent-Length: \(length)",
            "HTTP/1.1 200 OK\r\nX: 1\r\n\r\n" + body)
    }

    private static let honest = 25 + 5

    private func open(_ members: [[UInt8]], isCompressed: Bool) throws -> (Capture, WARCArchive) {
        let capture = try Capture()
        let content = isCompressed ? members.map { Gzip.member($0) } : members
        try capture.replace(isCompressed ? "x-00000.warc.gz" : "x-00000.warc", Array(content.joined()))
        return (capture, try capture.archive())
    }

    private func body(_ capture: Capture, _ archive: WARCArchive, _ url: String) throws -> [UInt8]? {
        guard
            case .response(let response)? = try archive.latest(WARCRequestKey("GET", url), spoolingTo: capture.scratch)
        else { return nil }
        return try response.body.content()
    }

    @Test(arguments: [true, false])
    func `is read where it is in order`(isCompressed: Bool) throws {
        let (capture, archive) = try open([Self.response(length: Self.honest)], isCompressed: isCompressed)
        #expect(try body(capture, archive, "https://a.example/") == Array("hello".utf8))
    }

    @Test(arguments: [Self.honest + 1_000, .max, -5])
    func `loses only the record whose length lies`(length: Int) throws {
        let (capture, archive) = try open(
            [
                Self.response(length: Self.honest, url: "https://a.example/1"), Self.response(length: length),
                Self.response(length: Self.honest, url: "https://a.example/2"),
            ], isCompressed: true)
        #expect(archive.count == 2)
        #expect(archive.problems["x-00000.warc.gz"]?.count == 1)
        #expect(try body(capture, archive, "https://a.example/1") == Array("hello".utf8))
        #expect(try body(capture, archive, "https://a.example/2") == Array("hello".utf8))
    }

    @Test func `goes on at the next record when a plain one lies`() throws {
        let (capture, archive) = try open(
            [Self.response(length: -5), Self.response(length: Self.honest, url: "https://a.example/2")],
            isCompressed: false)
        #expect(archive.count == 1)
        #expect(try body(capture, archive, "https://a.example/2") == Array("hello".utf8))
    }

    @Test(arguments: [true, false])
    func `is refused a header without end`(isCompressed: Bool) throws {
        let endless = Array("WARC/1.0\r\n".utf8) + [UInt8](repeating: 0x41, count: 3 << 20)
        let (_, archive) = try open([endless], isCompressed: isCompressed)
        #expect(archive.count == 0)
        #expect(archive.problems.count == 1)
    }

    @Test func `is refused a member that expands beyond the limits`() throws {
        let bomb = Self.response(length: Self.honest - 5 + 8 << 20, body: String(repeating: "0", count: 8 << 20))
        let capture = try Capture()
        try capture.replace(
            "x-00000.warc.gz", Gzip.member(bomb) + Gzip.member(Self.response(length: Self.honest, url: "http://b/")))
        var limits = WARCReadingLimits.standard
        limits.decompression = DecompressionLimits(maximumBytes: 1 << 30, maximumRatio: 50, allowance: 1 << 20)
        let archive = try WARCArchive(directory: capture.directory, limits: limits)
        #expect(archive.count == 1)
        #expect(archive.problems["x-00000.warc.gz"]?.count == 1)
    }

    @Test func `is refused a payload that is not the one that was written`() throws {
        let record = Self.record(
            """
            WARC/1.0
            WARC-Type: response
            WARC-Date: 2026-11-22T06:21:00Z
            WARC-Target-URI: https://a.example/
            WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            Content-Length: \(Self.honest)
            """, "HTTP/1.1 200 OK\r\nX: 1\r\n\r\nhello")
        let (capture, archive) = try open([record], isCompressed: true)
        #expect { try body(capture, archive, "https://a.example/") } throws: {
            ($0 as? WARCError)?.code == .malformed
        }
    }

    @Test(arguments: [
        "1f8b", "1f8b08", "00", "57415243", String(repeating: "1f8b0800000000000003", count: 500),
    ])
    func `is an empty capture when it holds nothing but scraps`(hex: String) throws {
        let digits = hex.compactMap(\.hexDigitValue)
        let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        let capture = try Capture()
        try capture.replace("x-00000.warc.gz", bytes)
        #expect(try capture.archive().count == 0)
    }

    @Test(arguments: [
        "not an index", "a 2 {\"url\": \"https://a.example/\"}",
        "a 2 {\"url\": \"u\", \"offset\": \"99999999999999999999\"}",
        "a 2 {\"url\": \"https://a.example/\", \"length\": \"10\", \"offset\": \"3\", \"filename\": \"../x-00000.warc.gz\"}",
        "a 2 {\"url\": \"\\ud800\\", "a 2 {\"url\": 5}", "{", "}",
    ])
    func `may have any nonsense in its index`(line: String) throws {
        let capture = try Capture()
        try capture.replace("x-00000.warc.gz", Gzip.member(Self.response(length: Self.honest)))
        try capture.replace("x.cdxj", Array((line + "\n").utf8))
        let archive = try capture.archive()
        #expect(try body(capture, archive, "https://a.example/") == Array("hello".utf8))
    }
}

struct `An archive of another tool` {
    private func archive(_ records: [String]) throws -> (Capture, WARCArchive) {
        let capture = try Capture()
        try capture.replace("other.warc.gz", Array(records.map { Gzip.member(Array($0.utf8)) }.joined()))
        return (capture, try capture.archive())
    }

    private func record(_ type: String, id: String, concurrent: String, block: String) -> String {
        """
        WARC/1.0\r
        WARC-Type: \(type)\r
        WARC-Record-ID: <urn:uuid:\(id)>\r
        WARC-Concurrent-To: <urn:uuid:\(concurrent)>\r
        WARC-Target-URI: <https://a.example/q>\r
        WARC-Date: 2026-11-22T06:21:00Z\r
        Content-Type: application/http; msgtype=\(type)\r
        Content-Length: \(block.utf8.count)\r
        \r
        \(block)\r
        \r

        """
    }

    @Test(arguments: [true, false])
    func `has its requests joined to the answers beside them`(isRequestFirst: Bool) throws {
        let request = record(
            "request", id: "1", concurrent: "2", block: "POST /q HTTP/1.1\r\nHost: a.example\r\n\r\nx=1")
        let response = record("response", id: "2", concurrent: "1", block: "HTTP/1.1 201 Created\r\n\r\nbody")
        let (capture, archive) = try archive(isRequestFirst ? [request, response] : [response, request])
        let key = WARCRequest("POST", "https://a.example/q", body: Array("x=1".utf8)).key
        #expect(archive.count == 1)
        guard case .response(let found)? = try archive.latest(key, spoolingTo: capture.scratch) else {
            Issue.record("no answer")
            return
        }
        #expect(found.status == 201)
        #expect(try archive.latest(WARCRequestKey("GET", "https://a.example/q"), spoolingTo: capture.scratch) == nil)
    }

    @Test(arguments: [
        ("5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n", "hello world"), ("not chunked at all", "not chunked at all"),
    ])
    func `has its bodies taken out of their chunks`(stored: String, body: String) throws {
        let (capture, archive) = try archive([
            record(
                "response", id: "2", concurrent: "1",
                block: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + stored)
        ])
        let key = WARCRequestKey("GET", "https://a.example/q")
        guard case .response(let found)? = try archive.latest(key, spoolingTo: capture.scratch) else {
            Issue.record("no answer")
            return
        }
        #expect(try found.body.content() == Array(body.utf8))
    }
}

/// Makes gzip members for archives that the writer would not make.
enum Gzip {
    static func member(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
        var input = bytes
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        deflateEnd(&stream)
        return Array(output[..<count])
    }
}
