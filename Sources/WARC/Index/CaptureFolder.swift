import Glibc

/// The files of a capture: its segments and what indexes it.
struct CaptureFolder {
    let path: String
    /// Names of the segments, in the order they were written.
    private(set) var segments: [String] = []
    /// Names of the CDXJ files.
    private(set) var indexes: [String] = []

    /// - Parameter name: Of the one capture to look at; nil for all that lie in the folder.
    /// - Throws: `unreadable` when there is no such folder.
    init(_ path: String, only name: String? = nil) throws(WARCError) {
        guard let directory = opendir(path) else { throw .system(.unreadable, path: path) }
        defer { closedir(directory) }
        self.path = path
        while let entry = readdir(directory) {
            let file = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            let isSegment = file.hasSuffix(".warc.gz") || file.hasSuffix(".warc")
            guard !file.hasPrefix("."), isSegment || file.hasSuffix(".cdxj") else { continue }
            if let name {
                let own = isSegment ? CaptureFolder.indexName(forSegment: file) : file
                guard own == name + ".cdxj" else { continue }
            }
            if isSegment { segments.append(file) } else { indexes.append(file) }
        }
        segments.sort()
        indexes.sort()
    }

    func path(of name: String) -> String { "\(path)/\(name)" }

    /// In bytes.
    func size(of name: String) throws(WARCError) -> Int64 {
        var information = stat()
        guard stat(path(of: name), &information) == 0 else { throw .system(.unreadable, path: path(of: name)) }
        return Int64(information.st_size)
    }

    /// The file that indexes the segments of this name's capture: `run.cdxj` for `run-00000.warc.gz`.
    static func indexName(forSegment name: String) -> String {
        let base = name.hasSuffix(".gz") ? name.dropLast(8) : name.dropLast(5)
        guard let dash = base.lastIndex(of: "-"), base[dash...].dropFirst().allSatisfy(\.isNumber) else {
            return "index.cdxj"
        }
        return base[..<dash] + ".cdxj"
    }
}
