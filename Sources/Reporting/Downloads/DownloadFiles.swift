/// The tables and the graph of an edition while they grow.
struct DownloadFiles: ~Copyable {
    private let isSample: Bool
    /// One a table, in the order of ``CSVTable``.
    private let files: [(table: CSVTable, file: GrowingFile)]
    private let editionGraph: GrowingFile
    private let datasetGraph: GrowingFile

    /// - Throws: ``ReportingError`` with code `unwritable` or `occupied`; an RDF error without memory.
    ///
    /// - Parameter earlier: the edition before and its folder; nil where everything is written anew.
    init(of edition: Edition, in folder: SiteFolder, earlier: SiteWriter.Earlier? = nil) throws {
        let stamps = try earlier?.edition.downloads() ?? [:]
        func before(_ path: String) -> GrowingFile.Earlier? {
            guard let earlier, let stamp = stamps[path] else { return nil }
            return GrowingFile.Earlier(folder: earlier.folder, stamp: stamp)
        }
        let isSample = edition.isSample
        var files: [(table: CSVTable, file: GrowingFile)] = []
        for table in CSVTable.allCases {
            let file = try GrowingFile(table.path, in: folder, earlier: before(table.path))
            var headings = CSVBuffer(isSample: isSample)
            headings.writeHeadings(of: table)
            try file.append(headings.bytes)
            files.append((table, file))
        }
        func graph(_ file: GraphPart.File) throws -> GrowingFile {
            try GrowingFile(file.rawValue, in: folder, earlier: before(file.rawValue))
        }
        let editionGraph = try graph(.edition)
        let datasetGraph = try graph(.datasets)
        let head = try GraphPart(isFirst: true)
        try head.state(edition)
        try editionGraph.append(head.finish())
        let datasetHead = try GraphPart(isFirst: true)
        try datasetHead.stateNotice(of: edition)
        try datasetGraph.append(datasetHead.finish())
        self.isSample = isSample
        self.files = files
        self.editionGraph = editionGraph
        self.datasetGraph = datasetGraph
    }

    /// Appends statements to a file of the graph.
    func append(to file: GraphPart.File, _ statements: (borrowing GraphPart) throws -> Void) throws {
        let part = try GraphPart()
        try statements(part)
        switch file {
        case .edition: try editionGraph.append(part.finish())
        case .datasets: try datasetGraph.append(part.finish())
        }
    }

    /// Appends a part on datasets that was made elsewhere.
    func appendToGraph(_ bytes: [UInt8]) throws(ReportingError) { try datasetGraph.append(bytes) }

    func append(_ bytes: [UInt8], to table: CSVTable) throws(ReportingError) {
        for entry in files where entry.table == table { try entry.file.append(bytes) }
    }

    /// Appends lines to a table.
    func append(to table: CSVTable, _ lines: (inout CSVBuffer) -> Void) throws(ReportingError) {
        var buffer = CSVBuffer(isSample: isSample)
        lines(&buffer)
        try append(buffer.bytes, to: table)
    }

    /// How far each table has grown, by its name.
    var tablePositions: [String: Int64] {
        Dictionary(files.map { ($0.table.rawValue, $0.file.position) }) { first, _ in first }
    }

    /// How far the graph of datasets has grown.
    var graphPosition: Int64 { datasetGraph.position }

    /// Repeats a section of the earlier edition.
    func repeatEarlier(_ place: SectionPlace) throws(ReportingError) {
        for entry in files {
            if let span = place.tables[entry.table.rawValue] { try entry.file.repeatEarlier(span) }
        }
        try datasetGraph.repeatEarlier(place.graph)
    }

    /// Closes all files.
    func finish() throws(ReportingError) -> [SiteFile] {
        var finished: [SiteFile] = []
        for entry in files { finished.append(try entry.file.finish()) }
        finished.append(try editionGraph.finish())
        finished.append(try datasetGraph.finish())
        return finished
    }
}
