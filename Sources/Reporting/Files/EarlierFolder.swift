#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder of an earlier edition, whose files, never written to again, are put in a new folder under the same names.
///
/// Both folders are held open, so that the way to them is not walked again for each file.
final class EarlierFolder: Sendable {
    let path: String
    private let folder: SiteFolder
    private let source: CInt
    private let target: CInt

    /// - Parameter folder: the new one; it is made if it is not there.
    /// - Throws: ``ReportingError`` with code `unreadable` or `unwritable`.
    init(_ path: String, into folder: SiteFolder) throws(ReportingError) {
        self.path = path
        self.folder = folder
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        source = open(path, flags)
        guard source >= 0 else {
            throw ReportingError(.unreadable, "\(path) cannot be read: \(SiteFolder.words(errno))")
        }
        mkdir(folder.path, 0o755)
        target = open(folder.path, flags)
        guard target >= 0 else {
            let reason = errno
            close(source)
            throw ReportingError(.unwritable, "\(folder.path) cannot be written: \(SiteFolder.words(reason))")
        }
    }

    deinit {
        close(source)
        close(target)
    }

    /// Puts a file in the new folder: as a second name of the same bytes on disk, or as a copy where the file system
    /// allows none.
    ///
    /// - Parameter file: relative to either folder.
    /// - Throws: ``ReportingError`` with code `unreadable` when it is not there, `unwritable` or `occupied`.
    func adopt(_ file: UnsafePointer<CChar>) throws(ReportingError) {
        if linkat(source, file, target, file, 0) == 0 { return }
        try adopt(String(cString: file), after: errno)
    }

    /// The same for a file that is named by a string.
    func adopt(_ file: String) throws(ReportingError) {
        if linkat(source, file, target, file, 0) == 0 { return }
        try adopt(file, after: errno)
    }

    private func adopt(_ file: String, after failure: CInt) throws(ReportingError) {
        var failure = failure
        if failure == ENOENT {
            folder.makeFolders(of: file)
            if linkat(source, file, target, file, 0) == 0 { return }
            failure = errno
        }
        if failure == EEXIST {
            throw ReportingError(.occupied, "\(folder.path)/\(file) is there already; write into an empty folder")
        }
        if failure == ENOENT { throw ReportingError(.unreadable, "\(path)/\(file) is missing") }
        let descriptor = try folder.create(file)
        defer { close(descriptor) }
        try SiteFolder.pieces(of: path + "/" + file, from: 0, to: nil) { bytes throws(ReportingError) in
            try SiteFolder.write(bytes[...], to: descriptor, file)
        }
    }
}
