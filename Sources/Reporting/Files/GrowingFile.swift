import Crypto

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of the site that is written piece by piece, for what is too long to be held.
///
/// As long as it repeats the file of the same name in an earlier edition, nothing is written; if it repeats it to the end,
/// that file is taken over.
final class GrowingFile {
    private static let flushSize = 1 << 18

    /// The same file in the edition before.
    struct Earlier {
        var folder: EarlierFolder
        var stamp: FileStamp
    }

    let path: String
    private let folder: SiteFolder
    private var descriptor: CInt?
    private var buffer: [UInt8] = []
    private var hash = SHA256()
    private let earlier: Earlier?
    /// Of the bytes given so far, nothing is written yet, as the earlier file begins with them.
    private var isRepeating: Bool
    /// Bytes given so far.
    private(set) var position: Int64 = 0

    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`.
    init(_ path: String, in folder: SiteFolder, earlier: Earlier? = nil) throws(ReportingError) {
        self.path = path
        self.folder = folder
        self.earlier = earlier
        isRepeating = earlier != nil
        if earlier == nil { descriptor = try folder.create(path) }
    }

    deinit { if let descriptor { close(descriptor) } }

    func append(_ bytes: [UInt8]) throws(ReportingError) {
        if isRepeating, try !repeats(bytes) { try stopRepeating() }
        position += Int64(bytes.count)
        guard !isRepeating else { return }
        buffer.append(contentsOf: bytes)
        if buffer.count >= GrowingFile.flushSize { try flush() }
    }

    /// Appends a part of the earlier file.
    func repeatEarlier(_ span: ByteSpan) throws(ReportingError) {
        guard let earlier else { throw ReportingError(.inconsistent, "there is no earlier \(path)") }
        if isRepeating, span.start == position {
            position = span.end
            return
        }
        if isRepeating { try stopRepeating() }
        try copy(span, of: earlier)
        position += span.end - span.start
    }

    /// Writes what is left; the file's size and digest are then known.
    func finish() throws(ReportingError) -> SiteFile {
        if isRepeating, let earlier, position == earlier.stamp.bytes {
            try earlier.folder.adopt(path)
            return SiteFile(path: path, bytes: earlier.stamp.bytes, digest: earlier.stamp.digest)
        }
        if isRepeating { try stopRepeating() }
        try flush()
        return SiteFile(path: path, bytes: position, digest: Hexadecimal.text(hash.finalize()))
    }

    private func repeats(_ bytes: [UInt8]) throws(ReportingError) -> Bool {
        let end = position + Int64(bytes.count)
        guard let earlier, end <= earlier.stamp.bytes else { return false }
        var (place, isSame) = (0, true)
        try SiteFolder.pieces(of: earlier.folder.path + "/" + path, from: position, to: end) {
            piece throws(ReportingError) in
            isSame = isSame && bytes[place..<place + piece.count].elementsEqual(piece)
            place += piece.count
        }
        return isSame
    }

    private func stopRepeating() throws(ReportingError) {
        isRepeating = false
        descriptor = try folder.create(path)
        if let earlier { try copy(ByteSpan(start: 0, end: position), of: earlier) }
    }

    private func copy(_ span: ByteSpan, of earlier: Earlier) throws(ReportingError) {
        try SiteFolder.pieces(of: earlier.folder.path + "/" + path, from: span.start, to: span.end) {
            piece throws(ReportingError) in
            buffer.append(contentsOf: piece)
            if buffer.count >= GrowingFile.flushSize { try flush() }
        }
    }

    private func flush() throws(ReportingError) {
        guard let descriptor else { return }
        hash.update(data: buffer)
        try SiteFolder.write(buffer[...], to: descriptor, path)
        buffer.removeAll(keepingCapacity: true)
    }
}
