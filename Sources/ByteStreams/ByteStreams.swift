/// Opens the bodies of answers and local files for reading.
public enum ByteStreams {
    /// The content of a span of a file, with every compression undone.
    ///
    /// First the declared codings are undone, last one first; a declared gzip or zstd without its signature is taken
    /// for a mistake of the server and passed over. What then still bears the signature of gzip or zstd, or had `.br`
    /// at the end of its name, is undone as well, once.
    ///
    /// - Parameters:
    ///   - length: In bytes; nil for all up to the end of the file.
    ///   - contentEncoding: The value of the `Content-Encoding` field of the answer.
    ///   - name: The file's name at the source (the end of the URL's path), if it is not that of `path`.
    /// - Throws: `unreadable` when the file cannot be opened, `unsupported` for an unknown coding.
    public static func open(
        path: String, offset: Int64 = 0, length: Int64? = nil, contentEncoding: String? = nil, name: String? = nil,
        limits: DecompressionLimits = .standard
    ) throws(ByteStreamError) -> any ByteSource {
        let file = try FileByteSource(path: path, offset: offset, length: length)
        return try open(file, contentEncoding: contentEncoding, name: name ?? path, limits: limits)
    }

    /// The content of `source`, with every compression undone as `open(path:)` does.
    public static func open(
        _ source: any ByteSource, contentEncoding: String? = nil, name: String = "",
        limits: DecompressionLimits = .standard
    ) throws(ByteStreamError) -> any ByteSource {
        let declared = try ContentCoding.list(in: contentEncoding ?? "")
        var current = PeekingByteSource(source)
        for coding in declared.reversed() {
            if coding.hasSignature, ContentCoding.sniffed(from: try current.peek(4)) != coding { continue }
            current = PeekingByteSource(DecompressingByteSource(current, coding: coding, limits: limits))
        }
        let named = ContentCoding(fileName: name)
        if let sniffed = ContentCoding.sniffed(from: try current.peek(4)) {
            current = PeekingByteSource(DecompressingByteSource(current, coding: sniffed, limits: limits))
        } else if named == .brotli, !declared.contains(.brotli) {
            current = PeekingByteSource(DecompressingByteSource(current, coding: .brotli, limits: limits))
        }
        return current
    }
}
