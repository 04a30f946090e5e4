import Glibc

/// The bytes of a file, or of a span in it, from front to back.
///
/// Pipes and devices can be read as well when no offset is given.
public final class FileByteSource: ByteSource {
    /// The path as it was given.
    public let path: String
    private let descriptor: Int32
    private var remaining: Int64?

    /// Opens the file; it is closed when the source goes.
    ///
    /// - Parameters:
    ///   - offset: Where to start, in bytes.
    ///   - length: How many bytes to read; nil for all up to the end of the file.
    /// - Throws: `unreadable` when the file cannot be opened or the span is not a possible one.
    public init(path: String, offset: Int64 = 0, length: Int64? = nil) throws(ByteStreamError) {
        guard offset >= 0, (length ?? 0) >= 0 else {
            throw ByteStreamError(.unreadable, subject: path, detail: "a negative offset or length")
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, subject: path) }
        self.path = path
        self.descriptor = descriptor
        self.remaining = length
        if offset > 0, lseek(descriptor, Int(offset), SEEK_SET) < 0 { throw .system(errno, subject: path) }
        _ = posix_fadvise(descriptor, Int(offset), Int(length ?? 0), POSIX_FADV_SEQUENTIAL)
    }

    deinit { _ = close(descriptor) }

    /// - Throws: `unreadable` when the disk fails, `damaged` when the file ends inside the span.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        let wanted = Int(min(Int64(buffer.count), remaining ?? Int64(buffer.count)))
        guard wanted > 0, let start = buffer.baseAddress else { return 0 }
        while true {
            let count = Glibc.read(descriptor, start, wanted)
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(errno, subject: path)
            }
            guard let remaining else { return count }
            if count == 0 {
                throw ByteStreamError(
                    .damaged, subject: path, detail: "the file ends \(remaining) bytes before the end of the span")
            }
            self.remaining = remaining - Int64(count)
            return count
        }
    }
}

extension ByteStreamError {
    /// The file cannot be read, for the reason in `errno`.
    static func system(_ number: Int32, subject: String) -> ByteStreamError {
        ByteStreamError(.unreadable, subject: subject, detail: String(cString: strerror(number)))
    }
}
