import Fetching
import Harvesting
import PortalAdapters
import Testing

private let hydra = "@prefix hydra: <http://www.w3.org/ns/hydra/core#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .\n"

private func adapter(_ options: [String: OptionValue] = [:]) throws -> any PortalAdapter {
    var portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/c?page=1")
    portal.options = options
    return try AdapterRegistry.adapter(for: portal)
}

struct `The DCAT adapter on pages` {
    @Test(arguments: [
        "<http://example.org/c> a hydra:PagedCollection ; hydra:totalItems 40 ; hydra:nextPage <c?page=2> .",
        #"<http://example.org/c> a hydra:Collection ; hydra:totalItems "40" ; hydra:view [ hydra:next "c?page=2" ] ."#,
        "<v> a hydra:PartialCollectionView ; hydra:next <?page=2> . <c> a hydra:Collection ; hydra:totalItems 40 .",
        "<x> a dcat:Catalog, hydra:Collection ; hydra:totalItems 40 ; hydra:view <v> . <v> hydra:next <c?page=2> .",
    ]) func `follows the next page and counts all`(statements: String) throws {
        let summary = try AdapterReading(adapter(), text: hydra + statements).summary
        #expect(summary.nextRequests.map(\.request.url) == ["http://example.org/c?page=2"])
        #expect(summary.announcedTotal == 40)
    }

    @Test func `does not follow when told so`() throws {
        let text = hydra + "<c> a hydra:PagedCollection ; hydra:next <c?page=2> ."
        #expect(try AdapterReading(adapter(["paging": .string("none")]), text: text).summary.nextRequests == [])
    }

    @Test func `stops at the number of pages allowed`() throws {
        let text = hydra + "<c> a hydra:PagedCollection ; hydra:next <c?page=2> ."
        let reading = try AdapterReading(adapter(["maximum_pages": .integer(1)]), text: text)
        #expect(reading.summary.nextRequests == [])
        #expect(reading.codes == ["paging-ends-early"])
    }

    @Test(arguments: ["file:///etc/passwd", "javascript:1", "mailto:a@example.org"])
    func `follows only what can be fetched`(address: String) throws {
        let text = hydra + "<c> a hydra:PagedCollection ; hydra:next <\(address)> ."
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.summary.nextRequests == [])
        #expect(reading.codes == ["link-unreadable"])
    }

    @Test(arguments: [1, 2, 3, 7, 20]) func `leaves a circle of pages`(length: Int) throws {
        let adapter = try adapter()
        // Three pages lead into the circle.
        func text(_ page: Int) -> String {
            let next = page < 2 + length ? page + 1 : 3
            return hydra + "<c> a hydra:PagedCollection ; hydra:next <http://example.org/c?page=\(next)> ."
        }
        var request = try adapter.firstRequests().first.unwrapped
        var read = 0
        var codes: Set<String> = []
        while read < 500 {
            let page = try request.request.url.split(separator: "=").last.flatMap { Int($0) }.unwrapped
            let reading = try AdapterReading(adapter, text: text(page), request: request)
            read += 1
            codes.formUnion(reading.codes)
            guard let next = reading.summary.nextRequests.first else { break }
            request = next
        }
        #expect(read < 100)
        #expect(codes == ["paging-repeats"])
    }
}

struct `The DCAT adapter on syntaxes` {
    static let same: [(String, String)] = [
        (
            "catalog.ttl",
            #"<http://example.org/d> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "t" ."#
        ),
        (
            "catalog.nt",
            """
            <http://example.org/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
            <http://example.org/d> <http://purl.org/dc/terms/title> "t" .
            """
        ),
        (
            "catalog.nq",
            """
            <http://example.org/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> <urn:g> .
            <http://example.org/d> <http://purl.org/dc/terms/title> "t" <urn:g> .
            """
        ),
        (
            "catalog",
            #"{"@context": {"dcat": "http://www.w3.org/ns/dcat#"}, "@id": "d", "@type": "dcat:Dataset", "http://purl.org/dc/terms/title": "t"}"#
        ),
        (
            "catalog.ttl",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
             xmlns:dct="http://purl.org/dc/terms/"><dcat:Dataset rdf:about="d"><dct:title>t</dct:title></dcat:Dataset></rdf:RDF>
            """
        ),
    ]

    @Test(arguments: same) func `reads each, told by its first bytes before its name`(name: String, text: String) throws
    {
        let portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/" + name)
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), text: text)
        #expect(reading.error == nil)
        #expect(reading.datasets.map(\.identifier) == ["http://example.org/d"])
        #expect(reading.datasets.map { $0.title.preferred() } == ["t"])
    }

    @Test func `gives what came before a fault, and says that the rest is lost`() throws {
        let whole = String(decoding: try Fixtures.bytes("dcat/normal.rdf"), as: UTF8.self)
        let portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/c.rdf")
        let cut = String(whole.prefix(whole.count * 3 / 4))
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), text: cut)
        #expect(!reading.datasets.isEmpty)
        #expect(reading.issues("document-fault").contains { $0.severity == .error })
    }

    @Test func `refuses a syntax it does not know`() {
        #expect(throws: AdapterError.self) { try adapter(["syntax": .string("pdf")]) }
    }
}
