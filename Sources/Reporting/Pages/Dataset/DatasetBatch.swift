/// The pages and table lines of some datasets, made on any thread.
struct DatasetBatch: Sendable {
    var files: [SiteFile] = []
    /// The files of each page, by the dataset's identifier.
    var stamps: [(identifier: String, files: [FileStamp])] = []
    var rows: [DatasetRow] = []
    /// Datasets that issues are told of.
    var flawed = RecordSet()
    var datasetLines: [UInt8]
    var distributionLines: [UInt8]
    var measurementLines: [UInt8]
    /// Turtle.
    var statements: [UInt8]

    init(
        _ datasets: [DatasetFacts], of portal: PortalReference, _ renderer: PageRenderer, in folder: SiteFolder,
        unless earlier: [String: EarlierPage] = [:]
    ) throws {
        let isSample = renderer.edition.isSample
        var datasetTable = CSVBuffer(isSample: isSample)
        var distributionTable = CSVBuffer(isSample: isSample)
        var measurementTable = CSVBuffer(isSample: isSample)
        let graph = try GraphPart()
        for facts in datasets {
            let page = DatasetModel(portal, facts)
            let written = try SiteWriter.files(page, renderer, in: folder, unless: earlier[facts.identifier])
            stamps.append((facts.identifier, written.map { FileStamp(bytes: $0.bytes, digest: $0.digest) }))
            files += written
            rows.append(page.row)
            if !facts.issues.isEmpty { flawed.insert(facts.identifier) }
            datasetTable.line(facts, portal: portal.id)
            distributionTable.distributionLines(facts, portal: portal.id)
            measurementTable.measurementLines(facts, portal: portal.id)
            try graph.state(facts, portal: portal.id)
        }
        datasetLines = datasetTable.bytes
        distributionLines = distributionTable.bytes
        measurementLines = measurementTable.bytes
        statements = try graph.finish()
    }
}
