import Glibc

/// The segment file that is being written.
///
/// Members may wait in memory for others to be written with. What the file holds always ends with a whole member, unless the
/// program was killed while it wrote.
struct SegmentFile: ~Copyable {
    let name: String
    private let path: String
    private let descriptor: Int32
    /// Of what is in the file, in bytes.
    private var length: Int64
    private var waiting = ByteBuilder(capacity: SegmentFile.mostWaiting)
    /// In bytes.
    private static let mostWaiting = 65_536

    /// Creates a segment, which must not exist.
    init(creating name: String, in directory: String) throws(WARCError) {
        self.name = name
        path = "\(directory)/\(name)"
        length = 0
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system(.unwritable, path: path) }
    }

    /// Opens a segment to go on behind its byte `end`; what is there is cut off.
    init(continuing name: String, in directory: String, at end: Int64) throws(WARCError) {
        self.name = name
        path = "\(directory)/\(name)"
        length = end
        descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.unwritable, path: path) }
        guard ftruncate(descriptor, Int(end)) == 0, lseek(descriptor, Int(end), SEEK_SET) == Int(end) else {
            throw .system(.unwritable, path: path)
        }
    }

    deinit {
        try? writeWaiting()
        close(descriptor)
    }

    /// Where the next record will begin, in bytes.
    var offset: Int64 { length + Int64(waiting.count) }

    /// Appends members behind what waits, and writes all of it; when that fails, the segment is left as it was.
    ///
    /// - Parameter spooled: What precedes `members`.
    mutating func append(_ members: RawSpan, behind spooled: EncodedMembers.Spooled?) throws(WARCError) {
        try flush()
        do throws(WARCError) {
            if let spooled { try spooled.file.copy(spooled.length, to: descriptor, path: path) }
            try members.withUnsafeBytes { bytes throws(WARCError) in try descriptor.writeAll(bytes, path: path) }
        } catch {
            cutOff()
            throw error
        }
        length += (spooled?.length ?? 0) + Int64(members.byteCount)
    }

    /// Appends members that are written with the next ones, or upon `flush()`; when that fails, they are left out.
    mutating func appendWaiting(_ members: RawSpan) throws(WARCError) {
        if waiting.count + members.byteCount > SegmentFile.mostWaiting { try flush() }
        members.withUnsafeBytes { waiting.append($0) }
    }

    /// Writes what waits; when that fails, it waits on.
    mutating func flush() throws(WARCError) {
        guard waiting.count > 0 else { return }
        try writeWaiting()
        length += Int64(waiting.count)
        waiting.clear()
    }

    private func writeWaiting() throws(WARCError) {
        do throws(WARCError) {
            try descriptor.writeAll(waiting.bytes, path: path)
        } catch {
            cutOff()
            throw error
        }
    }

    /// Leaves nothing of what could not be written whole.
    private func cutOff() {
        _ = ftruncate(descriptor, Int(length))
        lseek(descriptor, Int(length), SEEK_SET)
    }

    mutating func synchronize() throws(WARCError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw .system(.unwritable, path: path) }
    }
}
