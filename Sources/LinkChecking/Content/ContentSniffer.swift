import DCAT

/// Recognises a format by the first bytes of a file; pure.
public enum ContentSniffer {
    /// - Parameter isWhole: whether `bytes` are the whole file rather than its beginning.
    /// - Returns: nil where nothing is recognised for certain: plain text has no mark, and one column is no table.
    public static func format(of bytes: [UInt8], isWhole: Bool) -> FileFormat? {
        if bytes.starts(with: [0x50, 0x4B]), let listing = ZipListing(bytes, isWhole: isWhole) {
            return ZipSniffer.format(of: listing)
        }
        if let format = TIFFContent.format(of: bytes) { return format }
        if bytes.starts(with: sqlite) { return sqliteFormat(bytes) }
        for (signature, code) in signatures where bytes.starts(with: signature) { return FileFormat(code: code) }
        guard let text = text(bytes) else { return nil }
        switch text.first {
        case nil: return nil
        case UInt8(ascii: "<"): return MarkupSniffer.format(of: text)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            // A text of records, each behind a mark of its own (RFC 7464).
            if bytes.prefix(4).contains(0x1E) { return FileFormat(code: "JSONL") }
            if let format = JSONSniffer.format(of: text) { return format }
        default: break
        }
        return LinesSniffer.format(of: text, isWhole: isWhole)
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "PDF"),
        (Array("{\\rtf".utf8), "RTF"),
        (Array("PAR1".utf8), "PARQUET"),
        (Array("ARROW1".utf8), "ARROW_FILE"),
        (Array("Obj\u{1}".utf8), "AVRO"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        (Array("GIF8".utf8), "GIF"),
        ([0x00, 0x00, 0x27, 0x0A], "SHP"),
        (Array("CDF\u{1}".utf8), "NETCDF"),
        (Array("CDF\u{2}".utf8), "NETCDF"),
        ([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A], "HDF"),
        ([0x1F, 0x8B], "GZIP"),
        (Array("BZh".utf8), "BZIP2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "XZ"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7Z"),
        (Array("Rar!\u{1A}\u{7}".utf8), "RAR"),
    ]

    private static let sqlite = Array("SQLite format 3\0".utf8)

    /// A GeoPackage is an SQLite database with an application id of its own (OGC 12-128r19, 1.1.1.1.1).
    private static func sqliteFormat(_ bytes: [UInt8]) -> FileFormat? {
        let application = bytes.dropFirst(68).prefix(4)
        let isGeoPackage = ["GPKG", "GP10", "GP11"].contains { application.elementsEqual($0.utf8) }
        return FileFormat(code: isGeoPackage ? "GPKG" : "SQLITE")
    }

    /// Whether bytes are text in some encoding.
    static func isText(_ bytes: [UInt8]) -> Bool { text(bytes) != nil }

    /// The text without byte order mark and leading white space, in any encoding that keeps ASCII; UTF-16 is reduced to
    /// its low bytes. Nil for what is not text.
    private static func text(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var text = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = bytes.dropFirst(3)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let low = bytes[0] == 0xFF ? 0 : 1
            // What has no ASCII form must not look as if it had.
            let units = stride(from: 2, to: bytes.count - 1, by: 2)
            text = units.map { bytes[$0 + 1 - low] == 0 ? bytes[$0 + low] : 0xFF }[...]
        }
        guard !text.prefix(4_096).contains(0) else { return nil }
        return text.drop { $0 <= 0x20 }
    }
}
