import ByteStreams
import DCAT
import Fetching
import Harvesting
import LibXML
import RDF

/// Turns records in XML into datasets, whatever they are written in.
struct MetadataRecords {
    private let response: HarvestResponse
    /// Bytes of a graph kept in memory; what is more goes to the scratch folder.
    private let memoryBytes: Int
    private var iso: ISOMapper
    private var dublinCore: DublinCoreMapper
    private var dataCite: DataCiteMapper
    private var fgdc: FGDCMapper

    /// - Parameters:
    ///   - response: the answer that holds the records; its address is the base of relative IRIs.
    ///   - timeZoneMinutes: the portal's zone, for dates that state none.
    ///   - skippedScopes: ISO 19115 scopes, such as `service`, whose records are no datasets.
    init(
        in response: HarvestResponse, timeZoneMinutes: Int, skippedScopes: Set<String>, memoryBytes: Int = 16 << 20
    ) {
        self.response = response
        self.memoryBytes = memoryBytes
        iso = ISOMapper(timeZoneMinutes: timeZoneMinutes, skippedScopes: skippedScopes)
        dublinCore = DublinCoreMapper(timeZoneMinutes: timeZoneMinutes, skippedScopes: skippedScopes)
        dataCite = DataCiteMapper(timeZoneMinutes: timeZoneMinutes)
        fgdc = FGDCMapper(timeZoneMinutes: timeZoneMinutes)
    }

    /// Scopes that are no datasets unless a declaration says otherwise: things that do, not things that are known.
    static let skippedScopes: Set<String> = ["service", "software", "application", "initiative", "repository"]

    /// Gives what one record holds: one dataset or failure; of a graph in RDF each dataset it describes.
    ///
    /// - Throws: ``FetchFailure`` with code `storage` when the scratch folder cannot be written, which ends the run.
    mutating func read(
        _ element: XMLElement, _ frame: RecordFrame, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        switch MetadataKind(element.qualifiedName) {
        case .iso: try receive(iso.record(element, frame))
        case .dublinCore: try receive(dublinCore.record(element, frame))
        case .dataCite: try receive(dataCite.record(element, frame))
        case .fgdc: try receive(fgdc.record(element, frame))
        case .rdf: try readGraph(element, frame, receive)
        case nil:
            let name = element.qualifiedName
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnreadable, .error, record: frame.identifier ?? frame.position,
                        value: (name.namespace.map { $0 + " " } ?? "") + name.local,
                        message: "The record is written in a form that is not known here.")))
        }
    }

    private func readGraph(
        _ element: XMLElement, _ frame: RecordFrame, _ receive: (HarvestedRecord) throws -> Void
    ) throws {
        var limits = StoreLimits()
        limits.memoryBytes = memoryBytes
        let store = StatementStore(
            vocabulary: DCATVocabulary.store, scratchDirectory: response.scratchDirectory, limits: limits)
        let text = element.document()
        var fault: RDFError?
        do {
            let base = response.request.request.url
            try RDFReading.read(syntax: .rdfXML, base: base, handler: store) { MemoryByteSource(text) }
        } catch let error as RDFError {
            if error.code == .storage { throw DCATDocument.storageFailure(error, response.response) }
            fault = error
        }
        let mapper = DCATMapper(graph: try seal(store), timeZoneMinutes: iso.reader.offsetMinutes)
        let frameName = frame.identifier ?? frame.position
        var isFirst = true
        let count = try mapper.records { record in
            try receive(framed(record, isFirst ? frame : nil))
            isFirst = false
        }
        if let fault {
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnreadable, .error, record: frameName, message: "The graph cannot be read: \(fault)")))
        } else if count == 0 {
            try receive(
                .failure(
                    RecordIssue(
                        .recordSkipped, .information, record: frameName,
                        message: "The record describes no dataset, but a service, a series or something else.")))
        }
    }

    private func seal(_ store: StatementStore) throws(FetchFailure) -> StoredGraph {
        do { return try store.seal() } catch { throw DCATDocument.storageFailure(error, response.response) }
    }

    /// The record under the name that the protocol gives it.
    private func framed(_ record: HarvestedRecord, _ frame: RecordFrame?) -> HarvestedRecord {
        guard let frame, case .dataset(var dataset, var issues) = record else { return record }
        if let identifier = frame.identifier {
            dataset.identifier = identifier
            for position in issues.indices { issues[position].record = identifier }
        }
        if dataset.recordModified == nil, let modified = frame.modified {
            var reader = WordsReader(offsetMinutes: iso.reader.offsetMinutes)
            dataset.recordModified = reader.date(modified, "header.datestamp")
        }
        return .dataset(dataset, issues: issues)
    }
}
