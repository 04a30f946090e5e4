#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Taking over files of an earlier edition, which are never written to again.
extension SiteFolder {
    /// Puts a file of another folder in this one under the same name: as a second name of the same bytes on disk, or as a
    /// copy where the file system allows none.
    ///
    /// - Throws: ``ReportingError`` with code `unreadable` when it is not there, `unwritable` or `occupied`.
    func adopt(_ file: String, from earlier: String) throws(ReportingError) {
        let (source, target) = (earlier + "/" + file, path + "/" + file)
        if link(source, target) == 0 { return }
        if errno == ENOENT {
            makeFolders(of: file)
            if link(source, target) == 0 { return }
        }
        let reason = errno
        if reason == EEXIST {
            throw ReportingError(.occupied, "\(target) is there already; write into an empty folder")
        }
        if reason == ENOENT { throw ReportingError(.unreadable, "\(source) is missing") }
        let descriptor = try create(file)
        defer { close(descriptor) }
        try SiteFolder.pieces(of: source, from: 0, to: nil) { bytes throws(ReportingError) in
            try SiteFolder.write(bytes[...], to: descriptor, file)
        }
    }

    /// Gives a part of a file, piece by piece.
    ///
    /// - Parameter end: the first byte after it; nil for the end of the file.
    /// - Throws: ``ReportingError`` with code `unreadable` when the file is not there or too short; what `take` throws.
    static func pieces(
        of path: String, from start: Int64, to end: Int64?, _ take: ([UInt8]) throws(ReportingError) -> Void
    ) throws(ReportingError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReportingError(.unreadable, "\(path) cannot be read: \(words(errno))") }
        defer { close(descriptor) }
        var place = start
        while place < end ?? .max {
            var buffer = [UInt8](repeating: 0, count: Int(min(1 << 18, (end ?? .max) - place)))
            let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(place)) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ReportingError(.unreadable, "\(path) cannot be read: \(words(errno))") }
            if count == 0 {
                if end == nil { return }
                throw ReportingError(.unreadable, "\(path) is shorter than it was")
            }
            buffer.removeLast(buffer.count - count)
            place += Int64(count)
            try take(buffer)
        }
    }
}
