import Crypto

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of the site that is written piece by piece, for what is too long to be held.
final class GrowingFile {
    private static let flushSize = 1 << 18

    let path: String
    private let descriptor: CInt
    private var buffer: [UInt8] = []
    private var hash = SHA256()
    private var size: Int64 = 0

    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`.
    init(_ path: String, in folder: SiteFolder) throws(ReportingError) {
        self.path = path
        descriptor = try folder.create(path)
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws(ReportingError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= GrowingFile.flushSize { try flush() }
    }

    /// Writes what is left; the file's size and digest are then known.
    func finish() throws(ReportingError) -> SiteFile {
        try flush()
        return SiteFile(path: path, bytes: size, digest: Hexadecimal.text(hash.finalize()))
    }

    private func flush() throws(ReportingError) {
        hash.update(data: buffer)
        size += Int64(buffer.count)
        try SiteFolder.write(buffer[...], to: descriptor, path)
        buffer.removeAll(keepingCapacity: true)
    }
}
