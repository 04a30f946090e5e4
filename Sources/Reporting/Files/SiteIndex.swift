import JSON

/// Writes `index.json` while the site grows: the edition's facts, then a line for each file in the order written.
struct SiteIndex: ~Copyable {
    private let file: GrowingFile
    private var isFirst = true
    private(set) var files = 0
    private(set) var bytes: Int64 = 0

    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`.
    init(_ edition: Edition, in folder: SiteFolder) throws(ReportingError) {
        let file = try GrowingFile(SiteFiles.index, in: folder)
        var json = JSONWriter()
        edition.write(to: &json)
        try file.append(Array("{\"edition\":".utf8) + json.takeBytes() + Array(",\n\"files\":[".utf8))
        self.file = file
    }

    mutating func add(_ added: [SiteFile]) throws(ReportingError) {
        for entry in added {
            var json = JSONWriter()
            entry.write(to: &json)
            try file.append(Array((isFirst ? "\n" : ",\n").utf8) + json.takeBytes())
            isFirst = false
            files += 1
            bytes += entry.bytes
        }
    }

    /// Where the next entry begins.
    var position: Int64 { file.position }

    /// Adds entries as an earlier index has them, each after its comma.
    ///
    /// - Parameter lines: as text; what they come to is told by ``count(files:bytes:)``.
    func add(lines: [UInt8]) throws(ReportingError) { try file.append(lines) }

    /// Counts files whose lines were added as text.
    mutating func count(files added: Int, bytes size: Int64) {
        files += added
        bytes += size
    }

    /// Closes the list.
    mutating func finish() throws(ReportingError) -> SiteFile {
        try file.append(Array("\n]}\n".utf8))
        return try file.finish()
    }
}
