import ByteStreams
import Glibc

/// A CDXJ file that one writer appends to.
struct IndexFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private var pending = ByteBuilder(capacity: 2 * IndexFile.mostPending)
    private static let mostPending = 65_536

    /// Opens or creates the file, keeps others from writing to it, and cuts off a line without its end.
    ///
    /// - Throws: `unwritable` when the file cannot be opened, or another writer has it.
    init(path: String) throws(WARCError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system(.unwritable, path: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw WARCError(.unwritable, path: path, detail: "another writer has this capture open")
        }
        let end = lseek(descriptor, 0, SEEK_END)
        let whole = lengthOfWholeLines(end)
        guard end == whole || ftruncate(descriptor, whole) == 0, lseek(descriptor, whole, SEEK_SET) == whole else {
            throw .system(.unwritable, path: path)
        }
    }

    deinit { close(descriptor) }

    /// Whether the next line brings those before it to the file.
    var isFull: Bool { pending.count >= IndexFile.mostPending }

    /// Adds a line, `front` and what `write` appends to it, which reaches the file at the latest with `flush()`.
    mutating func append(_ front: RawSpan = RawSpan(), _ write: (inout ByteBuilder) -> Void) throws(WARCError) {
        if isFull { try flush() }
        front.withUnsafeBytes { pending.append($0) }
        write(&pending)
    }

    mutating func flush() throws(WARCError) {
        guard pending.count > 0 else { return }
        try descriptor.writeAll(pending.bytes, path: path)
        pending.clear()
    }

    /// Forgets all lines.
    mutating func clear() throws(WARCError) {
        pending.clear()
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw .system(.unwritable, path: path)
        }
    }

    mutating func synchronize() throws(WARCError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw .system(.unwritable, path: path) }
    }

    private func lengthOfWholeLines(_ end: Int) -> Int {
        var position = end
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while position > 0 {
            let start = max(0, position - chunk.count)
            let count = pread(descriptor, &chunk, position - start, start)
            guard count > 0 else { return 0 }
            if let last = chunk[..<count].lastIndex(of: 0x0A) { return start + last + 1 }
            position = start
        }
        return 0
    }
}
