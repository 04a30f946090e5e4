#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension SiteFolder {
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
