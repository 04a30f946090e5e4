/// The tables and the graph of an edition while they grow.
struct DownloadFiles: ~Copyable {
    private let isSample: Bool
    /// One a table, in the order of ``CSVTable``.
    private let files: [(table: CSVTable, file: GrowingFile)]
    private let graph: GrowingFile

    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`; an RDF error without memory.
    init(of edition: Edition, in folder: SiteFolder) throws {
        let isSample = edition.isSample
        var files: [(table: CSVTable, file: GrowingFile)] = []
        for table in CSVTable.allCases {
            let file = try GrowingFile(table.path, in: folder)
            var headings = CSVBuffer(isSample: isSample)
            headings.writeHeadings(of: table)
            try file.append(headings.bytes)
            files.append((table, file))
        }
        let graph = try GrowingFile(GraphPart.path, in: folder)
        let head = try GraphPart(isFirst: true)
        try head.state(edition)
        try graph.append(head.finish())
        self.isSample = isSample
        self.files = files
        self.graph = graph
    }

    /// Appends statements to the graph.
    func appendToGraph(_ statements: (borrowing GraphPart) throws -> Void) throws {
        let part = try GraphPart()
        try statements(part)
        try graph.append(part.finish())
    }

    /// Appends a part that was made elsewhere.
    func appendToGraph(_ bytes: [UInt8]) throws(ReportingError) { try graph.append(bytes) }

    func append(_ bytes: [UInt8], to table: CSVTable) throws(ReportingError) {
        for entry in files where entry.table == table { try entry.file.append(bytes) }
    }

    /// Appends lines to a table.
    func append(to table: CSVTable, _ lines: (inout CSVBuffer) -> Void) throws(ReportingError) {
        var buffer = CSVBuffer(isSample: isSample)
        lines(&buffer)
        try append(buffer.bytes, to: table)
    }

    /// Closes all files.
    func finish() throws(ReportingError) -> [SiteFile] {
        var finished: [SiteFile] = []
        for entry in files { finished.append(try entry.file.finish()) }
        finished.append(try graph.finish())
        return finished
    }
}
