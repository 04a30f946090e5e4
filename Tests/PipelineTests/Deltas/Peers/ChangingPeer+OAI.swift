import DCAT
import TestSupport

extension ChangingPeer {
    /// OAI-PMH 2.0 with a trace of what is deleted, strict about its arguments.
    ///
    /// - Parameter stampsDays: whether records tell the day alone, whatever is said of the granularity, and are compared
    ///   as texts; so pycsw does.
    static func repository(granularity: String, stampsDays: Bool) -> ChangingPeer {
        let hasTime = granularity.contains("T")
        return ChangingPeer(
            name: "oai-pmh, \(granularity)\(stampsDays ? ", stamped with days" : "")", kind: "oai-pmh", path: "/oai",
            options: "{}", tellsDeletions: true,
            since: hasTime ? "&from=2026-10-30T23:59:59Z" : "&from=2026-10-31", atTheEdge: 2,
            quietRequests: 2
        ) { query, catalogue in
            guard query.path == "/oai" else { return LoopbackResponse(404) }
            switch query["verb"] {
            case "Identify": return .xml(document("<Identify>\(identity(granularity))</Identify>"))
            case "ListRecords": return .xml(document(list(query, catalogue, hasTime, stampsDays)))
            default: return .xml(document("<error code=\"badVerb\">Unknown</error>"))
            }
        }
    }

    private static func document(_ text: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-02T03:00:00Z</responseDate>
        <request>http://127.0.0.1/oai</request>\(text)</OAI-PMH>
        """
    }

    private static func identity(_ granularity: String) -> String {
        """
        <repositoryName>Changing</repositoryName><baseURL>http://127.0.0.1/oai</baseURL>
        <protocolVersion>2.0</protocolVersion><adminEmail>a@example.org</adminEmail>
        <earliestDatestamp>2026-08-01</earliestDatestamp><deletedRecord>persistent</deletedRecord>
        <granularity>\(granularity)</granularity>
        """
    }

    /// A list by datestamp; a token holds where it stands and since when.
    private static func list(_ query: PeerQuery, _ catalogue: ChangingCatalogue, _ hasTime: Bool, _ stampsDays: Bool)
        -> String
    {
        var start = 0
        var from = query["from"] ?? ""
        if let token = query["resumptionToken"] {
            let parts = token.split(separator: "/", omittingEmptySubsequences: false)
            guard query.parameters.count == 2, parts.count == 2, let place = Int(parts[0]) else {
                return "<error code=\"badResumptionToken\">Unknown</error>"
            }
            start = place
            from = String(parts[1])
        } else {
            guard query.has(only: ["verb", "metadataPrefix", "from"]), query["metadataPrefix"] == "oai_dc",
                hasTime || from.count <= 10
            else { return "<error code=\"badArgument\">Not so</error>" }
        }
        func datestamp(_ record: ChangingCatalogue.Record) -> String {
            stampsDays ? record.changed.isoDate : record.changed.iso8601
        }
        let found = catalogue.records.filter { datestamp($0) >= from }
            .sorted { ($0.changed, $0.identifier) < ($1.changed, $1.identifier) }
        guard !found.isEmpty else { return "<error code=\"noRecordsMatch\">Nothing</error>" }
        let records = found.page(start, pageSize).map { record in
            let status = record.isDeleted ? " status=\"deleted\"" : ""
            let header = """
                <header\(status)><identifier>\(record.identifier)</identifier>
                <datestamp>\(datestamp(record))</datestamp></header>
                """
            let metadata = """
                <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(record.title)</dc:title></oai_dc:dc></metadata>
                """
            return "<record>\(header)\(record.isDeleted ? "" : metadata)</record>"
        }
        let next = start + pageSize
        let token = next < found.count ? "\(next)/\(from)" : ""
        return """
            <ListRecords>\(records.joined())
            <resumptionToken completeListSize="\(found.count)">\(token)</resumptionToken></ListRecords>
            """
    }
}
