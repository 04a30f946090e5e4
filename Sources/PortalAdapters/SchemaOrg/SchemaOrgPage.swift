import ByteStreams
import DCAT
import Fetching
import Harvesting
import LibXML
import RDF

/// One page, or one JSON-LD document, with the datasets it describes.
///
/// A scratch folder that cannot be written is thrown as ``FetchFailure`` with code `storage`, which ends the run.
struct SchemaOrgPage {
    private let settings: SchemaOrgSettings
    private let response: HarvestResponse
    private let store: StatementStore

    /// - Parameter memoryBytes: of statements kept in memory; what is more goes to the scratch folder.
    init(settings: SchemaOrgSettings, response: HarvestResponse, memoryBytes: Int = 16 << 20) {
        self.settings = settings
        self.response = response
        var limits = StoreLimits()
        limits.memoryBytes = memoryBytes
        store = StatementStore(
            vocabulary: DCATVocabulary.store, scratchDirectory: response.scratchDirectory, limits: limits)
    }

    private var url: String { response.response.request.url }

    /// Reads a JSON-LD document.
    func read(json receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let answer = response.response
        do {
            try JSONLDReader(base: url).read(open: { try DCATDocument.open(answer) }, into: store)
        } catch let error as RDFError {
            if error.code == .storage { throw DCATDocument.storageFailure(error, answer) }
            throw AdapterError(error.code == .limit ? .limit : .malformed, "the document cannot be read: \(error)")
        }
        return try records([], receive)
    }

    /// Reads the JSON-LD in the scripts of a page.
    func read(html source: any ByteSource, _ receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let type = response.response.headers.first(named: "Content-Type") ?? ""
        let page = try HTMLScanner.scan(source, encoding: ScriptText.charset(of: type))
        var issues: [RecordIssue] = []
        let base = page.base.flatMap { IRIResolver(base: url)?.resolve($0) } ?? url
        for (position, script) in page.scripts.enumerated() {
            var reader = JSONLDReader(base: base)
            reader.blankPrefix = "s\(position)."
            let text = ScriptText.json(in: script.text)
            do {
                try reader.read(open: { MemoryByteSource(text) }, into: store)
            } catch let error as RDFError {
                if error.code == .storage { throw DCATDocument.storageFailure(error, response.response) }
                issues.append(
                    RecordIssue(
                        .documentFault, .error, record: url, title: page.title, field: "script[\(position)]",
                        value: String(decoding: text.prefix(200), as: UTF8.self),
                        message: "The JSON-LD in the page cannot be read: \(error)"))
            }
        }
        if page.isTruncated {
            issues.append(
                RecordIssue(
                    .documentFault, .warning, record: url, title: page.title,
                    message: "The page is larger than what is read of one."))
        }
        return try records(issues, receive)
    }

    private func records(
        _ issues: [RecordIssue], _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let graph: StoredGraph
        do { graph = try store.seal() } catch { throw DCATDocument.storageFailure(error, response.response) }
        let mapper = DCATMapper(graph: graph, timeZoneMinutes: settings.timeZoneMinutes)
        mapper.page = DCATMapper.Page(
            url: url, lastModified: response.request.context[SchemaOrgContext.lastModified])
        let count = try mapper.records(receive)
        var summary = PageSummary(catalog: mapper.catalog(), issues: issues)
        summary.issues += DCATDocument.issues(of: graph) + mapper.notes
        if count == 0, issues.isEmpty {
            summary.issues.append(
                RecordIssue(
                    .recordSkipped, .information, record: url, message: "The page describes no dataset."))
        }
        return summary
    }
}
