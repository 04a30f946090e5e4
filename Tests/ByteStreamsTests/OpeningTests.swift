import ByteStreams
import Testing

struct `Opening a body` {
    private let original = Array(Samples.text.utf8)

    private func open(
        _ bytes: [UInt8], encoding: String? = nil, suffix: String = "", name: String? = nil
    ) throws -> [UInt8] {
        let file = TemporaryFile(bytes, suffix: suffix)
        return try ByteStreams.open(path: file.path, contentEncoding: encoding, name: name).readAll(limit: 1 << 20)
    }

    @Test func `reads a plain file as it is`() throws {
        #expect(try open(original) == original)
    }

    @Test(arguments: ContentCoding.allCases)
    func `undoes the declared coding`(coding: ContentCoding) throws {
        #expect(try open(Samples.compressed(original, coding), encoding: coding.rawValue) == original)
    }

    @Test func `undoes the last declared coding first`() throws {
        #expect(try open(Samples.gzip(Samples.zlib(original)), encoding: "deflate, gzip") == original)
    }

    @Test(arguments: [ContentCoding.gzip, .zstd])
    func `knows a compressed file by its signature`(coding: ContentCoding) throws {
        #expect(try open(Samples.compressed(original, coding)) == original)
    }

    @Test func `knows brotli by the name alone`() throws {
        #expect(try open(Samples.brotli, suffix: ".br") == original)
        #expect(try open(Samples.brotli, name: "catalogue.json.br") == original)
        #expect(try open(Samples.brotli) == Samples.brotli)
    }

    @Test func `opens a compressed file sent with a coding of its own`() throws {
        #expect(try open(Samples.gzip(Samples.zstd(original)), encoding: "gzip", suffix: ".zst") == original)
    }

    @Test func `passes over a declared coding that was not applied`() throws {
        #expect(try open(original, encoding: "gzip") == original)
    }

    @Test func `reads a span of a file`() throws {
        let file = TemporaryFile(Array("head".utf8) + Samples.gzip(original) + Array("tail".utf8))
        let length = Int64(Samples.gzip(original).count)
        let source = try ByteStreams.open(path: file.path, offset: 4, length: length, contentEncoding: "gzip")
        #expect(try source.readAll(limit: 1 << 20) == original)
    }

    @Test func `says that a file is damaged when it ends inside the span`() throws {
        let file = TemporaryFile(original)
        let source = try FileByteSource(path: file.path, length: Int64(original.count) + 1)
        #expect { try source.readAll(limit: 1 << 20) } throws: { ($0 as? ByteStreamError)?.code == .damaged }
    }

    @Test(arguments: ["/nonexistent/file", "/"])
    func `says that a path cannot be read`(path: String) {
        #expect {
            try ByteStreams.open(path: path).readAll(limit: 10)
        } throws: { ($0 as? ByteStreamError)?.code == .unreadable }
    }

    @Test(arguments: [(Int64(-1), Int64(1)), (0, -1)])
    func `refuses an impossible span`(offset: Int64, length: Int64) {
        let file = TemporaryFile(original)
        #expect { try FileByteSource(path: file.path, offset: offset, length: length) } throws: {
            ($0 as? ByteStreamError)?.code == .unreadable
        }
    }
}
