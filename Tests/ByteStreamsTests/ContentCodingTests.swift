import ByteStreams
import Testing

struct `Content coding` {
    @Test(arguments: [
        ("gzip", [ContentCoding.gzip]), ("x-gzip", [.gzip]), ("deflate, BR", [.deflate, .brotli]),
        ("identity", []), ("", []), ("utf-8,gzip", [.gzip]), ("zstd", [.zstd]),
    ])
    func `is read from a field`(field: String, expected: [ContentCoding]) throws {
        #expect(try ContentCoding.list(in: field) == expected)
    }

    @Test(arguments: ["compress", "gzip, exi", "gzip,gzip,gzip,gzip"])
    func `is refused when it cannot be undone`(field: String) {
        #expect { try ContentCoding.list(in: field) } throws: { ($0 as? ByteStreamError)?.code == .unsupported }
    }

    @Test(arguments: [
        ("a.json.GZ", ContentCoding.gzip), ("dump.br", .brotli), ("x.zst", .zstd), ("a.json", nil), ("gz", nil),
    ])
    func `is read from a name`(name: String, expected: ContentCoding?) {
        #expect(ContentCoding(fileName: name) == expected)
    }
}
