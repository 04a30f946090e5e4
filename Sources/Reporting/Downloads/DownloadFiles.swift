/// The CSV files of an edition while they grow.
struct DownloadFiles: ~Copyable {
    private let isSample: Bool
    /// One a table, in the order of ``CSVTable``.
    private let files: [(table: CSVTable, file: GrowingFile)]

    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`.
    init(isSample: Bool, in folder: SiteFolder) throws(ReportingError) {
        var files: [(table: CSVTable, file: GrowingFile)] = []
        for table in CSVTable.allCases {
            let file = try GrowingFile(table.path, in: folder)
            var headings = CSVBuffer(isSample: isSample)
            headings.writeHeadings(of: table)
            try file.append(headings.bytes)
            files.append((table, file))
        }
        self.isSample = isSample
        self.files = files
    }

    func append(_ bytes: [UInt8], to table: CSVTable) throws(ReportingError) {
        for entry in files where entry.table == table { try entry.file.append(bytes) }
    }

    /// Appends lines to a table.
    func append(to table: CSVTable, _ lines: (inout CSVBuffer) -> Void) throws(ReportingError) {
        var buffer = CSVBuffer(isSample: isSample)
        lines(&buffer)
        try append(buffer.bytes, to: table)
    }

    /// Closes all tables.
    func finish() throws(ReportingError) -> [SiteFile] {
        var finished: [SiteFile] = []
        for entry in files { finished.append(try entry.file.finish()) }
        return finished
    }
}
