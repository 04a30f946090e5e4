/// A compression of HTTP bodies and files.
public enum ContentCoding: String, Hashable, Sendable, CaseIterable {
    case gzip
    /// The zlib format, and bare deflate data, which servers send under the same name.
    case deflate
    case brotli = "br"
    case zstd

    /// The codings named in a `Content-Encoding` field, in the order they were applied: the last is undone first.
    ///
    /// Words that servers put there though they are no compression (`identity`, `utf-8`, `binary`) are passed over.
    ///
    /// - Throws: `unsupported` for any other word, and for more than three codings.
    public static func list(in field: String) throws(ByteStreamError) -> [ContentCoding] {
        var codings: [ContentCoding] = []
        for part in field.lowercased().split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            switch part {
            case "gzip", "x-gzip": codings.append(.gzip)
            case "deflate", "x-deflate", "zlib": codings.append(.deflate)
            case "br", "brotli": codings.append(.brotli)
            case "zstd": codings.append(.zstd)
            case "identity", "none", "utf-8", "utf8", "binary", "7bit", "8bit", "aws-chunked": continue
            default:
                throw ByteStreamError(.unsupported, subject: field, detail: "the coding \(part) is not supported")
            }
        }
        guard codings.count <= 3 else {
            throw ByteStreamError(.unsupported, subject: field, detail: "more than three codings")
        }
        return codings
    }

    /// The coding whose signature stands at the front: gzip or zstd; the others have none.
    public static func sniffed(from prefix: UnsafeRawBufferPointer) -> ContentCoding? {
        if prefix.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
        if prefix.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
        return nil
    }

    /// The coding that the end of a file's name states.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        if name.hasSuffix(".gz") || name.hasSuffix(".gzip") {
            self = .gzip
        } else if name.hasSuffix(".br") {
            self = .brotli
        } else if name.hasSuffix(".zst") || name.hasSuffix(".zstd") {
            self = .zstd
        } else {
            return nil
        }
    }

    /// Whether data in this coding begins with a signature that `sniffed(from:)` knows.
    var hasSignature: Bool { self == .gzip || self == .zstd }
}
