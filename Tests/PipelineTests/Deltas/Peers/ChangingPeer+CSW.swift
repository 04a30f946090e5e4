import DCAT
import TestSupport

extension ChangingPeer {
    /// A catalogue service that states days alone, and knows changes by `dct:modified`.
    static let catalogueService = ChangingPeer(
        name: "csw", kind: "csw", path: "/csw",
        options: "{page_size: 5, output_schema: dublin-core, modified_property: \"dct:modified\"}",
        since: "&constraint=dct:modified >= '2026-10-30'&", atTheEdge: 2, atTheLaterEdge: 2, quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/csw", query["request"] == "GetRecords", let size = query.number("maxRecords"),
            let start = query.number("startPosition"), start > 0
        else { return LoopbackResponse(404) }
        var found = catalogue.byIdentifier
        if let condition = query["constraint"] {
            let parts = condition.split(separator: "'")
            guard query["constraintLanguage"] == "CQL_TEXT", parts.count == 2, parts[0] == "dct:modified >= ",
                parts[1].count == 10
            else { return .xml(exception) }
            found = found.filter { $0.changed.isoDate >= parts[1] }
        }
        let page = found.page(start - 1, size)
        let records = page.map { record in
            """
            <csw:Record><dc:identifier>\(record.identifier)</dc:identifier><dc:title>\(record.title)</dc:title>
            <dct:modified>\(record.changed.isoDate)</dct:modified></csw:Record>
            """
        }
        let next = start + size <= found.count ? start + size : 0
        return .xml(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/" version="2.0.2">
            <csw:SearchStatus timestamp="2026-11-01T03:00:00Z"/>
            <csw:SearchResults numberOfRecordsMatched="\(found.count)" numberOfRecordsReturned="\(page.count)"
            nextRecord="\(next)" elementSet="full">\(records.joined())</csw:SearchResults></csw:GetRecordsResponse>
            """)
    }

    private static let exception = """
        <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" version="1.2.0"><ows:Exception
        exceptionCode="InvalidParameterValue" locator="constraint"/></ows:ExceptionReport>
        """
}
