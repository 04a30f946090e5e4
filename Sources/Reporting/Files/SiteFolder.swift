import Crypto

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder a site is written into; nothing in it is ever overwritten.
struct SiteFolder: Sendable {
    /// Without a slash at its end.
    let path: String

    init(_ path: String) { self.path = path.hasSuffix("/") ? String(path.dropLast()) : path }

    /// Writes a file that must not be there yet, making its folders.
    ///
    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`.
    func write(_ bytes: [UInt8], to file: String) throws(ReportingError) -> SiteFile {
        let descriptor = try create(file)
        defer { close(descriptor) }
        try SiteFolder.write(bytes[...], to: descriptor, file)
        return SiteFile(
            path: file, bytes: Int64(bytes.count), digest: Hexadecimal.text(SHA256.hash(data: bytes)))
    }

    /// Writes a file whose digest is known.
    ///
    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`.
    func write(_ bytes: [UInt8], to file: String, _ stamp: FileStamp) throws(ReportingError) -> SiteFile {
        let descriptor = try create(file)
        defer { close(descriptor) }
        try SiteFolder.write(bytes[...], to: descriptor, file)
        return SiteFile(path: file, bytes: stamp.bytes, digest: stamp.digest)
    }

    /// Opens a new file for writing.
    func create(_ file: String) throws(ReportingError) -> CInt {
        let full = path + "/" + file
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        var descriptor = open(full, flags, 0o644)
        if descriptor < 0, errno == ENOENT {
            makeFolders(of: file)
            descriptor = open(full, flags, 0o644)
        }
        guard descriptor >= 0 else {
            let reason = errno
            if reason == EEXIST {
                throw ReportingError(.occupied, "\(full) is there already; write into an empty folder")
            }
            throw ReportingError(.unwritable, "\(full) cannot be written: \(SiteFolder.words(reason))")
        }
        return descriptor
    }

    /// The size and digest of a file that others put into the folder.
    ///
    /// - Throws: ``ReportingError`` with code `unreadable`.
    func digest(_ file: String) throws(ReportingError) -> SiteFile {
        let full = path + "/" + file
        let descriptor = open(full, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ReportingError(.unreadable, "\(full) cannot be read: \(SiteFolder.words(errno))")
        }
        defer { close(descriptor) }
        var hash = SHA256()
        var size: Int64 = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw ReportingError(.unreadable, "\(full) cannot be read: \(SiteFolder.words(errno))")
            }
            if count == 0 { break }
            buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            size += Int64(count)
        }
        return SiteFile(path: file, bytes: size, digest: Hexadecimal.text(hash.finalize()))
    }

    static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt, _ file: String) throws(ReportingError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw ReportingError(.unwritable, "\(file) cannot be written: \(words(errno))")
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes every folder above the file; what fails shows when the file is opened.
    func makeFolders(of file: String) {
        var folder = path
        mkdir(folder, 0o755)
        for part in file.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
    }

    static func words(_ code: CInt) -> String { String(cString: strerror(code)) }
}
