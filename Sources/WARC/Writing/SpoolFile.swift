import Glibc

/// A nameless file that takes a long member until its turn to be written comes.
final class SpoolFile: Sendable {
    private let descriptor: Int32
    private let directory: String

    init(directory: String) throws(WARCError) {
        var template = Array("\(directory)/.spool-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        self.directory = directory
        guard descriptor >= 0 else { throw .system(.unwritable, path: directory) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(WARCError) {
        try descriptor.writeAll(bytes, path: directory)
    }

    /// Copies the first `length` bytes behind what `target` holds.
    func copy(_ length: Int64, to target: Int32, path: String) throws(WARCError) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(.unreadable, path: directory) }
        var rest = length
        while rest > 0 {
            let count = sendfile(target, descriptor, nil, Int(min(rest, 1 << 30)))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(.unwritable, path: path) }
            rest -= Int64(count)
        }
    }
}
