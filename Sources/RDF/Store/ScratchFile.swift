import Glibc

/// A nameless file that vanishes with the process: made in a directory and unlinked at once.
final class ScratchFile {
    private let descriptor: CInt
    private(set) var size = 0

    /// - Throws: ``RDFError`` with code `storage` when the directory does not take a file.
    init(in directory: String) throws(RDFError) {
        var template = Array((directory + "/statements.XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw ScratchFile.failure("cannot make a scratch file in \(directory)")
        }
        unlink(template)
    }

    deinit { close(descriptor) }

    /// Writes at the end.
    func append(_ bytes: UnsafeRawBufferPointer) throws(RDFError) {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let written = write(descriptor, base, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                throw ScratchFile.failure("cannot write a scratch file")
            }
            size += written
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
        }
    }

    /// Reserves room on the disk, so that writing to a mapping of it cannot fail.
    func reserve(_ count: Int) throws(RDFError) {
        let fault = posix_fallocate(descriptor, 0, off_t(count))
        guard fault == 0 else {
            errno = fault
            throw ScratchFile.failure("cannot reserve \(count) bytes of scratch space")
        }
        size = count
    }

    /// The whole file, which must not be empty, as memory; the mapping outlives the file's descriptor.
    func map(isWritable: Bool) throws(RDFError) -> UnsafeMutableRawPointer {
        let protection = isWritable ? PROT_READ | PROT_WRITE : PROT_READ
        guard let start = mmap(nil, size, protection, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
            throw ScratchFile.failure("cannot map a scratch file")
        }
        // What is read in bits from all over must not be mapped in pages of 2 MiB.
        madvise(start, size, MADV_NOHUGEPAGE)
        return start
    }

    private static func failure(_ what: String) -> RDFError {
        RDFError(.storage, "\(what): \(String(cString: strerror(errno)))")
    }
}
