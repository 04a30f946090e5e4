import Glibc

/// The segment file that is being written.
final class SegmentFile {
    let name: String
    /// Where the next record will begin, in bytes.
    private(set) var offset: Int64
    private let path: String
    private let descriptor: Int32

    /// Creates a segment, which must not exist.
    init(creating name: String, in directory: String) throws(WARCError) {
        self.name = name
        path = "\(directory)/\(name)"
        offset = 0
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system(.unwritable, path: path) }
    }

    /// Opens a segment to go on behind its byte `end`; what is there is cut off.
    init(continuing name: String, in directory: String, at end: Int64) throws(WARCError) {
        self.name = name
        path = "\(directory)/\(name)"
        offset = end
        descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.unwritable, path: path) }
        guard ftruncate(descriptor, Int(end)) == 0, lseek(descriptor, Int(end), SEEK_SET) == Int(end) else {
            throw .system(.unwritable, path: path)
        }
    }

    deinit { close(descriptor) }

    /// Appends members; when that fails, the segment is left as it was.
    ///
    /// - Parameter spooled: What precedes `members`.
    func append(_ members: RawSpan, behind spooled: EncodedMembers.Spooled?) throws(WARCError) {
        do throws(WARCError) {
            if let spooled { try spooled.file.copy(spooled.length, to: descriptor, path: path) }
            try members.withUnsafeBytes { bytes throws(WARCError) in try descriptor.writeAll(bytes, path: path) }
        } catch {
            _ = ftruncate(descriptor, Int(offset))
            lseek(descriptor, Int(offset), SEEK_SET)
            throw error
        }
        offset += (spooled?.length ?? 0) + Int64(members.byteCount)
    }

    func synchronize() throws(WARCError) {
        guard fsync(descriptor) == 0 else { throw .system(.unwritable, path: path) }
    }
}
