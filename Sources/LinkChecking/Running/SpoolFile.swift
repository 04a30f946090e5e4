import Glibc

/// A temporary file without a name, gone with this object.
final class SpoolFile {
    private let file: Int32
    private var size: Int64 = 0

    /// - Throws: when no file can be made in `directory`.
    init(directory: String) throws(LinkCheckError) {
        var template = Array("\(directory)/links-XXXXXX".utf8CString)
        file = mkstemp(&template)
        guard file >= 0 else { throw .system("cannot make a temporary file in \(directory)") }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit { close(file) }

    /// - Returns: where the bytes begin.
    func append(_ bytes: [UInt8]) throws(LinkCheckError) -> Int64 {
        let start = size
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, Int(size)) }
            guard count > 0 else { throw .system("cannot write the list of links; free space and run again") }
            size += Int64(count)
            rest = rest.dropFirst(count)
        }
        return start
    }

    func read(_ range: Range<Int64>) throws(LinkCheckError) -> [UInt8] {
        var problem: LinkCheckError?
        let count = range.count
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let place = Int(range.lowerBound) + filled
                let more = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, place)
                guard more > 0 else {
                    problem = .system("cannot read the list of links back")
                    return
                }
                filled += more
            }
        }
        if let problem { throw problem }
        return bytes
    }
}

extension LinkCheckError {
    fileprivate static func system(_ what: String) -> LinkCheckError {
        LinkCheckError(.spool, "\(what): \(String(cString: strerror(errno)))")
    }
}
