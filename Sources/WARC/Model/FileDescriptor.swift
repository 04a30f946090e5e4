import Glibc

extension Int32 {
    /// Writes all bytes to this file descriptor.
    func writeAll(_ bytes: [UInt8], path: String) throws(WARCError) {
        try bytes.withUnsafeBufferPointer { buffer throws(WARCError) in
            try writeAll(UnsafeRawBufferPointer(buffer), path: path)
        }
    }

    /// Writes all bytes to this file descriptor.
    func writeAll(_ bytes: UnsafeRawBufferPointer, path: String) throws(WARCError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = write(self, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(.unwritable, path: path) }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }
}

extension WARCError {
    /// An error with the words of `errno`.
    static func system(_ code: Code, path: String) -> WARCError {
        WARCError(code, path: path, detail: String(cString: strerror(errno)))
    }
}
